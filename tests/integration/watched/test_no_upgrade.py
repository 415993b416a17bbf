"""A socket whose Upgrade header was dropped on the way: 426, and the host's page says which header."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.served import Browser

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]
KEY = {"sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==", "connection": "close"}


async def test_the_host_is_told_what_the_proxy_drops(browser: Make) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe()
    await guest.join(code)
    console = await host.page(code, "host", room="strategy")
    answer = await guest.http.get(f"/ws/{code}", headers=KEY | {"host": "cafe.example.org"})
    assert answer.status_code == 426
    assert answer.headers["upgrade"] == "websocket"
    assert answer.json()["error"] == {
        "kind": "malformed",
        "code": "no_upgrade",
        "missing": ["upgrade", "connection"],
    }
    told = (await console.until(lambda page: page.shows("cafe.example.org"))).parts["console_trouble"]
    assert "Upgrade and Connection" in told


async def test_a_stranger_tells_the_host_nothing(browser: Make) -> None:
    host, stranger = browser(), browser()
    code = await host.open_cafe()
    console = await host.page(code, "host", room="run")
    answer = await stranger.http.get(f"/ws/{code}", headers=KEY | {"host": "evil.example.org"})
    assert answer.status_code == 426
    await console.ask(host.op(), do="person.add")
    assert not console.shows("evil.example.org")
