"""What stands beside the design: the sentence on meeting, cards for the tables, the run sheet on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.served import Browser

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]


async def test_the_sentence_counts_those_expected_until_somebody_comes(browser: Make) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe(expected=41)
    assert (await host.http.get(f"/h/{code}/meeting")).text.strip().startswith("<p>With 41 people: 9 tables.")
    await guest.join(code, "Mina")
    assert (await host.http.get(f"/h/{code}/meeting")).text.strip() == ""


async def test_a_card_for_each_table_with_its_question(browser: Make) -> None:
    host = browser()
    code = await host.open_cafe(questions=["Who waits?", "What <b>helps</b>?"], expected=23, rounds=2)
    cards = (await host.http.get(f"/h/{code}/cards?round=2")).text
    assert cards.count('class="tablecard"') == 5
    assert cards.count("What &lt;b&gt;helps&lt;/b&gt;?") == 5 and "Who waits?" not in cards
    assert cards.count('class="qr"') == 5 and f"{code[:3]} {code[3:]}" in cards
    assert (await host.http.get(f"/h/{code}/cards?tables=2&round=0")).text.count('class="tablecard"') == 2
    assert (await host.http.get(f"/h/{code}/cards?tables=100000")).status_code == 400


async def test_the_run_sheet_has_hours_and_questions(browser: Make) -> None:
    host = browser()
    code = await host.open_cafe(starts="09:30", ends="10:00", questions=["Who waits?"])
    sheet = (await host.http.get(f"/h/{code}/runsheet")).text
    assert "<td>09:30</td>" in sheet and "Who waits?" in sheet and "min over" in sheet


async def test_lists_and_badges_name_everybody_with_their_tables(browser: Make) -> None:
    host = browser()
    code = await host.open_cafe(welcome_minutes=0)
    for name in ("Mina", "Omid", "Sora"):
        await browser().join(code, name)
    wish = {"op": host.op(), "do": "step.next", "leaves": "lobby"}
    assert (await host.post(f"/api/cafes/{code}/commands?place=host", wish)).status_code == 200
    for show in ("names", "tables", "badges"):
        paper = (await host.http.get(f"/h/{code}/seatlist?show={show}")).text
        assert all(name in paper for name in ("Mina", "Omid", "Sora"))
        assert "leaf" in paper.lower()
    assert (await host.http.get(f"/h/{code}/seatlist?show=else")).status_code == 400


async def test_they_are_for_hosts(browser: Make) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe()
    for path in ("meeting", "cards", "runsheet", "seatlist", "seats", "seats/cost?person=a&round=1"):
        assert (await guest.http.get(f"/h/{code}/{path}")).status_code == 403
