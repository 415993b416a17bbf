"""Health tells the truth: the process lives, and phones may come, or what keeps them out."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from app.rehearsal.own_server import environment, free_port
from app.web import health
from tests.integration.served import Served, served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("health"), database_busy_ms=50, ready_seconds=1) as running:
        yield running


def ready(server: Served) -> tuple[int, list[str]]:
    answer = httpx2.get(f"{server.http}/readyz")
    return answer.status_code, answer.json()["wrong"]


def test_a_server_that_has_all_it_needs_is_ready(server: Served) -> None:
    assert httpx2.get(f"{server.http}/healthz").json() == {"ok": True}
    assert ready(server) == (200, [])


def test_a_full_disk_keeps_it_from_being_ready_but_not_alive(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "FULL", shutil.disk_usage("/").total * 1000)
    assert ready(server) == (503, ["disk_full"])
    assert httpx2.get(f"{server.http}/healthz").status_code == 200


@pytest.mark.parametrize("path", ["/", "/new", "/healthz", "/readyz", "/metrics", "/api/openapi.json"])
def test_head_answers_as_get_does_without_the_body(server: Served, path: str) -> None:
    got, head = httpx2.get(server.http + path), httpx2.head(server.http + path)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head.headers["content-type"] == got.headers["content-type"]
    assert httpx2.head(f"{server.http}/join").status_code == 405


def test_a_worker_that_was_asked_to_stop_says_so_before_it_goes(tmp_path: Path) -> None:
    port = free_port()
    settings = environment(port, tmp_path / "data") | {"SAMOVAR_LEAVING_SECONDS": "1.5"}
    command = [sys.executable, "-u", "-m", "app.cli", "run"]
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert any("Samovar is running" in line for line in process.stdout)
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as client:
            assert client.get("/readyz").status_code == 200
            process.send_signal(signal.SIGTERM)
            while (answer := client.get("/readyz")).status_code == 200:
                continue
            assert answer.json() == {"ready": False, "wrong": ["stopping"]}
            assert client.get("/healthz").status_code == 200
        process.stdout.read()
        assert process.wait(20) in (0, -signal.SIGTERM, 128 + signal.SIGTERM)
