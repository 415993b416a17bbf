"""The page's own files: cached for ever, since their address carries the build."""

from __future__ import annotations

import hashlib
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).parents[2] / "static"
YEAR = 31_536_000
VALIDATORS = ("etag", "last-modified", "accept-ranges")
"""What nobody asks by where a file is kept for ever: left out, because each of seventy answers carries it."""


class Statics(StaticFiles):
    """Serves `static/`."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, to be kept for a year where its address has a build in it: `~4f9c…/js/page.js`."""
        build, _, plain = path.replace("\\", "/").partition("/")
        versioned = build.startswith("~")
        answer = await super().get_response(plain if versioned else path, scope)
        answer.headers["cache-control"] = f"public, max-age={YEAR}, immutable" if versioned else "no-cache"
        if versioned:
            for name in VALIDATORS:
                del answer.headers[name]
        return answer


def build_of(*folders: Path) -> str:
    """A name for the present state of these folders: it changes when any file in them does."""
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                found.update(str(path.relative_to(folder)).encode())
                found.update(path.read_bytes())
    return found.hexdigest()[:12]
