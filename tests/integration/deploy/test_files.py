"""What deploy/ offers is what the programs it is written for can read, and names commands that exist."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.cli import COMMANDS

DEPLOY = Path(__file__).parents[3] / "deploy"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    described: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    return described


def test_web_and_job_workers_are_commands_of_ours_with_the_same_settings(compose: dict[str, Any]) -> None:
    web, work = compose["services"]["web"], compose["services"]["work"]
    assert [one["command"][0] for one in (web, work)] == ["samovar", "samovar"]
    assert {one["command"][1] for one in (web, work)} == {"run", "work"} <= set(COMMANDS)
    assert web["environment"] == work["environment"]
    assert web["environment"]["SAMOVAR_JOBS_ON"] == "queue"


def test_what_a_service_waits_for_can_say_that_it_is_ready(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert all("healthcheck" in services[name] for name in services["web"]["depends_on"])


def test_files_that_are_mounted_are_there(compose: dict[str, Any]) -> None:
    mounted = [v.split(":")[0] for one in compose["services"].values() for v in one.get("volumes", ())]
    assert [file for file in mounted if file.startswith(".") and not (DEPLOY / file).exists()] == []


@pytest.mark.parametrize("unit", ["samovar.service", "samovar-work.service"])
def test_systemd_reads_the_unit(unit: str, tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("SYSTEMD IS NOT HERE: its units are not read")
    program = tmp_path / "samovar"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    text = (DEPLOY / unit).read_text("utf-8").replace("/opt/samovar/.venv/bin/samovar", str(program))
    (tmp_path / unit).write_text(text)
    command = ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert unit not in told.stderr, told.stderr
