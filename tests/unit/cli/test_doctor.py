"""`samovar doctor` says in plain words what to do."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from app.cli import findings
from app.cli.findings import CHECKS, Finding
from app.config import Settings
from app.power import Battery
from app.startup import alone


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path, port=0)


def test_every_check_says_what_it_is_about_and_what_to_do(settings: Settings) -> None:
    found = [check(settings) for check in CHECKS]
    assert len({finding.about for finding in found}) == len(CHECKS)
    assert [f for f in found if f.state != "good" and not f.todo] == []


def test_the_fonts_of_documents_are_found(settings: Settings) -> None:
    assert findings.fonts(settings).state == "good"


def test_a_package_without_its_fonts_is_broken(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "FONTS", {"no_such_package": ("Arabic",)})
    assert findings.fonts(settings).state == "broken"


def test_a_data_folder_that_is_a_file_is_broken(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    finding = findings.data_folder(Settings(data=tmp_path / "data"))
    assert (finding.state, finding.todo) == ("broken", "choose another folder with SAMOVAR_DATA.")


def test_a_samovar_that_runs_is_no_fault(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, alone(tmp_path):
        settings = Settings(data=tmp_path, host="127.0.0.1", port=taken.getsockname()[1])
        assert findings.data_folder(settings).state == "good"
        assert findings.port(settings).state == "good"


def test_a_port_that_someone_else_has_is_broken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings(data=tmp_path, host="127.0.0.1", port=taken.getsockname()[1])
        finding = findings.port(settings)
    assert finding.state == "broken"
    assert "PORT=" in finding.todo


def test_a_laptop_on_its_battery_is_told_to_plug_in(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "battery", lambda: Battery(25, plugged=False, minutes=40))
    assert findings.power(settings) == Finding(
        "Battery", "look", "25 %, on battery, about 40 minutes left", "plug it in before the café begins"
    )
    assert findings.sleep(settings).state == "look"


def test_a_computer_on_no_network_is_broken(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "addresses", tuple)
    assert findings.reach(settings).state == "broken"
