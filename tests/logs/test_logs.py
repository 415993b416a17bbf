"""A log of every release replays for ever, to the state it told then."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cafe.catalogue import EVENTS
from app.cafe.message import Recorded
from app.store.upcasting import event_of
from tests.building import replayed
from tests.logs.a_day import a_day
from tests.logs.fingerprint import fingerprint

HERE = Path(__file__).parent
LOGS = sorted(HERE.glob("*.jsonl"))

every_log = pytest.mark.parametrize("log", LOGS, ids=[log.stem for log in LOGS])


def lines(log: Path) -> Iterator[dict[str, object]]:
    with log.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def recorded(log: Path) -> Iterator[Recorded]:
    for line in lines(log):
        event = event_of(line["type"], line["version"], json.dumps(line["body"]))  # type: ignore[arg-type]
        yield Recorded(line["seq"], line["at"], line["op"], line["key_hash"], event)  # type: ignore[arg-type]


@every_log
def test_a_log_tells_the_same_cafe_as_on_the_day_of_its_release(log: Path) -> None:
    known = json.loads(log.with_name(f"{log.stem}.state.json").read_text(encoding="utf-8"))
    now = fingerprint(replayed(list(recorded(log))))
    assert {field: now.get(field) for field in known} == known


@every_log
def test_a_log_is_numbered_without_a_gap(log: Path) -> None:
    numbers = [line["seq"] for line in lines(log)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_newest_log_has_every_kind_of_event() -> None:
    """A new event needs a line in `a_day`; until it is released, the day as played now may have it."""
    played = {type(each.event) for each in a_day().log}
    assert {name for name, kind in EVENTS.items() if kind not in played} == set()


def test_the_log_of_the_first_release_has_every_event_of_it() -> None:
    known = {line["type"] for line in lines(HERE / "0.1.jsonl")}
    assert known <= EVENTS.keys()
    assert len(known) == 41


def test_a_day_played_again_is_the_same_day() -> None:
    assert fingerprint(a_day().cafe) == fingerprint(a_day().cafe)
