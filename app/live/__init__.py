"""What is live: the socket, who may see the same parts, frames, presence and the alarm.

`Hub` in `hub.py` is the room's centre; `endpoint.py` is one socket's life.
"""
