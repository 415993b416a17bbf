"""Samovar starts, or says in one line why it can't."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from app.config import Settings
from app.startup import alone, check_data_folder

ADDRESS = re.compile(r"http://localhost:\d+")


def start(data: Path, **settings: str) -> subprocess.Popen[str]:
    """Start a Samovar on a free port of this computer alone."""
    named = {"SAMOVAR_DATA": str(data), "PORT": "0", "HOST": "127.0.0.1"} | settings
    return subprocess.Popen(
        (sys.executable, "-m", "app.cli", "run"),
        env=os.environ | named | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def refusal(data: Path, **settings: str) -> str:
    """The one line with which a start ends that can't go on."""
    process = start(data, **settings)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 1, out + err
    assert len(err.strip().splitlines()) == 1, err
    return err.strip()


@contextmanager
def running(data: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A Samovar that answers, and the address of its door."""
    process = start(data, **settings)
    try:
        assert process.stdout
        for line in process.stdout:
            if found := ADDRESS.search(line):
                yield process, found.group()
                break
        else:
            pytest.fail(f"no address was shown: {process.communicate()[1]}")
    finally:
        process.kill()
        process.communicate()


def test_it_answers_at_the_address_that_it_shows(tmp_path: Path) -> None:
    with running(tmp_path / "data") as (_, door), urlopen(door, timeout=10) as answer:
        assert answer.status == 200
        assert "server" not in answer.headers


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM)])
def test_it_stops_when_asked(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    with running(tmp_path) as (process, _):
        process.send_signal(sent)
        out, err = process.communicate(timeout=15)
        assert process.returncode == code
        assert "Traceback" not in out + err


def test_a_second_one_on_the_same_data_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    with running(tmp_path) as (first, _):
        assert f"in use by another Samovar (process {first.pid})" in refusal(tmp_path)
    with running(tmp_path) as (_, door), urlopen(door, timeout=10) as answer:
        assert answer.status == 200


def test_two_with_data_of_their_own_stand_side_by_side(tmp_path: Path) -> None:
    with running(tmp_path / "one") as (_, one), running(tmp_path / "two") as (_, two):
        assert one != two


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_new_data_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = check_data_folder(Settings(data=tmp_path / "data"))
    assert folder.stat().st_mode & 0o077 == 0


def test_a_data_folder_in_use_is_named(tmp_path: Path) -> None:
    with alone(tmp_path):
        line = refusal(tmp_path)
    assert "in use by another Samovar" in line
    assert "SAMOVAR_DATA" in line


def test_a_taken_port_is_named_with_another_to_try(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refusal(tmp_path, PORT=str(port))
    assert f"Port {port} is taken" in line
    assert f"PORT={port + 1}" in line


def test_a_file_in_place_of_the_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    assert "is a file, not a folder" in refusal(tmp_path / "data")


def test_a_data_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "not writable" in refusal(tmp_path / "file" / "data")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to an administrator"
)
def test_a_data_folder_without_the_right_to_write_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    assert "not writable" in refusal(tmp_path / "data")


def test_a_synced_folder_is_refused(tmp_path: Path) -> None:
    assert "synced folder (Dropbox)" in refusal(tmp_path / "Dropbox" / "data")


def test_a_full_disk_is_refused(tmp_path: Path) -> None:
    assert "is full" in refusal(tmp_path, SAMOVAR_DISK_FREE_MB=str(10**12))


def test_more_than_one_worker_on_sqlite_is_refused(tmp_path: Path) -> None:
    assert "SQLite" in refusal(tmp_path, WEB_CONCURRENCY="2")


def test_an_address_of_another_computer_is_refused(tmp_path: Path) -> None:
    assert "no address 192.0.2.77" in refusal(tmp_path, HOST="192.0.2.77")


@pytest.mark.parametrize(
    ("setting", "value"),
    [("PORT", "eighty"), ("SAMOVAR_URL", "cafe.example.org"), ("SAMOVAR_CAFE_PEOPLE", "0")],
)
def test_a_setting_that_means_nothing_is_named(tmp_path: Path, setting: str, value: str) -> None:
    assert setting in refusal(tmp_path, **{setting: value})
