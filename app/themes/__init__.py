"""Texts → vectors → groups → names: what the room's ideas are about.

`find.py` finds themes, `command.py` speaks with the café. Heavy libraries are imported inside functions:
this room's work runs in a job.
"""
