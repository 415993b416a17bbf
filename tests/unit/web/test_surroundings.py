"""*Try with your phone* turns green for a phone that came in by the public address, and for nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.requests import Request

from app.addresses import Address
from app.config import Settings
from app.web import surroundings
from app.web.surroundings import Surroundings

HALL = (
    Address(0, "wlan0", "192.168.1.20"),
    Address(3, "docker0", "172.17.0.1"),
    Address(5, "lo", "127.0.0.1"),
)
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148"
LAPTOP = "Mozilla/5.0 (X11; Linux x86_64)"


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Surroundings:
    monkeypatch.setattr(surroundings, "addresses", lambda: HALL)
    return Surroundings(Settings(data=tmp_path, port=8000))


def visit(host: str, address: str, agent: str) -> Request:
    headers = [(b"host", host.encode()), (b"user-agent", agent.encode())]
    return Request({"type": "http", "headers": headers, "client": (address, 50000)})


def test_the_qr_says_the_address_of_the_hall(here: Surroundings) -> None:
    facts = here.facts("BCDFGH")
    assert facts.join_url == "http://192.168.1.20:8000/c/BCDFGH"
    assert facts.address == "192.168.1.20:8000" and facts.lan_only
    assert facts.other_addresses == ("172.17.0.1",) and not facts.phone_came


@pytest.mark.parametrize(
    ("host", "address", "agent", "came"),
    [
        ("192.168.1.20:8000", "192.168.1.77", PHONE, True),
        ("192.168.1.20:8000", "192.168.1.78", LAPTOP, True),  # another device is as good
        ("192.168.1.20:8000", "192.168.1.20", PHONE, True),  # this machine's hotspot may hide the phone
        ("192.168.1.20:8000", "192.168.1.20", LAPTOP, False),  # the laptop itself
        ("localhost:8000", "127.0.0.1", LAPTOP, False),
        ("172.17.0.1:8000", "192.168.1.77", PHONE, False),  # by another address than the QR's
    ],
)
def test_who_proves_that_phones_get_in(
    here: Surroundings, host: str, address: str, agent: str, came: bool
) -> None:
    assert here.phone_came(visit(host, address, agent), "BCDFGH") is came
    assert here.facts("BCDFGH").phone_came is came
    assert not here.phone_came(visit(host, address, agent), "BCDFGH")  # said once


def test_an_address_that_went_away_is_told_and_the_next_one_offered(
    here: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.pick("172.17.0.1")
    assert here.facts("BCDFGH").address == "172.17.0.1:8000"
    assert not here.changed()
    monkeypatch.setattr(surroundings, "addresses", lambda: HALL[:1])
    monkeypatch.setattr(surroundings, "FRESH", 0)
    assert here.changed()
    facts = here.facts("BCDFGH")
    assert "address_gone" in facts.warnings and facts.address == "192.168.1.20:8000"


def test_a_machine_without_a_network_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(surroundings, "addresses", lambda: HALL[2:])
    assert "no_network" in Surroundings(Settings(data=tmp_path, port=8000)).facts("BCDFGH").warnings
