"""What the levels of the results chain are called: five levels under the names of four vocabularies."""

from collections.abc import Mapping

from app.words.words import Words, marked

UNDG: dict[str, str] = {
    "impact": marked("Impact"),
    "outcome": marked("Outcome"),
    "output": marked("Output"),
    "activity": marked("Activity"),
    "input": marked("Input"),
}
NAMES: Mapping[str, Mapping[str, str]] = {
    "undg": UNDG,
    "gac": UNDG | {"impact": marked("Ultimate outcome"), "outcome": marked("Intermediate outcome")},
    "eu-classic": UNDG
    | {
        "impact": marked("Overall objective"),
        "outcome": marked("Purpose"),
        "output": marked("Result"),
        "input": marked("Means"),
    },
    "government": UNDG
    | {"impact": marked("Goal"), "outcome": marked("Objective"), "output": marked("Result")},
}
"""Vocabulary → level → name. UNDG RBM Handbook 2011, Global Affairs Canada 2016, classic EU project cycle."""
VOCABULARIES: Mapping[str, str] = {
    "undg": marked("United Nations: impact, outcome, output"),
    "gac": marked("Canada: ultimate and intermediate outcome, output"),
    "eu-classic": marked("European Union, classic: overall objective, purpose, result"),
    "government": marked("Government: goal, objective, result"),
}


def level_name(level: str, words: Words, vocabulary: str = "undg") -> str:
    """The name of a level; a level nobody knows is said as it is."""
    names = NAMES.get(vocabulary, UNDG)
    return words.text(names[level]) if level in names else level
