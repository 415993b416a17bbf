"""A browser, and Samovar as its own process on an insecure origin: plain http, no localhost."""

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP cafe.test 127.0.0.1",
]
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; each test opens contexts of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def samovar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server with a data folder of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    values = {"PORT": str(port), "HOST": "127.0.0.1", "SAMOVAR_HOSTING": "anyone"}
    values |= {
        "SAMOVAR_DATA": str(tmp_path_factory.mktemp("samovar")),
        "SAMOVAR_URL": f"http://cafe.test:{port}",
        "SAMOVAR_NEW_CAFES_PER_ADDRESS": "1000/hour",
    }
    command = [sys.executable, "-u", "-m", "app.cli", "run"]
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env=os.environ | values,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            said = next((line for line in process.stdout if "Samovar is running" in line), "")
            assert said, "the server did not start"
            assert httpx2.get(f"http://127.0.0.1:{port}/health").status_code == 200
            threading.Thread(target=process.stdout.read, daemon=True).start()  # or it would block when full
            yield f"http://cafe.test:{port}"
        finally:
            process.terminate()
