"""Pages work under a policy that allows files of our own and nothing inline."""

from __future__ import annotations

import re

from tests.shape.project import name, ours, read

INLINE = {
    "a handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a style": re.compile(r"<[^>{]*\sstyle\s*=|<style\b", re.IGNORECASE),
    "a script": re.compile(r"<script(?![^>]*\b(src\s*=|type=\"application/json\"))", re.IGNORECASE),
    "an evaluated value": re.compile(r"\bhx-(on|vals=['\"]?js:)|javascript:", re.IGNORECASE),
    "another host": re.compile(r"\b(src|href|action)\s*=\s*[\"'](https?:)?//", re.IGNORECASE),
    "an address from the root": re.compile(r"\b(src|href|action)\s*=\s*[\"']/", re.IGNORECASE),
}
"""What a template may not hold; the last would break under a path prefix."""
EVALUATED = re.compile(
    r"\beval\(|new Function\(|\.innerHTML\s*=\s*[^\"'`\s]*(text|value)\b|setAttribute\(\s*['\"]style"
)
SECURE_ONLY = re.compile(
    r"\b(crypto\.(?:subtle|randomUUID)|navigator\.(?:locks|serviceWorker|clipboard|wakeLock|share))\b"
)
COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)


DOCUMENTS = "templates/exports/"
"""Files to keep and to print: complete in themselves, opened from a disk, under no policy."""


def test_templates_hold_nothing_inline() -> None:
    found = [
        f"{name(f)} holds {what}: {match.group()[:60]}"
        for f in ours(".html", under="templates/")
        if not name(f).startswith(DOCUMENTS)
        for what, pattern in INLINE.items()
        if (match := pattern.search(read(f)))
    ]
    assert found == []


def test_scripts_evaluate_nothing() -> None:
    assert [name(f) for f in ours(".js", under="static/js/") if EVALUATED.search(read(f))] == []


def test_what_plain_http_lacks_is_asked_for_first() -> None:
    """A use of `navigator.wakeLock` needs a test of it in the same file: `?.`, `in`, or a condition."""
    untested = []
    for f in ours(".js", under="static/js/"):
        code = COMMENT.sub("", read(f))
        for api in set(SECURE_ONLY.findall(code)):
            asked = rf"{re.escape(api)}(\?\.|\s*[)&|?;])|[\"']{api.split('.')[1]}[\"']\s+in\b"
            if not re.search(asked, code):
                untested.append(f"{name(f)}: {api}")
    assert untested == []
