"""What the tests of the machinery say: open a phone, write, cut, look at the log."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, expect

QUICK = {"first": 50, "most": 400, "grace": 50, "group": 100, "draft": 20, "good": 60_000, "linger": 60_000}


OLD_BROWSER = "delete Element.prototype.moveBefore"


class Server:
    """The small server as a process; its log outlives it."""

    def __init__(self, log: Path) -> None:
        self.log = log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it on a port that listens already: who comes too early waits, and is let in."""
        with socket.create_server(("127.0.0.1", self.port), reuse_port=False) as door:
            program = str(Path(__file__).with_name("server.py"))
            command = [sys.executable, program, str(door.fileno()), str(self.log)]
            self.process = subprocess.Popen(command, pass_fds=[door.fileno()])

    def kill(self) -> None:
        """As a power cut does: no goodbye."""
        if self.process:
            self.process.kill()
            self.process.wait()

    def call(self, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        with urlopen(Request(f"http://127.0.0.1:{self.port}{path}", data)) as answer:
            return json.load(answer)


class Cafe:
    """A café of the test's own on the small server."""

    def __init__(self, context: BrowserContext, server: Server, code: str) -> None:
        self.context, self.server, self.code = context, server, code
        self.phones: list[Phone] = []

    def phone(self, words: Any = None, *, host: str = "cafe.test", **timing: int) -> "Phone":
        """Another page of the same browser; its host is not localhost, so the context is not secure."""
        origin = f"http://{host}:{self.server.port}"
        self.phones.append(
            Phone(self.context.new_page(), f"{origin}/page/{self.code}", QUICK | timing, words)
        )
        return self.phones[-1]

    def faults(self) -> list[str]:
        """What a page threw and nobody caught, a breach of the content policy included."""
        return [fault for phone in self.phones for fault in phone.faults]

    def switch(self, **switches: Any) -> int:
        """Set switches of the small server; answers how many sockets are open."""
        return int(self.server.call(f"/switch/{self.code}", switches)["sockets"])

    def arrived(self) -> list[dict[str, Any]]:
        """Every command that reached the server, in order: {command, new}."""
        return list(self.server.call(f"/log/{self.code}"))

    def stored(self) -> list[str]:
        return [line["command"]["text"] for line in self.arrived() if line["new"]]


class Phone:
    """A page that is open on the café."""

    def __init__(self, page: Page, url: str, timing: dict[str, int], words: Any) -> None:
        self.page = page
        query = urlencode({"timing": json.dumps(timing), "words": json.dumps(words or {})})
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._heard)
        page.goto(f"{url}?{query}")
        self.ready()

    def _heard(self, line: ConsoleMessage) -> None:
        if "Content Security Policy" in line.text:
            self.faults.append(line.text)

    def ready(self) -> None:
        self.page.locator("body[data-ready]").wait_for()

    def connected(self) -> None:
        self.page.evaluate(
            """() => new Promise((done) => {
                 const look = () => page.link.open && done();
                 page.link.addEventListener("state", look);
                 look();
               })"""
        )

    def until(self, true: Callable[[], bool]) -> None:
        """Let the page go on until something outside it is so."""
        deadline = time.monotonic() + 20
        while not true():
            assert time.monotonic() < deadline
            self.page.wait_for_timeout(30)

    def write(self, text: str) -> None:
        self.page.locator("#text").fill(text)
        self.page.locator("#composer button").click()

    def run(self, script: str, value: Any = None) -> Any:
        return self.page.evaluate(script, value)

    @property
    def cards(self) -> Locator:
        return self.page.locator("#unsent > *")

    @property
    def ideas(self) -> Locator:
        return self.page.locator("#cloth > .idea .idea__text")

    def shows(self, *texts: str) -> None:
        """Wait until the cloth shows these ideas, in this order, and the outbox nothing."""
        expect(self.ideas).to_have_text(list(texts))
        expect(self.cards).to_have_count(0)
