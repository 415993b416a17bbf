"""`samovar publish` and `samovar import` on a real database."""

import asyncio
from pathlib import Path

import pytest

from app.cli import main
from app.desk.desk import Desk
from app.exports.archive import read_archive, write_archive
from app.people.door import Door
from app.store.sqlite_store import SqliteStore
from tests.building import Talk, a_cafe


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(people=9, at="round-1", languages=("fa", "en"), names_shown=True)
    talk.idea("یک پرونده ☕")
    hidden = talk.idea("SECRET", table=2)
    talk.do("idea.hide", idea=hidden, reason="names a person")
    return talk.go("closed")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("SAMOVAR_DATA", str(folder))
    monkeypatch.delenv("SAMOVAR_DATABASE_URL", raising=False)
    return folder


def run(*arguments: str) -> int:
    """The exit code of a command."""
    try:
        main(list(arguments))
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def kept(data: Path, talk: Talk) -> str:
    """Puts a café into the database; answers its code."""

    async def bring_in() -> str:
        store = SqliteStore.opened(f"sqlite:///{data / 'samovar.db'}")
        desk = Desk(store)
        code = await desk.bring_in(talk.log)
        await desk.close()
        await store.close()
        return code

    return asyncio.run(bring_in())


def look(data: Path, code: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """The texts and the names of a café in the database."""

    async def read() -> tuple[tuple[str, ...], dict[str, str]]:
        store = SqliteStore.opened(f"sqlite:///{data / 'samovar.db'}")
        desk = Desk(store)
        cafe = (await desk.here(code)).cafe
        names = dict(await Door(store).names(code))
        await desk.close()
        await store.close()
        return tuple(one.text for one in cafe.ideas.values()), names

    return asyncio.run(read())


def test_the_summary_is_published_as_files_without_hidden_words(
    talk: Talk, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    assert run("publish", kept(data, talk).lower(), str(site)) == 0
    assert "Ideas: 1." in capsys.readouterr().out
    names = {file.name for file in site.iterdir()}
    assert {"index.html", "summary.pdf", "summary.docx", "summary.md", "summary.csv", "summary.json"} <= names
    page = (site / "index.html").read_text("utf-8")
    assert "یک پرونده ☕" in page
    assert "SECRET" not in page
    assert 'href="summary.pdf"' in page


def test_publishing_again_replaces_only_what_was_published(talk: Talk, data: Path, tmp_path: Path) -> None:
    site, code = tmp_path / "site", kept(data, talk)
    assert run("publish", code, str(site)) == 0
    (site / "mine.txt").write_text("keep")
    (site / "index.html").write_text("old")
    assert run("publish", code, str(site)) == 0
    assert (site / "mine.txt").read_text() == "keep"
    assert "یک پرونده" in (site / "index.html").read_text("utf-8")


def test_a_folder_with_other_things_is_left_alone(
    talk: Talk, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work")
    assert run("publish", kept(data, talk), str(tmp_path)) == 1
    assert "name an empty folder" in capsys.readouterr().err


def test_a_code_that_nobody_knows_is_told_in_a_sentence(
    talk: Talk, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(data, talk)
    assert run("publish", "K3M7QX", str(tmp_path / "site")) == 1
    assert "There is no café K3M7QX" in capsys.readouterr().err
    assert run("publish", "?", str(tmp_path / "site")) == 1
    assert "is not a café's code" in capsys.readouterr().err


def test_an_archive_comes_in_under_a_new_code_with_its_names(
    talk: Talk, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = kept(data, talk)
    person = next(iter(talk.cafe.people))
    file = tmp_path / "cafe.samovar.zip"
    file.write_bytes(write_archive(talk.log, talk.at, {person: "مینا"}))
    assert run("import", str(file)) == 0
    out = capsys.readouterr().out
    code = out.split("new code is ")[1].split(".")[0]
    assert code != first
    assert f"/h/{code}/enter#" in out
    assert look(data, code) == (("یک پرونده ☕", "SECRET"), {person: "مینا"})


def test_an_archive_of_an_archive_tells_the_same(talk: Talk) -> None:
    once = read_archive(write_archive(talk.log, talk.at))
    assert read_archive(write_archive(once.log, talk.at)) == once


@pytest.mark.parametrize(("content", "says"), [(b"no zip", "is not an archive"), (None, "can't be read")])
def test_what_is_no_archive_is_told_in_a_sentence(
    content: bytes | None, says: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.zip"
    if content is not None:
        file.write_bytes(content)
    assert run("import", str(file)) == 1
    assert says in capsys.readouterr().err
