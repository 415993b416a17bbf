"""Old events are read as the code of today means them."""

import json
from typing import Any

import pytest

from app.cafe.catalogue import NAMES
from app.cafe.moderation import IdeaHidden
from app.store.upcasting import UPCASTERS, NewerLogError, event_of, stored_event, upcast
from tests.logs.a_day import a_day

Body = dict[str, Any]


def split_name(body: Body) -> Body:
    first, _, last = body["name"].partition(" ")
    return {"first": first, "last": last}


def call_it_given(body: Body) -> Body:
    return {"given": body["first"], "family": body["last"]}


KNOWN = {("person", 1): split_name, ("person", 2): call_it_given}


@pytest.mark.parametrize(
    ("version", "body"),
    [
        (1, {"name": "Sima Rahimi"}),
        (2, {"first": "Sima", "last": "Rahimi"}),
        (3, {"given": "Sima", "family": "Rahimi"}),
    ],
)
def test_each_version_goes_step_by_step_to_the_newest(version: int, body: Body) -> None:
    assert upcast("person", version, body, 3, KNOWN) == {"given": "Sima", "family": "Rahimi"}


def test_an_upcaster_leaves_the_stored_body_alone() -> None:
    stored = {"name": "Sima Rahimi"}
    upcast("person", 1, stored, 3, KNOWN)
    assert stored == {"name": "Sima Rahimi"}


def test_a_log_of_a_newer_release_is_refused_not_misread() -> None:
    with pytest.raises(NewerLogError):
        upcast("person", 4, {}, 3, KNOWN)
    with pytest.raises(NewerLogError):
        stored_event("person.teleported", 1, {})


def test_a_field_that_is_no_longer_known_does_not_stop_reading() -> None:
    assert stored_event("idea.hidden", 1, {"idea": "a", "reason": "", "old": 1}) == IdeaHidden(
        idea="a", reason=""
    )


def test_every_event_is_read_from_its_json_as_from_its_values() -> None:
    for each in a_day().log:
        name, text = NAMES[type(each.event)], each.event.model_dump_json()
        assert event_of(name, 1, text) == stored_event(name, 1, json.loads(text)) == each.event


def test_json_of_an_older_version_is_upcast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(IdeaHidden, "version", 2)
    monkeypatch.setitem(UPCASTERS, ("idea.hidden", 1), lambda body: {"idea": body["of"], "reason": "rude"})
    hidden = IdeaHidden(idea="a", reason="rude")
    assert event_of("idea.hidden", 1, '{"of":"a"}') == event_of("idea.hidden", 2, hidden.model_dump_json())
    with pytest.raises(NewerLogError):
        event_of("idea.hidden", 3, "{}")
