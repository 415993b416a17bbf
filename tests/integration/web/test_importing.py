"""A host brings in a file of ideas: it is shown first, then taken, and goes out again as one."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from openpyxl import Workbook

from tests.integration.served import Browser
from tests.integration.web.test_taking_home import Make, talking

pytestmark = pytest.mark.anyio

CSV = "Idea;Table;Language\r\nShorter forms;1;en\r\n;2;en\r\nیک پنجره برای همه;99;fa\r\n".encode("utf-16")


def form(data: bytes, **chosen: Any) -> dict[str, Any]:
    return {"files": {"file": ("ideas.csv", data)}, "data": chosen}


async def undo(host: Browser, code: str, op: str) -> None:
    wish = {"op": host.op(), "do": "act.undo", "of": op}
    assert (await host.post(f"/api/cafes/{code}/commands", wish)).status_code == 200


async def counted(host: Browser, code: str) -> int:
    told = json.loads((await host.http.get(f"/h/{code}/export.json")).text)
    return len(told["ideas"])


async def test_a_file_is_shown_before_it_comes_in_and_is_undone_as_one(browser: Make) -> None:
    code, host, _, guest, _ = await talking(browser)
    before = await counted(host, code)
    shown = await host.http.post(f"/h/{code}/ideas/file", **form(CSV))
    assert "2 ideas can come in." in shown.text and "Shorter forms" in shown.text
    assert "Row 3:" in shown.text and "not in this café" in shown.text
    assert await counted(host, code) == before
    told = (await host.http.post(f"/h/{code}/ideas/file/take", **form(CSV))).json()
    assert (told["count"], told["wrong"]) == (2, 1)
    assert await counted(host, code) == before + 2
    await undo(host, code, told["op"])
    assert await counted(host, code) == before
    assert (await guest.http.post(f"/h/{code}/ideas/file/take", **form(CSV))).status_code == 403


async def test_what_the_host_chose_is_what_is_read(browser: Make) -> None:
    code, host, *_ = await talking(browser)
    data = "n,one,two\n1,a longer text that is not meant,Größe\n".encode("cp1252")
    shown = await host.http.post(f"/h/{code}/ideas/file", **form(data, text=2, encoding="cp1252", lang=-1))
    assert "Größe</span>" in shown.text and "not meant</span>" not in shown.text
    headless = await host.http.post(f"/h/{code}/ideas/file", **form(b"One desk\nTwo desks\n", headed="false"))
    assert "2 ideas can come in." in headless.text


async def test_a_large_workbook_comes_in_by_parts_and_as_one_act(browser: Make) -> None:
    code, host, *_ = await talking(browser)
    before = await counted(host, code)
    book, file = Workbook(), io.BytesIO()
    for number in range(601):
        book.worksheets[0].append([f"Thought number {number}"])
    book.save(file)
    told = (await host.http.post(f"/h/{code}/ideas/file/take", **form(file.getvalue()))).json()
    assert await counted(host, code) == before + 601
    await undo(host, code, told["op"])
    assert await counted(host, code) == before


async def test_what_is_no_table_is_said_and_changes_nothing(browser: Make) -> None:
    code, host, *_ = await talking(browser)
    said = await host.http.post(f"/h/{code}/ideas/file", **form(b"%PDF-1.7"))
    assert said.status_code == 200 and "Save it as CSV or XLSX." in said.text
    assert (await host.http.post(f"/h/{code}/ideas/file/take", **form(b"%PDF-1.7"))).json()["count"] == 0
    huge = await host.http.post(f"/h/{code}/ideas/file", **form(b"x" * 9 * 1024 * 1024))
    assert huge.status_code == 400
