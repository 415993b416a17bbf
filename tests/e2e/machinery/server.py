"""A small server that speaks the pages' protocol for real, with switches to be slow, deaf, forgetful or gone.

Run as a process of its own (`python server.py DOOR LOG`, DOOR being the number of a listening socket that it
inherits), so that it can be killed. What it acknowledges
is on disk first: LOG holds a line for every command that arrived, and whether it was new.
"""

import asyncio
import json
import os
import socket as net
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import uvicorn
from jinja2 import Environment, FileSystemLoader
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket, WebSocketDisconnect

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
CSP = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
Json = dict[str, Any]


class Room:
    """One café: its log on disk, its sockets, and the switches a test has set."""

    def __init__(self, log: Path, cafe: str) -> None:
        self.log = log.with_name(f"{cafe}.jsonl")
        self.arrived: list[Json] = []
        self.sockets: list[WebSocket] = []
        self.switches: Json = {}
        if self.log.exists():
            self.arrived = [json.loads(line) for line in self.log.read_text().splitlines()]

    @property
    def ideas(self) -> list[Json]:
        return [
            line["command"] for line in self.arrived if line["new"] and line["command"]["do"] == "idea.add"
        ]

    def take(self, command: Json) -> Json:
        """Answer a command: an error that a test queued, or an ack once it is on disk."""
        name = command["op"].split(".")[0]
        errors = self.switches.get("errors", [])
        error = errors.pop(0) if errors else None
        known = {line["command"]["op"] for line in self.arrived if line["new"]}
        line = {"command": command, "new": error is None and command["op"] not in known}
        with self.log.open("a") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self.arrived.append(line)
        if error:
            return {"op": name, "error": error}
        state = self.switches.get("state", "shown")
        return {"acks": [{"op": name, "seq": len(self.ideas), "state": state}]}

    def frame(self, seq: int = 0) -> Json:
        put = [part(idea, n) for n, idea in enumerate(self.ideas, 1) if n > seq and self.visible]
        frame: Json = {"seq": self.seq, "epoch": "k1", "put": put, "drop": [], "now": now(self)}
        return frame | {"build": self.switches.get("build", "b1")}

    @property
    def seq(self) -> int:
        return 0 if self.switches.get("unseen") else len(self.ideas)

    @property
    def visible(self) -> bool:
        return self.switches.get("state", "shown") in ("shown", "late") and not self.switches.get("unseen")

    async def tell(self, frame: Json) -> None:
        for socket in list(self.sockets):
            try:
                await socket.send_json(frame)
            except (RuntimeError, WebSocketDisconnect):
                self.sockets.remove(socket)


def now(room: Room) -> int:
    return round(time.time() * 1000) + int(room.switches.get("ahead", 0))


def part(idea: Json, n: int) -> Json:
    words = idea["text"].replace("&", "&amp;").replace("<", "&lt;")
    name = f"idea-{idea['op'].split('.')[0]}"
    html = (
        f'<article class="idea" id="{name}" data-order="{n:06}"><p class="idea__text">{words}</p></article>'
    )
    return {"id": name, "in": "cloth", "order": f"{n:06}", "html": html}


rooms: defaultdict[str, Room]
answers: set[asyncio.Task[None]] = set()


def room_of(request: Request | WebSocket) -> Room:
    return rooms[request.path_params["cafe"]]


async def socket(websocket: WebSocket) -> None:
    room = room_of(websocket)
    if room.switches.get("refuse"):
        await websocket.close()
        return
    await websocket.accept()
    if say := room.switches.get("banned"):
        await websocket.receive_json()
        await websocket.send_json({"error": {"kind": "denied", "code": "banned", "say": say}})
        await websocket.close(1008)
        return
    room.sockets.append(websocket)
    try:
        while True:
            await hear(room, websocket, await websocket.receive_json())
    except (WebSocketDisconnect, RuntimeError):
        if websocket in room.sockets:
            room.sockets.remove(websocket)


