"""The rules of a café: pure functions over typed values. No clock, no random, no I/O."""
