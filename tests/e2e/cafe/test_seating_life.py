"""23 officials of two offices: three leave, four come in round two, two tables are joined."""

from __future__ import annotations

import secrets
from collections import Counter
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Page, expect

from app.cafe.op import key_for
from app.web.newids import new_id
from tests.e2e.cafe.house import Host, House, Phone

pytestmark = pytest.mark.e2e
OFFICES = ["Taxes"] * 13 + ["Permits"] * 10
SECOND = 5000  # ms: how soon every phone is right is measured elsewhere, never asserted under load

SEATED = """html => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const everybody = [...page.querySelectorAll("[data-act='seat']")];
  return everybody.map((one) => [one.dataset.person, Number(one.closest("[data-table]").dataset.table)]);
}"""
SITS = "Number(document.querySelector('#bar .bar__wide').textContent.match(/\\d+/)[0])"


class Official:
    """Somebody with a phone, over the public protocol: what it is told is what it shows."""

    def __init__(self, base: str, code: str, office: str) -> None:
        local = base.replace("cafe.test", "127.0.0.1")
        self.office, self._code = office, code
        self._client = httpx2.Client(base_url=local, headers={"origin": local})
        secret, ident = secrets.token_hex(16), new_id()
        form = {"op": f"{ident}.{key_for(secret, ident)}", "secret": secret, "groups": {"Office": office}}
        answer = self._client.post(f"/c/{code}/join", json=form)
        assert answer.status_code == 200, answer.text
        self.person = answer.json()["person"]

    @property
    def me(self) -> dict[str, Any]:
        answer = self._client.get(f"/api/cafes/{self._code}/view", params={"place": "table"})
        return answer.json()["me"]  # type: ignore[no-any-return]


def come_in(house: House, host: Host, office: str) -> Phone:
    phone = Phone(house, host.code).open()
    phone.page.select_option("[data-group]", office)
    phone.page.get_by_role("button", name="Come in").click()
    phone.page.locator("#bar").wait_for()
    return phone


def seats(run: Page, host: Host, round_: int) -> dict[str, int]:
    """Person → table, as the console's sheet shows a round."""
    path = f"/h/{host.code}/seats?round={round_}"
    html = run.evaluate("path => fetch(path).then(told => told.text())", path)
    return dict(run.evaluate(SEATED, html))


def test_seats_follow_people(house: House) -> None:
    offices: dict[str, Any] = {"groups": [{"name": "Office", "options": ["Taxes", "Permits"]}]}
    host = Host(house).open_cafe(welcome_minutes=0, names_asked=False, **offices)
    run = host.room()
    phones = [come_in(house, host, "Taxes"), come_in(house, host, "Permits")]
    officials = [Official(house.base, host.code, office) for office in OFFICES[1:-1]]
    expect(run.locator("#console_seats")).to_contain_text("Nobody meets anybody twice.")
    expect(run.locator("#console_seats")).to_contain_text("as mixed as they can be")
    host.go_on_to(run, "round-1")
    mixed(run, host, officials)
    leave(run, host, officials)
    host.go_on_to(run, "round-2")
    more = [Official(house.base, host.code, "Taxes") for _ in range(3)]
    late = come_in(house, host, "Permits")
    expect(late.page.locator("#greeting")).to_contain_text("You are at table")
    everybody_right(run, host, [*officials[3:], *more])
    joined(run, host, [*officials[3:], *more], phones)
    expect(run.locator("#console_seats")).not_to_contain_text("being planned")
    planned = seats(run, host, 3)
    host.go_on_to(run, "move-3")
    assert seats(run, host, 3) == planned
    everybody_right(run, host, [*officials[3:], *more])
    assert min(Counter(planned.values()).values()) >= 3


def mixed(run: Page, host: Host, officials: list[Official]) -> None:
    """At every table people of both offices sit, as many as whole people allow."""
    where = seats(run, host, 1)
    assert sorted(Counter(where.values()).values()) == [4, 4, 5, 5, 5]
    taxes = Counter(where[one.person] for one in officials if one.office == "Taxes")
    assert set(taxes) == {1, 2, 3, 4, 5} and max(taxes.values()) <= 3


def leave(run: Page, host: Host, officials: list[Official]) -> None:
    """One by the host's own hand, in the list; their seat is free at once."""
    for gone in officials[1:3]:
        host.command(run, "person.leave", person=gone.person)
    run.locator("#console_tables [data-act=people]").click()
    run.locator(f"#people-list [data-person='{officials[0].person}'] [data-act=gone]").click()
    expect(run.locator("#people-list")).to_contain_text("gone")
    run.keyboard.press("Escape")
    assert len(seats(run, host, 1)) == 20
    assert [one.me["table"] for one in officials[:3]] == [None, None, None]


def everybody_right(run: Page, host: Host, officials: list[Official]) -> None:
    where = seats(run, host, officials[0].me["round"])
    assert {one.person: one.me["table"] for one in officials} == {
        one.person: where[one.person] for one in officials
    }


def joined(run: Page, host: Host, officials: list[Official], phones: list[Phone]) -> None:
    """The table of a phone that we watch is joined to another: it says so within a second, as do all."""
    page = phones[0].page
    goes = int(page.evaluate(SITS))
    stays = 1 if goes != 1 else 2
    run.locator(f"#console_table-{goes} [data-act=table]").click()
    run.select_option("#join-into", str(stays))
    run.locator("[data-act=join-table]").click()
    expect(page.locator("#bar")).to_contain_text(f"Table {stays}", timeout=SECOND)
    assert {one.me["table"] for one in officials} == {1, 2, 3, 4, 5} - {goes}
    expect(run.locator(f"#console_table-{goes}")).to_have_count(0)
    everybody_right(run, host, officials)
