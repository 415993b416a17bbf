"""Strict headers, forged requests, floods, and addresses that are not there."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from app.cafe.catalogue import COMMANDS
from app.live import commands
from app.web.newids import new_id
from tests.integration.served import Browser, served

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]


async def test_every_answer_has_strict_headers(browser: Make) -> None:
    guest = browser()
    for path in ("/", "/nothing", "/static/img/sprite.svg", "/api/openapi.json", "/health"):
        answer = await guest.http.get(path)
        assert answer.headers["content-security-policy"].startswith("default-src 'self';"), path
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"


async def test_a_form_of_another_site_is_refused(browser: Make) -> None:
    guest = browser()
    answer = await guest.http.post("/join", data={"code": "222222"}, headers={"origin": "http://evil.test"})
    assert answer.status_code == 403
    ours = await guest.http.post("/join", data={"code": "222222"}, headers={"origin": guest.server.http})
    assert ours.status_code == 404


async def test_a_socket_of_another_site_is_refused_at_the_handshake(browser: Make) -> None:
    guest = browser()
    code = await browser().open_cafe()
    await guest.join(code)
    with pytest.raises(InvalidStatus):
        await guest.socket(code, origin="http://evil.test")
    await guest.socket(code, origin=guest.server.http)


async def test_a_stranger_s_socket_is_told_why_it_is_shut(browser: Make) -> None:
    code = await browser().open_cafe()
    for place, said in (("table", "not_allowed"), ("host", "not_allowed")):
        socket = await browser().socket(code)
        await socket.send(f'{{"hello":1,"place":"{place}","epoch":null,"seq":0}}')
        assert said in str(await socket.recv())
        await socket.wait_closed()
    socket = await browser().socket("222222")
    await socket.send('{"hello":1,"place":"table","epoch":null,"seq":0}')
    assert "no_cafe" in str(await socket.recv())


async def test_what_is_no_text_and_no_secret_is_malformed(browser: Make) -> None:
    guest = browser()
    code = await browser().open_cafe()
    await guest.join(code)
    page = await guest.page(code)
    await page.socket.send(b"\x00\xff")
    assert (await page.next())["error"]["kind"] == "malformed"
    assert "ack" in await page.ask(guest.op(), do="person.leave", person=guest.person)
    for secret in ("zz", "\x00", "\u0661" * 32):
        answer = await guest.post(f"/api/cafes/{code}/mine", {"secret": secret})
        assert answer.status_code == 400 and answer.json()["error"]["say"]


async def test_a_page_that_is_not_there_is_a_plain_page(browser: Make) -> None:
    answer = await browser().http.get("/nothing/here")
    assert answer.status_code == 404
    assert "There is no page at this address." in answer.text and "<html" in answer.text
    gone = await browser().http.get("/c/222222")
    assert gone.status_code == 404 and "We do not know this code." in gone.text


async def test_words_follow_the_browser_and_then_the_choice(browser: Make) -> None:
    guest = browser()
    fa = await guest.http.get("/", headers={"accept-language": "fa-IR,fa;q=0.9,en;q=0.5"})
    assert 'lang="fa"' in fa.text and 'dir="rtl"' in fa.text
    answer = await guest.http.get("/language/ko?back=/new")
    assert answer.status_code == 303 and answer.headers["location"] == "/new"
    assert 'lang="ko"' in (await guest.http.get("/")).text
    away = await guest.http.get("/language/ko?back=//evil.test/")
    assert away.headers["location"] == "/"


async def test_the_api_describes_every_command_and_its_refusals(browser: Make) -> None:
    told = (await browser().http.get("/api/openapi.json")).json()
    commands = told["paths"]["/api/cafes/{code}/commands"]["post"]
    schema = commands["requestBody"]["content"]["application/json"]["schema"]
    named = schema["discriminator"]["mapping"]
    assert {"idea.add", "step.next", "act.undo"} <= named.keys() <= COMMANDS.keys()
    assert not {"cafe.open", "person.join", "clock.ring"} & named.keys()
    idea = told["components"]["schemas"][named["idea.add"].rsplit("/", 1)[1]]
    assert {"do", "op", "text", "round", "table"} <= set(idea["required"])
    assert {"400", "403", "409", "503", "500"} <= commands["responses"].keys()
    assert {"/c/{code}/join", "/c/{code}/erase"} <= told["paths"].keys()
    refs = re.findall(r"#/components/schemas/([^\"]+)", json.dumps(told))
    assert set(refs) <= told["components"]["schemas"].keys()


async def test_cookies_are_named_by_instance_and_kept_from_scripts(browser: Make) -> None:
    host = browser()
    await host.open_cafe()
    assert list(host.http.cookies) == [f"samovar-{host.server.port}-browser"]


async def test_too_large_a_body_is_not_read(browser: Make) -> None:
    answer = await browser().http.post("/join", content=b"x" * 300_000)
    assert answer.status_code == 400

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b"x" * 10_000

    unsaid = await browser().http.post("/join", content=pieces())
    assert unsaid.status_code == 400


async def test_pages_are_compressed_and_static_files_are_kept(browser: Make) -> None:
    guest = browser()
    page = await guest.http.get("/", headers={"accept-encoding": "br"})
    assert page.headers["content-encoding"] == "br" and page.headers["cache-control"] == "no-store"
    css = await guest.http.get("/static/~0123abcd4567/css/base.css")
    assert "immutable" in css.headers["cache-control"]
    assert css.headers["x-content-type-options"] == "nosniff"
    assert not {"etag", "last-modified", "content-security-policy"} & css.headers.keys()


async def test_a_flood_of_commands_is_slowed(tmp_path: Path) -> None:
    with served(tmp_path, commands_per_person="3/minute") as server:
        guest = Browser(server)
        host = Browser(server)
        code = await host.open_cafe()
        await guest.join(code)
        page = await guest.page(code)
        answers = [await page.ask(guest.op(), do="no.such") for _ in range(4)]
        assert [answer["error"]["kind"] for answer in answers] == ["malformed"] * 3 + ["busy"]
        assert answers[-1]["error"]["after"] >= 1
        await guest.close()
        await host.close()


async def test_no_log_holds_a_secret_or_what_people_wrote(
    browser: Make, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    host, guest = browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    await guest.join(code, "Mina Secretname")
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await guest.page(code)
    place = {"do": "idea.add", "round": 1, "table": page.me["table"]}
    await page.ask(guest.op(), text="Words of mine", **place)

    words = "Words of mine"

    def broken(*_: object) -> str:
        raise ValueError(words)

    monkeypatch.setattr(commands, "state_of", broken)
    told = await page.ask(guest.op(), text="Words of mine", **place)
    assert told["error"]["kind"] == "fault" and told["error"]["say"]
    await guest.post(f"/c/{code}/resume", {"code": guest.resume_code})
    await host.post(f"/h/{code}/enter", {"secret": host.links["host"].partition("#")[2]})
    ours = ("samovar", "uvicorn", "fastapi", "starlette", "asyncio")
    written = "\n".join(caplog.handler.format(one) for one in caplog.records if one.name.startswith(ours))
    assert "fault" in written
    links = [link.partition("#")[2] for link in host.links.values()]
    for secret in (
        "Words of mine",
        "Secretname",
        guest.secret,
        guest.resume_code,
        *host.http.cookies.values(),
        *links,
    ):
        assert secret not in written


async def test_a_hall_behind_one_address_may_mistype(browser: Make) -> None:
    guest, code = browser(), await browser().open_cafe()
    for _ in range(100):
        assert (await guest.http.post("/join", data={"code": "B2B2B2"})).status_code == 404
    assert (await guest.http.post("/join", data={"code": code})).status_code == 303


async def test_a_wrong_key_of_the_server_is_named_as_such(tmp_path: Path) -> None:
    with served(tmp_path, hosting="key", host_key="samovar") as server:
        guest = Browser(server)
        for key, status in (("", 403), ("teapot", 403), (" samovar ", 201)):
            answer = await guest.post("/api/cafes", {"key": key})
            assert answer.status_code == status
            assert status == 201 or answer.json()["error"]["code"] == "wrong_key"
        page = await guest.http.post("/new", data={"op": new_id(), "key": "teapot"})
        assert page.status_code == 403 and "This is not the key of this server." in page.text
        await guest.close()


async def test_everything_stands_under_a_prefix(tmp_path: Path) -> None:
    with served(tmp_path, "/samovar") as server:
        host, guest = Browser(server), Browser(server)
        code = await host.open_cafe(welcome_minutes=0)
        assert host.links["host"].startswith(f"{server.http}/h/{code}/enter#")
        assert 'data-root="/samovar"' in (await host.http.get("/")).text
        answer = await guest.http.post("/join", data={"code": code})
        assert answer.headers["location"] == f"/samovar/c/{code}"
        await guest.join(code)
        assert all(cookie.path == "/samovar" for cookie in guest.http.cookies.jar)
        page = await (await guest.page(code)).until(lambda page: bool(page.me))
        assert page.me["person"] == guest.person
        html = (await guest.http.get(f"/c/{code}")).text
        assert 'src="/samovar/static/~' in html
        assert (await guest.http.get("/static/js/page.js")).status_code == 200
        await host.close()
        await guest.close()
