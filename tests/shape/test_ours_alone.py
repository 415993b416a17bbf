"""The project holds what it wrote itself, and names no place to download from."""

from __future__ import annotations

import re

import pytest

from tests.shape.project import files, name, ours, read, texts

TOP = {
    "pyproject.toml", "README.md", "app", "templates", "static", "tests", "deploy",
    "CHANGELOG.md", "Makefile", "locale", "docs",
}  # fmt: skip
# Put together from halves, so that this file does not name them itself.
HOSTS = [
    "py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "yarn" + "pkg.com",
    "deb" + "ian.org/debian", "arch" + "ive.ubuntu.com", "un" + "pkg.com", "js" + "delivr.net", "cdn" + "js.",
    "google" + "apis.com", "hugging" + "face.co", "docker" + ".io", "gh" + "cr.io", "qu" + "ay.io",
]  # fmt: skip
DOWNLOAD = re.compile(
    r"https?://[^\s\"'<>)]+\.(whl|tgz|tar\.\w+|zip|deb|rpm|exe|dmg|bin|onnx|ttf|woff2?)\b"
    r"|--(extra-)?index-" + r"url[ =]\S|\breleases/down" + "load/",
    re.IGNORECASE,
)


def test_the_top_level_holds_the_agreed_names_only() -> None:
    top = {name(f).split("/")[0] for f in files()}
    assert {entry for entry in top if not entry.startswith(".")} - TOP == set()


@pytest.mark.parametrize("host", HOSTS)
def test_no_file_names_a_registry(host: str) -> None:
    assert [name(f) for f in texts() if host in read(f).lower()] == []


def test_no_file_holds_a_download_address() -> None:
    found = {name(f): found.group() for f in texts() if (found := DOWNLOAD.search(read(f)))}
    assert found == {}


def test_no_third_party_file_is_kept() -> None:
    names = [name(f) for f in files()]
    assert [f for f in names if f.startswith(("static/vendor/", "build/")) or ".min." in f] == []


def test_page_files_are_written_by_hand() -> None:
    long = [f"{name(f)}:{n}" for f in ours(".js", ".css") for n, line in _lines(read(f)) if len(line) > 400]
    assert long == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    code = ours(".py", ".js", ".css", ".html", ".toml", ".md")
    assert [f"{name(f)}:{n}" for f in code for n, line in _lines(read(f)) if later.search(line)] == []


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.splitlines(), start=1))
