"""Who sits where in all rounds: `planner.py` makes plans for a `problem.py`; `door.py` knows the café."""
