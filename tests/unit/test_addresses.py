"""The address that phones are given."""

from __future__ import annotations

import pytest

from app.addresses import Address, addresses, is_public, listened, public_url, ranked, who_may_host
from app.config import Settings

WIFI = {"wlan0": ["192.168.1.20"]}
LOOP = {"lo": ["127.0.0.1", "::1"]}


def interfaces(*found: Address) -> list[str]:
    return [address.interface for address in found]


def test_vpn_and_containers_come_after_wifi_and_cable() -> None:
    here = ranked(
        LOOP
        | {"tun0": ["10.8.0.2"], "docker0": ["172.17.0.1"], "br-3f2a": ["172.18.0.1"]}
        | {"tailscale0": ["100.101.2.3"], "eth0": ["10.0.0.5"]}
        | WIFI
    )
    assert interfaces(*here)[:2] == ["wlan0", "eth0"]
    assert {a.interface for a in here if a.rank == 3} == {"docker0", "br-3f2a"}
    assert {a.interface for a in here if a.rank == 4} == {"tun0", "tailscale0"}
    assert interfaces(*here)[-2:] == ["lo", "lo"]


def test_the_interface_by_which_the_computer_goes_out_leads_its_rank() -> None:
    assert interfaces(*ranked(WIFI | {"eth0": ["10.0.0.5"]}, way_out="10.0.0.5")) == ["eth0", "wlan0"]


def test_names_of_other_systems_are_known() -> None:
    windows = {"vEthernet (WSL)": ["172.30.0.1"], "Wi-Fi": ["192.168.0.7"], "TAP-Windows": ["10.9.0.2"]}
    apple = {"utun3": ["10.10.0.2"], "bridge100": ["192.168.64.1"], "en0": ["192.168.0.8"]}
    assert interfaces(*ranked(windows)) == ["Wi-Fi", "vEthernet (WSL)", "TAP-Windows"]
    assert interfaces(*ranked(apple)) == ["en0", "bridge100", "utun3"]


def test_an_address_that_a_phone_cannot_type_is_left_out() -> None:
    assert ranked({"wlan0": ["fe80::1%wlan0", "192.168.1.20"]}) == (Address(0, "wlan0", "192.168.1.20"),)


def test_a_self_given_address_comes_after_one_from_a_router() -> None:
    assert interfaces(*ranked({"eth0": ["169.254.3.4"], "eth1": ["192.168.1.2"]})) == ["eth1", "eth0"]


def test_the_public_address_is_the_one_of_the_settings() -> None:
    settings = Settings(url="https://cafe.example.org/samovar/")
    assert public_url(settings, "192.168.1.20", ranked(WIFI)) == "https://cafe.example.org/samovar"


def test_without_settings_it_is_the_one_that_the_host_picked() -> None:
    here = ranked(WIFI | {"tun0": ["10.8.0.2"]})
    assert public_url(Settings(port=8000), "10.8.0.2", here) == "http://10.8.0.2:8000"


def test_a_picked_address_that_went_away_gives_way_to_the_likeliest() -> None:
    assert public_url(Settings(port=8000), "10.1.1.1", ranked(WIFI)) == "http://192.168.1.20:8000"


@pytest.mark.parametrize("host", ["0.0.0.0", "127.0.0.1", "localhost"])
def test_it_is_never_localhost(host: str) -> None:
    here = ranked(LOOP if host == "0.0.0.0" else LOOP | WIFI)
    assert public_url(Settings(host=host), None, here) is None


def test_the_server_is_announced_where_it_listens_only() -> None:
    here = ranked(LOOP | WIFI | {"eth0": ["10.0.0.5"], "eth1": ["fd00::2"]})
    assert [a.ip for a in listened(Settings(host="10.0.0.5"), here)] == ["10.0.0.5"]
    assert "fd00::2" not in [a.ip for a in listened(Settings(host="0.0.0.0"), here)]
    assert "fd00::2" in [a.ip for a in listened(Settings(host="::"), here)]


def test_an_ipv6_address_is_written_as_browsers_want_it() -> None:
    assert Address(1, "eth0", "fd00::2").page(Settings(port=8000)) == "http://[fd00::2]:8000"


@pytest.mark.parametrize(
    ("host", "public"),
    [
        ("cafe.example.org", True),
        ("8.8.8.8", True),
        ("192.168.1.4", False),
        ("samovar", False),
        ("samovar.local", False),
        ("localhost", False),
        ("[2606:4700::1]", True),
        ("fd00::2", False),
    ],
)
def test_public_is_what_anyone_on_the_internet_can_reach(host: str, public: bool) -> None:
    assert is_public(host) is public


def test_a_local_network_lets_anyone_host_and_a_public_address_asks_for_the_key() -> None:
    at_home, in_the_cloud = ranked(WIFI), ranked({"eth0": ["8.8.4.4"]})
    assert who_may_host(Settings(), at_home) == "anyone"
    assert who_may_host(Settings(), in_the_cloud) == "key"
    assert who_may_host(Settings(host="127.0.0.1", url="https://cafe.example.org"), at_home) == "key"
    assert who_may_host(Settings(hosting="anyone"), in_the_cloud) == "anyone"


def test_this_computer_knows_itself() -> None:
    assert any(address.ip in ("127.0.0.1", "::1") for address in addresses())
