"""The plan of the rounds ahead is kept up while people come and go."""

from collections.abc import Callable, Iterator

import pytest

from tests.integration.served import Browser, Page, Served, served

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Samovar that looks for a better plan for half a second."""
    with served(tmp_path_factory.mktemp("planning"), seating_seconds=0.5) as running:
        yield running


@pytest.fixture
async def hall(browser: Callable[[], Browser]) -> tuple[Browser, str, Page]:
    """A host with eleven people in the lobby, and their Run room."""
    host = browser()
    code = await host.open_cafe(rounds=4)
    for _ in range(11):
        await browser().join(code)
    return host, code, await host.page(code, "host", room="run")


def says(words: str) -> Callable[[Page], bool]:
    return lambda page: words in page.parts.get("console_seats", "")


async def test_the_numbers_come_by_themselves_and_get_better_or_stay(hall: tuple[Browser, str, Page]) -> None:
    _, _, page = hall
    await page.until(says("no plan has fewer"))
    await page.until(says("Looking for a better plan"))
    await page.until(lambda page: not says("Looking")(page))
    assert says("no plan has fewer")(page)


async def test_who_comes_later_is_in_the_plan(
    hall: tuple[Browser, str, Page], browser: Callable[[], Browser]
) -> None:
    host, code, page = hall
    await page.until(says("no plan has fewer"))
    late = await browser().join(code)
    await page.until(says("being planned"))
    await page.until(says("no plan has fewer"))
    html = (await host.http.get(f"/h/{code}/seats?round=3")).text
    assert late.person in html and html.count('data-act="seat"') == 12


async def test_a_move_by_hand_tells_its_cost_and_the_plan_is_made_around_it(
    hall: tuple[Browser, str, Page],
) -> None:
    host, code, page = hall
    await page.until(says("no plan has fewer"))
    html = (await host.http.get(f"/h/{code}/seats?round=2")).text
    person = html.split('data-act="seat" data-person="')[1].split('"')[0]
    told = (await host.http.get(f"/h/{code}/seats/cost?round=2&person={person}")).json()
    assert told["here"] in (1, 2, 3) and len(told["tables"]) == 2
    table = int(next(iter(told["tables"])))
    wish = {"op": host.op(), "do": "seat.pin", "round": 2, "person": person, "table": table}
    answer = await host.post(f"/api/cafes/{code}/commands?place=host", wish)
    pinned = answer.json()["acks"][0]["seq"]
    await page.until(lambda page: page.seq > pinned)
    again = (await host.http.get(f"/h/{code}/seats/cost?round=2&person={person}")).json()
    assert again["here"] == table
