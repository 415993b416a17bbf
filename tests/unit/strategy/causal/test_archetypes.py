"""Each archetype is seen in its own picture, and in no other's."""

import pytest

from app.strategy.causal.archetypes.all import archetypes
from app.strategy.causal.archetypes.match import ArchetypeMatch
from app.strategy.causal.loops import find_loops
from tests.unit.strategy.causal.maps import PERMITS, a_map

PICTURES = {
    "limits": "effort +> result\nresult +> effort\nresult +> limit\nlimit -> result",
    "burden": """symptom +> quick fix\nquick fix -> symptom\nsymptom +> root fix\nroot fix -=> symptom
        quick fix +> side effect\nside effect -> root fix""",
    "fixes": "problem +> fix\nfix -> problem\nfix +> consequence\nconsequence +=> problem",
    "commons": """act1 +> gain1\ngain1 +> act1\nact2 +> gain2\ngain2 +> act2\nact1 +> total\nact2 +> total
        total -> yield\nyield +> gain1\nyield +> gain2""",
    "success": """successA +> share\nshare +> resourceA\nresourceA +> successA
        successB -> share\nshare -> resourceB\nresourceB +> successB""",
    "escalation": """actA +> resA\nresA +> rel\nrel -> threatA\nthreatA +> actA
        actB +> resB\nresB -> rel\nrel +> threatB\nthreatB +> actB""",
    "drifting": """goal +> gap\nactual -> gap\ngap +> action\naction +> actual\ngap +> pressure
        pressure -> goal""",
    "underinvestment": """effort +> demand\ndemand +> effort\ndemand -> performance\nperformance +> demand
        performance -> need\nneed +> investment\ninvestment +=> capacity\ncapacity +> performance""",
}


def seen(text: str) -> list[ArchetypeMatch]:
    drawn = a_map(text)
    return archetypes(drawn, find_loops(drawn).found)


@pytest.mark.parametrize("name", PICTURES)
def test_golden_an_archetype_is_seen_in_its_own_picture_alone(name: str) -> None:
    assert {match.archetype for match in seen(PICTURES[name])} == {name}


def test_golden_the_permit_case_shows_a_fix_that_fails_and_a_shifted_burden() -> None:
    assert {(match.archetype, frozenset(match.loops)) for match in seen(PERMITS)} == {
        ("fixes", frozenset({"B1", "R1"})),
        ("burden", frozenset({"B1", "B2", "R2"})),
    }


def test_roles_name_the_variables_of_the_story() -> None:
    roles = {match.archetype: dict(match.roles) for match in seen(PERMITS)}
    assert roles == {
        "fixes": {"problem": "backlog", "fix": "overtime", "consequence": "fatigue"},
        "burden": {"symptom": "backlog", "quick_fix": "overtime", "root_fix": "reform"},
    }


def test_a_fix_without_a_delayed_consequence_is_no_failing_fix() -> None:
    assert seen(PICTURES["fixes"].replace("+=>", "+>")) == []


def test_a_missing_sign_shows_nothing() -> None:
    assert seen("a ?> b\nb +> a\na +> c\nc -> a") == []
