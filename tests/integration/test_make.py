"""`make run` says in one clear line what this computer lacks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from app import HOME

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="there is no make on this computer")


def made(python: Path, folder: Path) -> tuple[int, str]:
    """Exit code and what was said, of a start with this Python and no environment yet."""
    command = ("make", "--no-print-directory", "run", f"PYTHON={python}", f"VENV={folder / 'venv'}")
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stderr


def a_python(folder: Path, script: str) -> Path:
    """A program that stands for a Python of some other computer."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_python_that_is_too_old_is_named(tmp_path: Path) -> None:
    old = a_python(tmp_path, 'if [ "$1" = --version ]; then echo Python 3.9.2; else exit 1; fi')
    code, said = made(old, tmp_path)
    assert code != 0
    assert "Python 3.11 or newer is needed (found: Python 3.9.2)" in said


def test_a_missing_python_is_named(tmp_path: Path) -> None:
    code, said = made(tmp_path / "no-python", tmp_path)
    assert code != 0
    assert "Python 3.11 or newer is needed" in said


def test_a_missing_venv_module_is_named_with_its_package(tmp_path: Path) -> None:
    without = a_python(tmp_path, 'case "$2" in *ensurepip*) exit 1;; *) exit 0;; esac')
    code, said = made(without, tmp_path)
    assert code != 0
    assert "apt install python3-venv" in said
    assert not (tmp_path / "venv").exists()
