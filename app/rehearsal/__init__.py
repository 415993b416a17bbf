"""A café with made-up people: simulated phones that take part over the public protocol, as pages do.

`day.py` is the course of it, `phone.py` one of the people, `tally.py` what came of it. Knows nothing of
the server but what any client may know.
"""
