"""Which modules a page's script needs, by reading its imports, so that all are asked for at once.

Modules are served as they are written, without a build; a phone on weak Wi-Fi would otherwise learn of each
only after the one that imports it has come.
"""

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath

STATIC = Path(__file__).parents[2] / "static"
_IMPORT = re.compile(r"""(?:from|import)\s*["'](\.[^"']+)["']""")


@lru_cache(maxsize=64)
def modules(*entries: str) -> tuple[str, ...]:
    """The entries (paths under static/) and all that they import, each once, entries first."""
    found = dict.fromkeys(entries)
    waiting = list(entries)
    while waiting:
        here = waiting.pop(0)
        for name in _IMPORT.findall((STATIC / here).read_text(encoding="utf-8")):
            path = _joined(PurePosixPath(here).parent, name)
            if path not in found:
                found[path] = None
                waiting.append(path)
    return tuple(found)


def _joined(folder: PurePosixPath, name: str) -> str:
    parts = list(folder.parts)
    for part in PurePosixPath(name).parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
