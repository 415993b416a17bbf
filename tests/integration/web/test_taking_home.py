"""Exports at any time, the archive, the private take-home, and themes found by a job."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from pypdf import PdfReader

from tests.integration.served import Browser, Page

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]
IDEAS = (
    "More benches in the park",
    "Benches along the river path",
    "Shorter forms at the permit office",
    "A permit office that opens on Saturdays",
    "Trees on every school yard",
    "More trees along the main road",
)


async def talking(make: Make) -> tuple[str, Browser, Page, Browser, Page]:
    """A café mid-round, with ideas: code, host, console, guest, the guest's page."""
    host, guest = make(), make()
    code = await host.open_cafe(name="Café Übermut", welcome_minutes=0)
    await guest.join(code, "Mina")
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        assert "ack" in await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await guest.page(code)
    for text in IDEAS:
        told = await page.ask(guest.op(), do="idea.add", text=text, round=1, table=page.me["table"])
        assert told["ack"]["state"] == "shown"
    return code, host, console, guest, page


async def test_every_format_has_every_idea_mid_round(browser: Make) -> None:
    code, host, *_ = await talking(browser)
    for kind in ("md", "html", "csv", "json"):
        answer = await host.http.get(f"/h/{code}/export.{kind}")
        assert answer.status_code == 200, kind
        assert "Caf%C3%A9%20%C3%9Cbermut" in answer.headers["content-disposition"]
        assert all(idea in answer.text for idea in IDEAS), kind
    assert (await host.http.get(f"/h/{code}/export.exe")).status_code == 400


async def test_documents_are_written_in_a_process_of_their_own(browser: Make) -> None:
    code, host, *_ = await talking(browser)
    pdf = await host.http.get(f"/h/{code}/export.pdf", timeout=60)
    assert "".join(p.extract_text() for p in PdfReader(io.BytesIO(pdf.content)).pages).count("Benches") >= 1
    docx = await host.http.get(f"/h/{code}/export.docx", timeout=60)
    document = Document(io.BytesIO(docx.content))
    assert any("Benches along the river path" in one.text for one in document.paragraphs)


async def test_the_archive_is_the_hosts_and_holds_no_keys(browser: Make) -> None:
    code, host, _, guest, _ = await talking(browser)
    assert (await guest.http.get(f"/h/{code}/export.zip")).status_code == 403
    answer = await host.http.get(f"/h/{code}/export.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        log = packed.read("log.jsonl").decode()
        assert "names.json" not in packed.namelist()
    assert all(idea in log for idea in IDEAS) and "key" not in json.loads(log.splitlines()[0])
    ticked = await host.http.get(f"/h/{code}/export.zip?names=true")
    with zipfile.ZipFile(io.BytesIO(ticked.content)) as packed:
        assert "Mina" in packed.read("names.json").decode()


async def test_exports_are_for_hosts(browser: Make) -> None:
    code, _, _, guest, _ = await talking(browser)
    for kind in ("md", "pdf", "json"):
        assert (await guest.http.get(f"/h/{code}/export.{kind}")).status_code == 403


async def test_the_take_home_opens_by_its_secret_alone(browser: Make) -> None:
    code, _, _, guest, _ = await talking(browser)
    stranger = browser()
    opened = await stranger.http.post(f"/k/{code}", data={"secret": guest.secret})
    assert opened.status_code == 200 and IDEAS[0] in opened.text
    wrong = await stranger.http.post(f"/k/{code}", data={"secret": "0" * 32})
    assert wrong.status_code == 403
    file = await guest.http.post(f"/k/{code}/file", data={"secret": guest.secret})
    assert IDEAS[0] in file.text and "attachment" in file.headers["content-disposition"]
    mine = (await stranger.post(f"/api/cafes/{code}/mine", {"secret": guest.secret})).json()
    assert len(mine["ideas"]) == len(IDEAS)


async def test_themes_are_found_by_a_job_whose_answer_is_a_command(browser: Make) -> None:
    code, host, _, guest, _ = await talking(browser)
    harvest = await host.page(code, "host", room="harvest")
    assert (await guest.post(f"/h/{code}/themes/find", {})).status_code == 403
    assert (await host.post(f"/h/{code}/themes/find", {"wanted": 3})).json() == {"job": "running"}
    await harvest.until(lambda page: any(id_.startswith("console_theme-") for id_ in page.parts))
    found = json.loads((await host.http.get(f"/h/{code}/export.json")).text)
    assert found["themes"] and (await host.post(f"/h/{code}/themes/stop", {})).json() == {"job": "stopped"}


async def test_erasing_a_cafe_closes_its_pages_and_leaves_nothing(browser: Make) -> None:
    code, host, _, guest, page = await talking(browser)
    assert (await host.post(f"/h/{code}/erase", {"sure": False})).status_code == 400
    assert (await host.post(f"/h/{code}/erase", {"sure": True})).json() == {"to": "/"}
    await page.socket.wait_closed()
    assert (await guest.http.get(f"/c/{code}")).status_code == 410
    assert (await host.http.get(f"/h/{code}/export.json")).status_code == 410
