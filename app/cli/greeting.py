"""What the terminal shows once phones can come in: pages, addresses, a QR code."""

from __future__ import annotations

import sys

import segno
from rich.console import Console
from rich.table import Table

from app.addresses import Address, is_public, listened, public_url
from app.config import Settings
from app.hostkey import FILE

KINDS = {0: "", 1: "", 2: "no router", 3: "containers on this computer", 4: "VPN", 5: "this computer only"}


def greet(settings: Settings, here: tuple[Address, ...]) -> None:
    """Print where to host and where to join. The key is shown at a terminal only, never to a log."""
    out = Console(highlight=False, soft_wrap=True)
    door = public_url(settings, here=here)
    out.print("\n[bold]Samovar is running.[/bold]  Ctrl+C stops it.\n")
    out.print(_pages(settings, door))
    out.print()
    out.print(_interfaces(settings, here))
    if settings.hosting == "key":
        shown = settings.host_key if sys.stdout.isatty() else f"in {settings.data / FILE}"
        out.print(f"\nHosting a café here asks for a key: [bold]{shown}[/bold]")
    if door:
        show_code(door)
    else:
        out.print("\nThis computer is on no network that a phone could join: connect it to the Wi-Fi first.")
    sys.stdout.flush()


def _pages(settings: Settings, door: str | None) -> Table:
    table = _plain()
    near = settings.url or f"http://{_near(settings)}:{settings.port}"
    table.add_row("Host a café", f"[bold]{near}/new[/bold]")
    if door:
        table.add_row("Join", f"[bold]{door}[/bold]")
    table.add_row("Kept in", str(settings.data))
    return table


def _near(settings: Settings) -> str:
    if settings.host in ("", "0.0.0.0", "::", "127.0.0.1", "localhost"):
        return "localhost"
    return f"[{settings.host}]" if ":" in settings.host else settings.host


def _interfaces(settings: Settings, here: tuple[Address, ...]) -> Table:
    table = _plain()
    for address in listened(settings, here):
        note = KINDS[address.rank] or ("public" if is_public(address.ip) else "")
        table.add_row(address.interface, address.page(settings), note)
    return table


def _plain() -> Table:
    return Table.grid(padding=(0, 3, 0, 0))


def show_code(url: str) -> None:
    """Print a QR code, where the terminal's character set has the blocks it is made of."""
    try:
        "\u2580\u2584\u2588".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return
    print()
    segno.make(url, error="m").terminal(sys.stdout, border=2, compact=True)
