"""The worked case of the permit office, written as people would write it."""

from typing import Any

from tests.building import Talk

PROGRAMME, PERMITS, OUTPUT = "Small firms operate legally", "Permits", "Decisions taken"
LINES = (("21", "1 200 000"), ("22", "500 000"), ("31", "300 000"))


def permit_office() -> Talk:
    """Function 7041, the budget year 2027, 10 000 decisions planned, and what came of it."""
    talk = Talk()
    talk.do("budget.set_up", currency="EUR", first=2027, basis="cash")
    spot = {"programme": PROGRAMME, "subprogramme": PERMITS, "output": OUTPUT}
    later = {"22": {"y2": "1 813 000", "y3": "1 885 520"}}
    none = {"y2": "0", "y3": "0"}
    cells = [
        {**spot, "economic": code, "function": "7041", "y1": first, **later.get(code, none)}
        for code, first in LINES
    ]
    talk.do("budget.write", rows=[{"cells": each} for each in cells])
    for field, typed in (("planned", "10 000"), ("done", "9 000"), ("spent", "1 980 000")):
        told: dict[str, Any] = {"field": field, "year": 1, "typed": typed, **spot}
        talk.do("budget.cost", **told)
    return talk
