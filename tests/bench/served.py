"""A real Samovar in a process of its own, as `samovar run` starts it, with a folder that is thrown away."""

from __future__ import annotations

import http.client
import json
import os
import resource
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from app.cafe.op import key_for
from app.rehearsal.own_server import environment, free_port
from tests.bench.yardsticks import DISK

UNHINDERED = {
    "SAMOVAR_COMMANDS_PER_PERSON": "1000000/minute",
    "SAMOVAR_COMMANDS_PER_ADDRESS": "1000000/minute",
    "SAMOVAR_JOINS_PER_ADDRESS": "1000000/minute",
    "SAMOVAR_PAGES_PER_ADDRESS": "1000000/minute",
    "SAMOVAR_CAFE_IDEAS": "1000000",
}
"""One address sends all that a hall sends: no rate, and no limit of a café, is what is measured here."""
Cookies = dict[str, str]


@dataclass
class Person:
    """Somebody's browser: its cookies, and the secret that signs their ops."""

    cookies: Cookies = field(default_factory=dict)
    secret: str = field(default_factory=lambda: secrets.token_hex(16))

    def op(self) -> str:
        """A new op, signed."""
        ident = secrets.token_hex(10)
        return f"{ident}.{key_for(self.secret, ident)}"


class Samovar:
    """The server; one connection to its HTTP side stays open."""

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        self.port = free_port()
        env = {**environment(self.port, folder / "data"), **UNHINDERED, **settings}
        self.errors: IO[bytes] = (folder / "log").open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "run"], env=env, stdout=subprocess.PIPE, stderr=self.errors
        )
        self.pid = self._process.pid
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if b"is running" in line:
                break
        threading.Thread(target=self._process.stdout.read, daemon=True).start()
        self._http = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    @property
    def pids(self) -> list[int]:
        """Whose CPU and memory count."""
        return [self.pid]

    def ws(self, code: str) -> str:
        """The address of a café's socket."""
        return f"ws://127.0.0.1:{self.port}/ws/{code}"

    def post(self, path: str, body: Any, who: Person) -> Any:
        """Send JSON; the answer's cookies stay with the person."""
        headers = {"content-type": "application/json", "accept-language": "en", "cookie": jar(who.cookies)}
        self._http.request("POST", path, json.dumps(body), headers)
        answer = self._http.getresponse()
        told = answer.read()
        for name, value in answer.getheaders():
            if name == "set-cookie":
                key, _, rest = value.partition("=")
                who.cookies[key] = rest.partition(";")[0]
        if answer.status >= 300:
            raise RuntimeError(f"{path}: {answer.status} {told.decode()[:300]}")
        return json.loads(told)

    def text(self, path: str) -> str:
        """Read a page."""
        self._http.request("GET", path)
        return self._http.getresponse().read().decode()

    def get(self, path: str, who: Person) -> Any:
        """Read JSON."""
        self._http.request("GET", path, headers={"accept-language": "en", "cookie": jar(who.cookies)})
        return json.loads(self._http.getresponse().read())

    def close(self) -> None:
        """End it."""
        self._http.close()
        self._process.terminate()
        self._process.wait(20)
        self.errors.close()


@dataclass
class Cafe:
    """A café in its first round, and who is in it."""

    samovar: Samovar
    code: str
    host: Person
    people: list[Person] = field(default_factory=list)

    def join(self, count: int) -> list[Person]:
        """So many more people come in by the door."""
        came = [Person() for _ in range(count)]
        for person in came:
            body = {"op": person.op(), "secret": person.secret, "name": "", "lang": "en", "writes": "en"}
            self.samovar.post(f"/c/{self.code}/join", body, person)
        self.people += came
        return came

    def phones_of(self, table: int, count: int) -> list[Person]:
        """Phones that belong to a table: as many as one likes may show one table."""
        phones = [Person() for _ in range(count)]
        for phone in phones:
            self.samovar.post(f"/c/{self.code}/device", {"table": table}, phone)
        return phones

    def next(self, leaves: str) -> None:
        """The host goes on."""
        command = {"op": self.host.op(), "do": "step.next", "leaves": leaves}
        self.samovar.post(f"/api/cafes/{self.code}/commands?place=host", command, self.host)


@contextmanager
def samovar(**settings: str) -> Iterator[Samovar]:
    """A server with these settings beside the unhindered ones."""
    raise_open_files()
    DISK.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=DISK) as folder:
        one = Samovar(Path(folder), settings)
        try:
            yield one
        finally:
            one.close()


def a_cafe(server: Samovar, people: int, **changes: Any) -> Cafe:
    """A café with so many people, who sit and talk in the first round."""
    host = Person()
    wish = {"recipe": "classic", "changes": {"welcome_minutes": 0, **changes}}
    cafe = Cafe(server, server.post("/api/cafes", wish, host)["code"], host)
    cafe.join(people)
    for leaves in ("lobby", "move-1"):
        cafe.next(leaves)
    return cafe


def jar(cookies: Cookies) -> str:
    """Cookies as a header."""
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def raise_open_files() -> None:
    """Thousands of sockets need as many open files; the server raises its own."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    assert os.name == "posix"
