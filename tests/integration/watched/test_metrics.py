"""What the house counts: for this machine or who has the token, and never a word of anybody's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.integration.served import Browser, Served, served

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]


def counted(text: str) -> dict[str, float]:
    """Every sample of ours, by its name and label."""
    found = {}
    for family in text_string_to_metric_families(text):
        for one in family.samples:
            if one.name.startswith("samovar_"):
                found[" ".join([one.name, *one.labels.values()])] = one.value
    return found


async def test_what_happens_is_counted_without_a_name(server: Served, browser: Make) -> None:
    before = counted((await browser().http.get("/metrics")).text)
    host, guest = browser(), browser()
    code = await host.open_cafe(welcome_minutes=0, name="Secretcafe")
    await guest.join(code, "Mina Secretname")
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await guest.page(code)
    place = {"do": "idea.add", "round": 1, "table": page.me["table"]}
    await page.ask(guest.op(), text="Words of mine", **place)
    await page.until(lambda page: page.shows("Words of mine"))
    await page.ask(guest.op(), text=" ", **place)
    await guest.http.get(f"/api/cafes/{code}/view", params={"place": "table"})
    answer = await browser().http.get("/metrics")
    now = counted(answer.text)
    more = {name: value - before.get(name, 0) for name, value in now.items()}
    assert more["samovar_refusals_total blank"] == 1
    assert more["samovar_pages_greeted_total fresh_view"] == 2
    assert more["samovar_polls_total"] == 1
    for name in ("frames_sent_total", "frame_bytes_sent_total", "tick_seconds_count", "commit_seconds_count",
                 "batch_commands_count", "full_views_rendered_total", "parts_rendered_total"):  # fmt: skip
        assert more[f"samovar_{name}"] > 0, name
    assert now["samovar_commands_waiting"] == 0
    for secret in (code, "Secretcafe", "Secretname", "Words of mine", guest.person):
        assert secret not in answer.text


async def test_others_may_not_read_them(server: Served) -> None:
    sent = {"x-forwarded-for": "192.0.2.7"}
    assert httpx2.get(f"{server.http}/metrics", headers=sent).status_code == 403


def test_with_a_token_whoever_has_it_may(tmp_path: Path) -> None:
    with served(tmp_path, metrics_token="open-sesame") as server:
        address = f"{server.http}/metrics"
        assert httpx2.get(address).status_code == 403
        assert httpx2.get(address, headers={"authorization": "Bearer wrong"}).status_code == 403
        given = {"authorization": "Bearer open-sesame", "x-forwarded-for": "192.0.2.7"}
        assert "samovar_people_online" in httpx2.get(address, headers=given).text
