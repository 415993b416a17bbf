"""Who sits where: `door.py` is what the rest of the house calls, `planner.py` makes a round's plan."""
