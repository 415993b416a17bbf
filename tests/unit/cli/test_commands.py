"""The list of commands."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from app import version
from app.cli import COMMANDS, main


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_a_function_that_explains_itself(command: str) -> None:
    module, _, function = COMMANDS[command].partition(":")
    assert getattr(import_module(module), function).__doc__


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert [command for command in COMMANDS if command not in out] == []


def test_a_mistyped_command_is_answered_with_a_like_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["doctr"])
    assert end.value.code == 2
    assert "doctor" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--version"])
    assert version() in capsys.readouterr().out


def test_asking_the_doctor_loads_no_server() -> None:
    slow = {"fastapi", "sqlalchemy", "sklearn", "uvicorn"}
    code = f"import sys, app.cli.doctor; print(sorted({slow} & set(sys.modules)))"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
