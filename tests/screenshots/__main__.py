"""Draws every page of the product in three sizes, in English and Persian, from a café that really runs.

    python -m tests.screenshots FOLDER [--only wall …] [--lang en …] [--readme docs/pictures]

It starts a server of its own with a throw-away data folder, opens a café in each language, lets people take
part over the public interface, and walks from the door to the take-home. Exit status 1 if a page complained,
was wider than its screen or could not be opened.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.integration.served import served
from tests.screenshots.camera import LOCALES, Camera, chromium
from tests.screenshots.readme import for_readme
from tests.screenshots.room import Room
from tests.screenshots.walk import Walk

ADDRESS = "http://192.168.4.1:8000"
"""What the pages say that phones open; no picture needs it to be true."""


async def draw(folder: Path, langs: list[str], only: list[str], readme: Path | None) -> list[str]:
    """Take the pictures; answers what went wrong."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as here, served(Path(here), url=ADDRESS, hosting="anyone") as server:
        async with chromium(Path(here)) as browser:
            for lang in langs:
                camera, room = Camera(browser, server, folder, lang, only), Room(server, lang)
                try:
                    await Walk(camera, room).all()
                finally:
                    await room.close()
                    faults += camera.faults
                    print(f"{len(camera.taken)} pictures in {lang}")
    if readme:
        for_readme(folder, readme)
    return faults


def main() -> int:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--only", nargs="+", default=[], help="beginnings of names of pictures")
    asked.add_argument("--lang", nargs="+", default=list(LOCALES), choices=list(LOCALES))
    asked.add_argument("--readme", type=Path, help="also write the README's pictures into this folder")
    given = asked.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    faults = asyncio.run(draw(given.folder, given.lang, given.only, given.readme))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
