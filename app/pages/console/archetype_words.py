"""Archetypes as questions: the story with the roles filled in, and the way out that is known for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.strategy.causal.archetypes.match import Archetype, ArchetypeMatch
from app.words import Words, marked

_NAMES: Mapping[Archetype, str] = {
    "limits": marked("Limits to growth"),
    "burden": marked("Shifting the burden"),
    "fixes": marked("Fixes that fail"),
    "commons": marked("Tragedy of the commons"),
    "success": marked("Success to the successful"),
    "escalation": marked("Escalation"),
    "drifting": marked("Drifting goals"),
    "underinvestment": marked("Growth and underinvestment"),
}
_STORIES: Mapping[Archetype, str] = {
    "limits": marked("“%(effort)s” and “%(result)s” feed each other until “%(limit)s” holds both."),
    "burden": marked(
        "“%(quick_fix)s” eases “%(symptom)s” now, and leaves less for “%(root_fix)s”, which would cure it."
    ),
    "fixes": marked(
        "“%(fix)s” eases “%(problem)s” for now; later “%(consequence)s” brings it back, and more of it."
    ),
    "commons": marked(
        "“%(first_act)s” and “%(second_act)s” each pay; together “%(total)s” uses up “%(yields)s” for all."
    ),
    "success": marked(
        "What “%(allocation)s” gives to “%(first)s” it takes from “%(second)s”, time and again."
    ),
    "escalation": marked("“%(first)s” and “%(second)s” answer each other through “%(relative)s”, ever more."),
    "drifting": marked("“%(gap)s” is closed by lowering “%(goal)s” instead of by raising “%(actual)s”."),
    "underinvestment": marked(
        "“%(result)s” outgrows what is there: “%(performance)s” drops before “%(capacity)s” is invested in."
    ),
}
_WAYS_OUT: Mapping[Archetype, str] = {
    "limits": marked("Lift the limit; pushing harder does not help."),
    "burden": marked("Fund the root fix first."),
    "fixes": marked("Name the consequence, and slow the fix down."),
    "commons": marked("A quota, a price, or a total that everybody sees."),
    "success": marked("A second rule by which to share out."),
    "escalation": marked("A limit that both agree on."),
    "drifting": marked("Anchor the goal outside."),
    "underinvestment": marked("Invest ahead, against a fixed standard."),
}


@dataclass(frozen=True)
class Told:
    """A match in words."""

    name: str
    story: str
    way_out: str
    loops: tuple[str, ...]


def told(match: ArchetypeMatch, names: Mapping[str, str], words: Words) -> Told:
    """A match in the reader's words; ``names``: variable → its name."""
    roles = {role: words.quoted(names[variable]) for role, variable in match.roles}
    kind = match.archetype
    return Told(
        words.text(_NAMES[kind]),
        words.text(_STORIES[kind], **roles),
        words.text(_WAYS_OUT[kind]),
        match.loops,
    )
