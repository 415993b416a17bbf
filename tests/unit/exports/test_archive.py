import io
import json
import zipfile
from dataclasses import replace

import pytest

from app.cafe.message import Recorded
from app.exports.archive import NotAnArchiveError, read_archive, write_archive
from tests.building import Talk, a_cafe, replayed


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(people=9, at="round-1")
    first = talk.idea("یک اداره، یک پرونده ☕")
    second = talk.idea("Hide me", table=2)
    talk.idea("Take me back", table=2)
    talk.do("idea.hide", idea=second, reason="names a person")
    talk.own("idea.edit", first, text="یک پرونده")
    talk.handoff("Nobody owns the file")
    talk.go("harvest")
    theme = talk.themes({"One file": [first]})[-1]
    talk.vote(next(iter(talk.cafe.people)), {theme: 2})
    talk.undo()
    talk.go("closed")
    return talk


def without_keys(log: list[Recorded]) -> list[Recorded]:
    return [replace(one, key_hash=None) for one in log]


def repacked(data: bytes, **parts: str | None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        known = {name: old.read(name).decode() for name in old.namelist()}
        for name, text in (known | {f"{key}.{_end(key)}": text for key, text in parts.items()}).items():
            if text is not None:
                new.writestr(name, text)
    return file.getvalue()


def _end(part: str) -> str:
    return "jsonl" if part == "log" else "json"


def test_an_archive_gives_back_the_same_cafe(talk: Talk) -> None:
    archive = read_archive(write_archive(talk.log, talk.at))
    assert list(archive.log) == without_keys(talk.log)
    assert replayed(archive.log) == replayed(without_keys(talk.log))
    assert replayed(archive.log).ideas.keys() == talk.cafe.ideas.keys()


def test_hidden_words_are_in_it_and_keys_are_not(talk: Talk) -> None:
    data = write_archive(talk.log, talk.at)
    text = zipfile.ZipFile(io.BytesIO(data)).read("log.jsonl").decode()
    assert "Hide me" in text
    hashes = {one.key_hash for one in talk.log if one.key_hash}
    assert hashes
    assert not [one for one in hashes if one in text]


def test_names_are_in_it_only_where_they_were_ticked(talk: Talk) -> None:
    assert read_archive(write_archive(talk.log, talk.at)).names == {}
    named = read_archive(write_archive(talk.log, talk.at, {"p1": "مینا"}))
    assert named.names == {"p1": "مینا"}


def test_the_same_log_gives_the_same_bytes(talk: Talk) -> None:
    assert write_archive(talk.log, talk.at) == write_archive(talk.log, talk.at)


def test_what_is_no_archive_is_told_apart(talk: Talk) -> None:
    data = write_archive(talk.log, talk.at)
    about = {"format": "samovar-archive", "version": 1, "events": len(talk.log)}
    wrong = {
        "not_a_zip": b"PK but not really",
        "not_ours": repacked(data, archive="{}"),
        "too_new": repacked(data, archive=json.dumps(about | {"version": 2})),
        "damaged": repacked(data, archive=json.dumps(about | {"events": 3})),
    }
    for why, file in wrong.items():
        with pytest.raises(NotAnArchiveError) as error:
            read_archive(file)
        assert error.value.why == why


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"seq": 1}', '{"seq":1,"at":1,"op":"x","event":"no","version":1,"body":{}}']
)
def test_a_line_that_cannot_be_read_is_named(talk: Talk, line: str) -> None:
    with pytest.raises(NotAnArchiveError, match="damaged line 1"):
        read_archive(repacked(write_archive(talk.log, talk.at), log=line))


def test_a_missing_event_is_noticed(talk: Talk) -> None:
    gap = write_archive([talk.log[0], *talk.log[2:]], talk.at)
    with pytest.raises(NotAnArchiveError, match="damaged line 2"):
        read_archive(gap)


def test_an_archive_that_unpacks_to_too_much_is_refused(talk: Talk) -> None:
    with pytest.raises(NotAnArchiveError, match="too_large"):
        read_archive(write_archive(talk.log, talk.at), largest=1000)
