"""The log: one line a happening, as JSON where asked, with ids and codes; never words, never secrets."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest

from app.live import commands
from app.logs import formatter, worth_keeping
from tests.integration.served import Browser

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]
WORDS = "Words of mine"
AS_JSON = {"content-type": "application/json"}


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """All that any library writes at DEBUG, as the server's log would hold it."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(formatter("json"))
    handler.addFilter(worth_keeping)
    root, ours = logging.getLogger(), logging.getLogger("samovar")
    levels = root.level, ours.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    ours.setLevel(logging.DEBUG)
    yield text
    root.removeHandler(handler)
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


def odd(place: dict[str, Any], op: str) -> list[dict[str, Any]]:
    """Commands that no page of ours sends."""
    return [
        {**place, "op": op, "text": [WORDS]},
        {**place, "op": op, "text": WORDS, "extra": WORDS},
        {**place, "op": WORDS, "text": WORDS},
        {**place, "op": op, "text": f"{WORDS}\u0000"},
        {**place, "op": op, "text": f"{WORDS}\ud800"},
        {"op": op, "do": WORDS},
        {"do": "idea.edit", "op": op, "idea": WORDS, "key": WORDS, "text": WORDS},
        {WORDS: WORDS},
    ]


async def test_no_line_holds_a_word_or_a_secret_and_a_fault_has_its_number(
    browser: Make, written: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    await guest.join(code, "Mina Secretname")
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await guest.page(code)
    place = {"do": "idea.add", "round": 1, "table": page.me["table"]}
    await page.ask(guest.op(), text=WORDS, **place)
    for values in odd(place, guest.op()):
        commands_of = f"/api/cafes/{code}/commands"
        await guest.http.post(commands_of, content=json.dumps(values), headers=AS_JSON)
        await page.say(**values)
    await page.socket.send(f"not json: {WORDS}")

    def broken(*_: object) -> str:
        raise ValueError(WORDS)

    monkeypatch.setattr(commands, "state_of", broken)
    answer = await guest.post(f"/api/cafes/{code}/commands", {**place, "op": guest.op(), "text": WORDS})
    assert answer.json()["error"]["kind"] == "fault"
    await guest.post(f"/c/{code}/resume", {"code": guest.resume_code})
    await host.post(f"/h/{code}/enter", {"secret": host.links["host"].partition("#")[2]})

    text = written.getvalue()
    lines = [json.loads(line) for line in text.splitlines()]
    failed = next(line for line in lines if line["event"] == "command failed")
    assert failed["cafe"] == code
    assert any(line.get("number") == failed["number"] and "where" in line for line in lines)
    assert {"command", "command refused"} <= {line["event"] for line in lines}
    links = [link.partition("#")[2] for link in host.links.values()]
    cookies = [*host.http.cookies.values(), *guest.http.cookies.values()]
    cookies = [cookie for cookie in cookies if len(cookie) > len("en")]
    for secret in (WORDS, "Secretname", guest.secret, guest.resume_code, *cookies, *links):
        assert secret not in text


def test_other_libraries_are_quoted_without_what_they_filled_in(written: io.StringIO) -> None:
    other = logging.getLogger("elsewhere")
    other.info("a request: %s", WORDS)
    other.warning("a cookie: %s", WORDS)
    try:
        raise KeyError(WORDS)
    except KeyError:
        other.exception("Task exception was never retrieved\nfuture: %r", WORDS)
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["a cookie: %s", "Task exception was never retrieved"]
    assert lines[1]["error"] == "KeyError" and "test_logs.py" in lines[1]["where"]
    assert WORDS not in written.getvalue()


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_line_has_its_ids_in_its_words(form: Literal["text", "json"]) -> None:
    record = logging.makeLogRecord({"name": "samovar.fault", "msg": "fault %s in %s", "args": ("a1b2", "it")})
    assert "fault a1b2 in it" in formatter(form).format(record)
