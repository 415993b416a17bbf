"""What pages say of the machine: the address on the QR, whether a phone came in by it, what to warn of."""

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit

from starlette.requests import Request

from app.addresses import Address, addresses, is_public, listened, public_url
from app.config import Settings
from app.pages.facts import Facts

MOBILE = re.compile(r"Mobi|Android|iPhone|iPad", re.IGNORECASE)
FRESH = 5.0
"""Seconds for which the machine's addresses are not read again."""


class Surroundings:
    """The addresses of this machine, and which cafés a phone has come in to by the public one."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._picked: str | None = None
        self._read: tuple[float, tuple[Address, ...]] = (-FRESH, ())
        self._shown: str | None = None
        self._phones: set[str] = set()

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
        self._shown = self._shown or public
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
        )

    def moved(self) -> bool:
        """Whether the public address is another than when this was last asked."""
        before, self._shown = self._shown, self.public
        return before is not None and before != self._shown

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
        found = ["no_network"] if public.startswith("http://localhost") else []
        if self._picked and not self._settings.url and all(a.ip != self._picked for a in self.here):
            found.append("address_gone")
        return tuple(found)
