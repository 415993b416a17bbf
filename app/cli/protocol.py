"""`samovar protocol`: every command and event, written from the catalogue as docs/protocol.md."""

# ruff: noqa: E501  the lines of the page are long

from __future__ import annotations

import inspect
from collections.abc import Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from app.cafe.catalogue import COMMANDS, EVENTS
from app.cafe.refusal import Code, Refusal

HEAD = """# The protocol

JSON over one WebSocket a page, `/ws/CODE`; the same commands over HTTP at `POST /api/cafes/CODE/commands`, and the same
frames at `GET /api/cafes/CODE/view?place=…&epoch=…&seq=…` where sockets are blocked. The API describes itself at
`/api/openapi.json`. This page is written by `samovar protocol`.

**First up:** `{"hello": 1, "place": "table" | "host" | "wall", "room": "run", "epoch": "k3" | null, "seq": 790, "build": "…"}`.
**Then up:** a command, `{"op": "id.key", "do": "idea.add", …}`, or `{"ping": n}`. An op's *id* has 20 letters of
`0-9a-v`; its *key* is HMAC-SHA-256(the sender's 128-bit secret, id) in hex. The same op twice changes nothing.

**Down, for an audience:** `{"seq": 812, "epoch": "k3", "put": [{"id", "in", "order", "html"}], "drop": ["…"], "now": ms}`;
with `"fresh": true` it is the whole view. **Down, for one person:** `{"me": {…}}`,
`{"acks": [{"op", "seq", "state": "shown" | "waiting" | "late" | "after_close"}]}`,
`{"op", "error": {"kind", "code", "say", "after"}}`, `{"pong": n, "now": ms}`.

**A refusal's kind says what to do:** `malformed` (400) mend it · `denied` (403) ask the host · `refused` (409) show why,
keep the text · `busy` (503) try again after some seconds · `fault` (500) try again a few times, quote the number.
"""


def protocol() -> None:
    """Write the protocol as a page (docs/protocol.md)."""
    print(page(), end="")


def page() -> str:
    """The page docs/protocol.md."""
    lines = [HEAD, "## Commands", "", "| do | who | fields | meaning |", "| --- | --- | --- | --- |"]
    lines += [
        f"| `{name}` | {_who(kind)} | {_fields(kind)} | {_said(kind)} |" for name, kind in COMMANDS.items()
    ]
    lines += ["", "## Events", "", "| type | fields | meaning |", "| --- | --- | --- |"]
    lines += [f"| `{name}` | {_fields(kind)} | {_said(kind)} |" for name, kind in EVENTS.items()]
    lines += ["", "## Refusals", "", "| code | kind |", "| --- | --- |"]
    lines += [f"| `{code}` | {Refusal(code).kind} |" for code in Code]
    return "\n".join(lines) + "\n"


def _who(kind: type[BaseModel]) -> str:
    return ", ".join(sorted(kind.roles))  # type: ignore[attr-defined]


def _fields(kind: type[BaseModel]) -> str:
    return "<br>".join(_field(name, field) for name, field in _own(kind))


def _own(kind: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    return ((name, field) for name, field in kind.model_fields.items() if name != "op")


def _field(name: str, field: FieldInfo) -> str:
    annotation = inspect.formatannotation(field.annotation).replace("app.cafe.", "").replace("|", "or")
    return f"`{name}`{'' if field.is_required() else '?'} {annotation.replace('typing.', '')}"


def _said(kind: type[BaseModel]) -> str:
    return " ".join((kind.__doc__ or "").split()).replace("|", "\\|")
