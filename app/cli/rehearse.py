"""`samovar rehearse`: made-up people take part in a café, and what came of it is counted."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import AsyncExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import httpx2
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from app.cli.saying import or_stop
from app.open_files import raise_limit
from app.rehearsal.browser import RefusedError, Server
from app.rehearsal.day import Day, Plan, StoppedError, Tell
from app.rehearsal.host import Host
from app.rehearsal.own_server import Means, NotStartedError, own_server
from app.rehearsal.said import UnreadableIdeasError, read_ideas, said_by_all, samples
from app.rehearsal.tally import Result
from app.startup import CannotStartError

FAILED = (UnreadableIdeasError, StoppedError, NotStartedError)


def rehearse(  # noqa: PLR0913, PLR0917  each is an option of the command line
    people: Annotated[int, typer.Option(min=1, max=5000, help="How many made-up people take part.")] = 23,
    ideas: Annotated[Path | None, typer.Option(help="CSV with the ideas they say [samples].")] = None,
    text_column: Annotated[str, typer.Option(help="The column that holds the ideas.")] = "",
    url: Annotated[str, typer.Option(help="A Samovar that runs [one of its own, thrown away].")] = "",
    host_key: Annotated[str, typer.Option(help="The key for hosting there, if it asks for one.")] = "",
    rounds: Annotated[int, typer.Option(min=1, max=50, help="Rounds of the café.")] = 3,
    each: Annotated[int, typer.Option(min=0, help="Ideas of each person [as many as the file has].")] = 0,
    speed: Annotated[
        float, typer.Option(min=0.1, help="60: an hour passes in a minute; 10: a café takes ten.")
    ] = 60,
    workers: Annotated[int, typer.Option(min=1, help="Processes of its own server.")] = 1,
    database: Annotated[str, typer.Option(help="An empty PostgreSQL database for its own server.")] = "",
    bus: Annotated[str, typer.Option(help="A Redis for its own server.")] = "",
    json_to: Annotated[Path | None, typer.Option("--json", help="File for the numbers.")] = None,
) -> None:
    """Play a café with made-up people, and count whether any idea was lost or doubled."""
    with or_stop():
        try:
            if url and not url.startswith(("http://", "https://")):
                raise CannotStartError(f"{url} is no whole address: begin it with http:// or https://.")
            said = read_ideas(ideas, text_column) if ideas else samples()
            raise_limit(people)
            plan = Plan(people, said_by_all(said, people, each), rounds, speed)
            found = asyncio.run(_played(plan, url, host_key, Means(workers, database, bus)))
        except FAILED as error:
            raise CannotStartError(str(error)) from error
        except RefusedError as no:
            raise CannotStartError(f"The server said no: {no}") from no
        except KeyboardInterrupt:
            raise typer.Exit(130) from None
        _show(found)
        if json_to:
            _write(json_to, found)
        if not found.clean:
            raise typer.Exit(1)


async def _played(plan: Plan, url: str, key: str, means: Means) -> Result:
    async with AsyncExitStack() as held:
        address = url or await held.enter_async_context(own_server(plan.people, means))
        server = Server(address)
        held.push_async_callback(server.close)
        host = Host(server)
        await _reached(host, address)
        changes = {"name": "Rehearsal", "rounds": plan.rounds, "approve_first": False}
        await host.open(key, changes)
        out = Console(highlight=False, soft_wrap=True)
        out.print(f"Café {host.code} at {address}: {plan.people} people, {len(plan.ideas)} ideas.")
        if url and sys.stdout.isatty():
            out.print(f"Watch it here: {host.links['host']}")
        with held.enter_context(_progress(out)) as progress:
            return await Day(server, host, plan, _teller(out, progress)).run()


async def _reached(host: Host, address: str) -> None:
    """Raises StoppedError where nobody answers; later on phones wait for a server that went away."""
    try:
        await host.browser.get("/health")
    except httpx2.TransportError as error:
        raise StoppedError(f"No Samovar answers at {address}: start one there, or mend --url.") from error


def _progress(out: Console) -> Progress:
    columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=out, disable=not out.is_terminal)


def _teller(out: Console, progress: Progress) -> Tell:
    """A bar at a terminal; elsewhere a line for each step."""
    bar = progress.add_task("lobby", total=None)
    steps: list[str] = []

    def tell(step: str, acked: int, ideas: int) -> None:
        progress.update(bar, description=step, completed=acked, total=ideas)
        if not out.is_terminal and (not steps or steps[-1] != step):
            steps.append(step)
            out.print(f"{step}: {acked} of {ideas} ideas")

    return tell


def _show(found: Result) -> None:
    table = Table(box=None, padding=(0, 3, 0, 0), show_header=False)
    for name in ("people", "sent", "acked", "stored", "refused", "lost", "doubled"):
        value = getattr(found, name)
        bad = value and name in ("lost", "doubled", "refused")
        table.add_row(name, f"[red]{value}[/red]" if bad else str(value))
    for name, times in (("acknowledged after", found.ack_ms), ("shown to others after", found.arrival_ms)):
        table.add_row(name, "  ".join(f"{share} {value:g} ms" for share, value in times.items()))
    out = Console(highlight=False)
    out.print(table)
    out.print("Nothing was lost or doubled." if found.clean else "[red]Ideas were lost or doubled.[/red]")


def _write(file: Path, found: Result) -> None:
    try:
        file.write_text(json.dumps(asdict(found), indent=1) + "\n", "utf-8")
    except OSError as error:
        raise CannotStartError(f"{file} can't be written to ({error.strerror}).") from error
