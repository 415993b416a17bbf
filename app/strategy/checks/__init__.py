"""Nudges: what a reader would ask. Each has an id, can be put aside with a reason, and blocks nobody."""
