"""What pages say of the machine: the address on the QR, whether a phone came in by it, what to warn of."""

from __future__ import annotations

import re
import shutil
import sys
import time
from urllib.parse import urlsplit

from starlette.requests import Request

from app.addresses import Address, addresses, is_public, listened, public_url
from app.awake import WAYS
from app.cafe.refusal import Code
from app.config import Settings
from app.pages.facts import Facts
from app.power import battery
from app.startup import MIB

MOBILE = re.compile(r"Mobi|Android|iPhone|iPad", re.IGNORECASE)
UPGRADE_ASKED = 120.0
"""Seconds for which a proxy that lets no socket through is spoken of; a phone tries again every 30 s."""
FRESH = 5.0
"""Seconds for which the machine's addresses are not read again."""


class Surroundings:
    """The addresses of this machine, and which cafés a phone has come in to by the public one."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._picked: str | None = None
        self._read: tuple[float, tuple[Address, ...]] = (-FRESH, ())
        self._shown: tuple[str, tuple[str, ...]] | None = None
        self._phones: set[str] = set()
        self._no_upgrade: dict[str, tuple[float, str]] = {}
        self.trouble: Code | None = None

    @property
    def here(self) -> tuple[Address, ...]:
        """The machine's addresses, likeliest for a phone first."""
        at, found = self._read
        if time.monotonic() - at >= FRESH:
            found = addresses()
            self._read = (time.monotonic(), found)
        return found

    @property
    def public(self) -> str:
        """The address that is handed on, without a slash at its end."""
        settings = self._settings
        found = public_url(settings, self._picked, self.here)
        return found or f"http://localhost:{settings.port}"

    def pick(self, ip: str) -> None:
        """The host picked the interface with this address."""
        self._picked = ip

    def facts(self, code: str) -> Facts:
        """What a café's pages need to know of the machine."""
        public, settings = self.public, self._settings
        parts = urlsplit(public)
        others = () if settings.url else tuple(a.ip for a in listened(settings, self.here) if a.reachable)
        return Facts(
            code=code,
            address=f"{parts.netloc}{parts.path}",
            join_url=f"{public}/c/{code}",
            phone_came=code in self._phones,
            other_addresses=tuple(ip for ip in others if ip != parts.hostname),
            warnings=self._warnings(public),
            lan_only=not is_public(parts.hostname or ""),
            trouble=self.trouble or "",
            no_upgrade=self._no_upgrade.get(code, (0.0, ""))[1],
        )

    def changed(self) -> bool:
        """Whether the address or a warning is another than when this was last asked."""
        before, self._shown = self._shown, (self.public, self._warnings(self.public))
        past = time.monotonic() - UPGRADE_ASKED
        old = [code for code, (at, _) in self._no_upgrade.items() if at < past]
        for code in old:
            del self._no_upgrade[code]
        return bool(old) or (before is not None and before != self._shown)

    def came_without_upgrade(self, code: str, address: str) -> bool:
        """Note a socket that a proxy turned into a request; answers whether that is news."""
        before = self._no_upgrade.get(code, (0.0, ""))[1]
        self._no_upgrade[code] = (time.monotonic(), address)
        return before != address

    def phone_came(self, request: Request, code: str) -> bool:
        """Note a visit; answers whether it is the first that proves that phones get in."""
        if code in self._phones or request.headers.get("host", "") != urlsplit(self.public).netloc:
            return False
        address = request.client.host if request.client else ""
        other = address not in {"127.0.0.1", "::1", *(found.ip for found in self.here)}
        if not other and not MOBILE.search(request.headers.get("user-agent", "")):
            return False
        self._phones.add(code)
        return True

    def _warnings(self, public: str) -> tuple[str, ...]:
        """What the host of a laptop in the hall should know; a server elsewhere has its own watch."""
        settings = self._settings
        power = None if settings.url else battery()
        free = (
            shutil.disk_usage(settings.data).free if settings.data.exists() else settings.disk_free_mb * MIB
        )
        found = {
            "no_network": public.startswith("http://localhost"),
            "address_gone": bool(self._picked and not settings.url) and self._gone(self._picked or ""),
            "battery": power is not None and power.worrying,
            "sleep": power is not None and not holds_off_sleep(),
            "disk": free < settings.disk_free_mb * MIB,
        }
        return tuple(warning for warning, is_so in found.items() if is_so)

    def _gone(self, ip: str) -> bool:
        return all(address.ip != ip for address in self.here)


def holds_off_sleep() -> bool:
    """Whether this system lets us keep it awake."""
    return sys.platform == "win32" or (
        sys.platform in WAYS and shutil.which(WAYS[sys.platform][0]) is not None
    )