async def hear(room: Room, websocket: WebSocket, message: Json) -> None:
    if room.switches.get("silent"):
        return
    if message.get("hello"):
        same = message["epoch"] == "k1"
        await websocket.send_json(room.frame(message["seq"]) if same else room.frame() | {"fresh": True})
    elif "ping" in message:
        await websocket.send_json({"pong": message["ping"], "now": now(room)})
    else:
        task = asyncio.create_task(answer(room, websocket, message))
        answers.add(task)
        task.add_done_callback(answers.discard)


async def answer(room: Room, websocket: WebSocket, command: Json) -> None:
    seq = len(room.ideas)
    said = room.take(command)
    await asyncio.sleep(room.switches.get("delay", 0))
    if room.switches.get("forget"):
        return
    await websocket.send_json(said)
    if len(room.ideas) > seq:
        await room.tell(room.frame(seq))


async def view(request: Request) -> Response:
    if say := room_of(request).switches.get("banned"):
        return JSONResponse({"error": {"kind": "denied", "code": "banned", "say": say}}, status_code=403)
    return JSONResponse(room_of(request).frame(int(request.query_params.get("seq", 0))))


async def commands(request: Request) -> Response:
    said = room_of(request).take(await request.json())
    return JSONResponse(said, status_code=409 if "error" in said else 200)


async def switch(request: Request) -> Response:
    """Set switches; `cut` closes every socket, `leave` as a stopped server does, `push` sends a frame."""
    room, wanted = room_of(request), await request.json()
    if frame := wanted.pop("push", None):
        await room.tell(frame)
    if wanted.pop("leave", False):
        for each in room.sockets:
            await each.close(1012)
    if wanted.pop("cut", False):
        for each in room.sockets:
            await each.close()
    room.switches |= wanted
    return JSONResponse({"sockets": len(room.sockets)})


async def log(request: Request) -> Response:
    return JSONResponse(room_of(request).arrived)


async def page(request: Request) -> Response:
    """The test's page, made of the project's own templates where a part has one."""
    templates = Environment(
        loader=FileSystemLoader([PROJECT / "templates", HERE]),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
    )
    templates.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    templates.globals["static"] = lambda path: f"/static/{path}?v=1"
    room = room_of(request)
    html = templates.get_template("page.html").render(
        cafe=request.path_params["cafe"],
        timing=request.query_params.get("timing", "{}"),
        words=request.query_params.get("words", "{}"),
        ideas=[part(idea, n)["html"] for n, idea in enumerate(room.ideas, 1) if room.visible],
        seq=room.seq,
    )
    return HTMLResponse(html, headers={"Content-Security-Policy": CSP, "Cache-Control": "no-store"})


app = Starlette(
    routes=[
        Route("/page/{cafe}", page),
        WebSocketRoute("/ws/{cafe}", socket),
        Route("/api/cafes/{cafe}/view", view),
        Route("/api/cafes/{cafe}/commands", commands, methods=["POST"]),
        Route("/switch/{cafe}", switch, methods=["POST"]),
        Route("/log/{cafe}", log),
        Mount("/static", StaticFiles(directory=PROJECT / "static")),
        Mount("/machinery", StaticFiles(directory=HERE)),
    ]
)


class Rooms(defaultdict[str, Room]):
    """Cafés come into being when somebody asks for them, each with a log beside the others."""

    def __init__(self, log: Path) -> None:
        super().__init__()
        self.log = log

    def __missing__(self, cafe: str) -> Room:
        self[cafe] = Room(self.log, cafe)
        return self[cafe]


if __name__ == "__main__":
    rooms = Rooms(Path(sys.argv[2]))
    config = uvicorn.Config(app, log_level="warning", ws="websockets-sansio")
    uvicorn.Server(config).run(sockets=[net.socket(fileno=int(sys.argv[1]))])
