"""`samovar doctor`: look at this computer before people come, in plain words."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

from app.cli.findings import CHECKS
from app.cli.saying import or_stop
from app.config import Settings

COLOURS = {"good": "green", "look": "yellow", "broken": "red"}


def doctor() -> None:
    """Look at this computer: data folder, addresses, clock, sleep, fonts … and what to do."""
    with or_stop():
        settings = Settings()
    findings = [check(settings) for check in CHECKS]
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for finding in findings:
        table.add_row(
            finding.about,
            f"[{COLOURS[finding.state]}]{finding.state}[/]",
            finding.found + (f"\n→ {finding.todo}" if finding.todo else ""),
        )
    out = Console(highlight=False)
    out.print(table)
    broken = [finding.about for finding in findings if finding.state == "broken"]
    if broken:
        out.print(f"\nTo mend before people come: {', '.join(broken)}.")
        raise typer.Exit(1)
    out.print("\nReady.")
