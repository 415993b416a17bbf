"""Under which address phones reach this computer: its interfaces, ranked, and the public one."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

import psutil

from app.config import Hosting, Settings

CONTAINER = re.compile(
    r"^(docker|br-|veth|cni|flannel|cali|podman|lxc|lxd|virbr|vmnet|vboxnet|bridge\d)|vEthernet"
)
TUNNEL = re.compile(
    r"^(tun|tap|wg|ppp|utun|ipsec|tailscale|zt|nordlynx|proton|gpd|cscotun)|VPN|TAP-|WireGuard", re.IGNORECASE
)
RADIO = re.compile(r"^(wl|wlan|wifi|ath)|Wi-?Fi|Wireless|WLAN", re.IGNORECASE)
LOCAL_NAMES = (".local", ".lan", ".home.arpa", ".internal", ".test", ".localhost")
CARRIER_GRADE = (IPv4Address("100.64.0.0"), IPv4Address("100.127.255.255"))


@dataclass(frozen=True, order=True)
class Address:
    """One address of one interface; those that sort first are the likeliest for a phone."""

    rank: int
    """0 Wi-Fi or cable, 1 IPv6 of such, 2 self-given, 3 container bridge, 4 VPN, 5 this computer alone."""
    interface: str
    ip: str

    @property
    def reachable(self) -> bool:
        """Whether another device could come in by it at all."""
        return self.rank < 5

    def page(self, settings: Settings) -> str:
        """The address of the door under this interface (`http://192.168.1.20:8000`)."""
        shown = f"[{self.ip}]" if ":" in self.ip else self.ip
        return f"http://{shown}" + (f":{settings.port}" if settings.port != 80 else "")


def ranked(interfaces: Mapping[str, Iterable[str]], way_out: str | None = None) -> tuple[Address, ...]:
    """Rank the IP addresses of each interface, likeliest for a phone first.

    `way_out` is the address by which this computer itself reaches the network, if known. Link-local
    IPv6 addresses are left out, because a phone can't type their zone.
    """
    found = []
    for interface, ips in interfaces.items():
        for text in ips:
            ip = ip_address(text.partition("%")[0])
            if isinstance(ip, IPv6Address) and (ip.is_link_local or ip.ipv4_mapped):
                continue
            found.append(Address(_rank(interface, ip), interface, str(ip)))
    return tuple(sorted(found, key=lambda a: (a.rank, a.ip != way_out, not RADIO.search(a.interface), a)))


def _rank(interface: str, ip: IPv4Address | IPv6Address) -> int:
    if ip.is_loopback or ip.is_unspecified:
        return 5
    carrier = isinstance(ip, IPv4Address) and CARRIER_GRADE[0] <= ip <= CARRIER_GRADE[1]
    if TUNNEL.search(interface) or carrier:
        return 4
    if CONTAINER.search(interface):
        return 3
    if ip.is_link_local:
        return 2
    return 1 if isinstance(ip, IPv6Address) else 0


def addresses() -> tuple[Address, ...]:
    """Read this computer's addresses, likeliest for a phone first; interfaces that are down are left out."""
    state = psutil.net_if_stats()
    families = (socket.AF_INET, socket.AF_INET6)
    up = {
        name: [entry.address for entry in entries if entry.family in families]
        for name, entries in psutil.net_if_addrs().items()
        if name not in state or state[name].isup
    }
    return ranked(up, _way_out())


def _way_out() -> str | None:
    """The address the system would leave by. Connecting a datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        return str(probe.getsockname()[0])


def listened(settings: Settings, here: Iterable[Address]) -> tuple[Address, ...]:
    """Those addresses at which the server answers, given the one that it listens on."""
    if settings.host == "::":
        return tuple(here)
    if settings.host in ("", "0.0.0.0"):
        return tuple(a for a in here if ":" not in a.ip)
    name = "127.0.0.1" if settings.host == "localhost" else settings.host
    return tuple(a for a in here if a.ip == name)


def public_url(
    settings: Settings,
    picked: str | None = None,
    here: Iterable[Address] | None = None,
    port: int | None = None,
) -> str | None:
    """The address for QR codes and links that are handed on, without a slash at its end.

    It is `SAMOVAR_URL`; else the address that the host picked (an IP), while this computer still has
    it; else the likeliest one. None where only this computer itself could open it: never localhost.
    """
    if settings.url:
        return settings.url
    found = [a for a in listened(settings, addresses() if here is None else here) if a.reachable]
    best = next((a for a in found if a.ip == picked), found[0] if found else None)
    return best.page(settings) if best else None


def is_public(host: str) -> bool:
    """Whether anyone on the internet could come to this host name or IP."""
    try:
        return ip_address(host.strip("[]")).is_global
    except ValueError:
        name = host.lower().rstrip(".")
        return "." in name and not name.endswith(
            (".local", ".lan", ".home.arpa", ".internal", ".test", ".localhost")
        )


def who_may_host(settings: Settings, here: Iterable[Address]) -> Hosting:
    """`anyone` on a local network, `key` at a public address, unless the settings say which."""
    if settings.hosting:
        return settings.hosting
    if settings.url:
        return "key" if is_public(urlsplit(settings.url).hostname or "") else "anyone"
    return "key" if any(":" not in a.ip and is_public(a.ip) for a in listened(settings, here)) else "anyone"
