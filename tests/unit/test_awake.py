"""Sleep is held off for as long as a café runs, and no longer."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from app import awake as module
from app.awake import awake


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs no other process")
def test_what_holds_sleep_off_ends_with_the_cafe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAYS", {"linux": ("cat",)})
    before = set(psutil.Process().children())
    with awake("linux"):
        (holder,) = set(psutil.Process().children()) - before
        assert holder.name() == "cat"
    assert not holder.is_running()


def test_a_system_that_offers_nothing_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    before = psutil.Process().children()
    with awake("linux"), awake("plan9"):
        assert psutil.Process().children() == before
