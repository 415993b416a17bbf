"""`samovar import-ideas CODE FILE`: what comes in, which rows don't, and one line for what is wrong."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import typer

from app.cli.import_ideas import import_ideas
from tests.house import House

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("house", ["sqlite"], indirect=True)]


def table(folder: Path, content: bytes) -> Path:
    file = folder / "forms.csv"
    file.write_bytes(content)
    return file


async def bring(
    code: str, file: Path, folder: Path, column: str = "", encoding: str = "", look: bool = False
) -> None:
    await asyncio.to_thread(import_ideas, code, file, column, encoding, look, folder)


async def test_a_table_comes_in_and_wrong_rows_are_named(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await house.open()
    file = table(tmp_path, "n;text\n1;Größe zählt, für alle\n2;\n3;Müll im Park\n".encode("cp1252"))
    await bring(code, file, tmp_path, look=True)
    assert "Nothing was changed." in capsys.readouterr().out
    assert not (await house.desk.here(code)).cafe.ideas
    await bring(code, file, tmp_path)
    said = capsys.readouterr().out
    assert "Row 3: nothing is written in its idea." in said
    assert "Ideas: 2 from the column text, read as cp1252. Rows left out: 1." in said
    await house.join(code, "browser")
    cafe = (await house.desk.here(code)).cafe
    assert {idea.text for idea in cafe.ideas.values()} == {"Größe zählt, für alle", "Müll im Park"}


async def test_a_column_and_an_encoding_can_be_named(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await house.open()
    file = table(tmp_path, b"one,two\nshort,the longer column by far\n")
    await bring(code, file, tmp_path, column="one", encoding="utf-8", look=True)
    assert "from the column one, read as utf-8" in capsys.readouterr().out


async def test_what_can_not_be_done_is_one_line(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await house.open()
    good, bad = table(tmp_path, b"text\nTea\n"), tmp_path / "bad.csv"
    bad.write_bytes(b"%PDF-1.7")
    for file, column, encoding, why in (
        (tmp_path / "none.csv", "", "", "can't be read"),
        (bad, "", "", "save it as CSV or XLSX"),
        (good, "wrong", "", "has no column wrong: it has text"),
        (good, "", "klingon", "There is no encoding klingon"),
    ):
        with pytest.raises(typer.Exit):
            await bring(code, file, tmp_path, column, encoding)
        said = capsys.readouterr().err
        assert said.startswith("samovar: ") and why in said
        assert len(said.strip().splitlines()) == 1
