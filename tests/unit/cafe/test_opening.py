from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as checking
from hypothesis import strategies as st

from app.cafe.catalogue import read_command
from app.cafe.opening import merged, valid
from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Group, Settings
from tests.building import Talk, a_cafe
from tests.unit.cafe.refusing import refused


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"rounds": 0}, "rounds"),
        ({"round_minutes": []}, "round_minutes"),
        ({"round_minutes": [20, 0]}, "round_minutes"),
        ({"move_minutes": [2000]}, "move_minutes"),
        ({"table_low": 6, "table_high": 5}, "table_high"),
        ({"languages": []}, "languages"),
        ({"name": "x" * 301}, "name"),
        ({"purpose": "\x00"}, "purpose"),
        ({"groups": [{"name": "Country"}, {"name": "Country"}]}, "groups"),
        ({"groups": [{"name": "Country", "options": [" "]}]}, "groups"),
        ({"limits": {"minutes": 0}}, "limits"),
        ({"rounds": "three"}, "rounds"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_refusal_names_the_field_that_cannot_be(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refusal) as refusal:
        merged(Settings(), changes)
    assert (refusal.value.code, refusal.value.about) == (Code.BAD_SETTINGS, field)


@checking(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(list(vars(Settings()))), st.none() | st.integers() | st.text(), max_size=3
    )
)
def test_settings_that_can_be_are_kept_and_all_others_refused(changes: dict[str, Any]) -> None:
    try:
        settings, code = merged(Settings(), changes), None
    except Refusal as refusal:
        settings, code = Settings(), refusal.code
    assert code in (None, Code.BAD_SETTINGS)
    assert valid(settings) is settings


def test_two_hosts_change_different_fields() -> None:
    talk = Talk()
    talk.do("settings.change", changes={"purpose": "So that files travel less"})
    talk.do("settings.change", changes={"name": "Permits", "purpose": "So that files travel less"})
    assert (talk.cafe.settings.name, talk.cafe.settings.purpose) == ("Permits", "So that files travel less")
    assert talk.log[-1].event.changed == ("name",)  # type: ignore[attr-defined]
    assert talk.do("settings.change", changes={"name": "Permits"}) == []


def test_a_copy_of_a_cafe_has_its_settings_and_nothing_else() -> None:
    talk = a_cafe(at="round-2", groups=(Group("Country", ("Iran",)),))
    talk.idea("Stays where it was said")
    copy = Talk(**vars(talk.cafe.settings))
    assert copy.cafe.settings == talk.cafe.settings
    assert not (copy.cafe.people or copy.cafe.ideas or copy.cafe.tables)
    assert copy.cafe.step == "lobby"


def test_a_cafe_is_opened_once_and_first() -> None:
    talk = Talk()
    assert refused(talk.do, "cafe.open", settings=Settings()) is Code.NOT_ALLOWED
    empty = Talk.__new__(Talk)
    empty.__dict__.update(talk.__dict__ | {"cafe": replace(talk.cafe, seq=0, ops={})})
    assert refused(empty.do, "door.lock", locked=True) is Code.NOT_ALLOWED


@pytest.mark.parametrize(
    ("values", "about"),
    [
        ({"do": "nothing"}, "do"),
        ({"do": "door.lock", "op": "abc"}, "locked"),
        ({"do": "door.lock", "op": "abc", "locked": True, "more": 1}, "more"),
        ({"do": "plenary.open", "op": "abc", "leaves": "lobby", "minutes": 0}, "minutes"),
        ({}, "do"),
    ],
)
def test_a_malformed_command_names_the_field(values: dict[str, Any], about: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_command(values)
    assert (refusal.value.code, refusal.value.about) == (Code.MALFORMED, about)


@pytest.mark.parametrize("op", ["", "A" * 20, "a b", "abc.12", "x" * 90])
def test_a_malformed_op_is_refused(op: str) -> None:
    talk = Talk()
    assert op == "" or refused(talk.do, "door.lock", op=op, locked=True) is Code.MALFORMED


def shown(talk: Talk) -> tuple[str, str] | None:
    message = talk.cafe.message
    return (message.id, message.text) if message else None


def test_the_message_and_the_wall_come_back_as_they_were() -> None:
    talk = a_cafe()
    assert refused(talk.do, "message.send", text=" ") is Code.BLANK
    talk.do("message.send", text="Tea is ready")
    first = shown(talk)
    talk.do("message.send", text="")
    assert shown(talk) is None
    talk.undo()
    assert shown(talk) == first
    assert "Tea is ready" in (first or ())
    talk.do("wall.set", texts=True)
    talk.do("wall.set", blank=True)
    assert (talk.cafe.wall.texts, talk.cafe.wall.blank) == (True, True)
    talk.undo()
    assert (talk.cafe.wall.texts, talk.cafe.wall.blank) == (True, False)
