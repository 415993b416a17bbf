"""Our own faults: they stay with the command that met them, and lose nothing."""

from __future__ import annotations

import asyncio
import logging

import pytest

from app.cafe.draft import Draft
from app.cafe.ideas import IdeaAdded
from app.cafe.message import EVOLVERS, Event, Recorded
from app.cafe.refusal import Code, Refusal
from tests.building import replayed
from tests.house import House

pytestmark = pytest.mark.anyio


@pytest.fixture
def spoilt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ideas that say "spoil" can't be applied, after half of them was."""
    whole = EVOLVERS[IdeaAdded]

    def half(draft: Draft, event: IdeaAdded, recorded: Recorded) -> None:
        whole(draft, event, recorded)
        if event.text == "spoil":
            raise ZeroDivisionError(event.text)

    kind: type[Event] = IdeaAdded
    monkeypatch.setitem(EVOLVERS, kind, half)


@pytest.mark.usefixtures("spoilt")
async def test_a_command_that_cannot_be_applied_is_left_out_of_its_batch(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    with caplog.at_level(logging.ERROR):
        answers = await asyncio.gather(
            *(house.idea(person, text) for text in ("one", "spoil", "two")), return_exceptions=True
        )
    no = answers[1]
    assert isinstance(no, Refusal)
    assert (no.code, no.after) == (Code.FAULT, 2.0)
    assert no.about in caplog.text
    assert "spoil" not in caplog.text.replace("spoilt", "")
    cafe = (await house.desk.here(code)).cafe
    assert [idea.text for idea in cafe.ideas.values()] == ["one", "two"]
    assert cafe == replayed(await house.desk.log(code))


async def test_a_failed_commit_drops_the_draft_and_the_next_one_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = await house.open()
    before = await house.desk.here(code)

    def fails(*_: object) -> None:
        raise OSError("no such disk")

    with monkeypatch.context() as broken:
        broken.setattr("app.store.transaction.Transaction.append", fails)
        answers = await asyncio.gather(
            *(house.host(code, "person.add") for _ in range(3)), return_exceptions=True
        )
    assert [no.code for no in answers if isinstance(no, Refusal)] == [Code.FAULT] * 3
    assert await house.desk.here(code) == before
    assert (await house.host(code, "person.add")).seq == 2
