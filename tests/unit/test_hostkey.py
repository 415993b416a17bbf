"""The key that opens cafés."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.config import Settings
from app.hostkey import FILE, host_key


def test_a_key_is_made_once_and_kept(tmp_path: Path) -> None:
    first = host_key(Settings(), tmp_path)
    assert len(first) == 30
    assert host_key(Settings(), tmp_path) == first


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    host_key(Settings(), tmp_path)
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_the_key_of_the_settings_goes_first_and_is_not_written(tmp_path: Path) -> None:
    assert host_key(Settings(host_key="of my own"), tmp_path) == "of my own"
    assert not (tmp_path / FILE).exists()
