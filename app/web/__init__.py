"""The outermost room: pages and their forms, sessions, exports and the interface for programs."""
