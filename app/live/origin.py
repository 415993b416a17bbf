"""Whether a request comes from our own pages: its Origin against its Host (the guard against forgery)."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

DEFAULT_PORTS = {"http": ":80", "https": ":443", "ws": ":80", "wss": ":443"}


def from_our_pages(headers: Mapping[str, str], *, proxied: bool) -> bool:
    """Whether a browser that sent these headers was on a page of ours; what sends no Origin is no browser.

    `proxied` says that a proxy we trust may name the host in X-Forwarded-Host.
    """
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    parts = urlsplit(origin)
    hosts = [headers.get("host", "")]
    if proxied:
        hosts += headers.get("x-forwarded-host", "").split(",")
    return parts.hostname is not None and any(
        _plain(parts.netloc, parts.scheme) == _plain(host, parts.scheme) for host in hosts if host.strip()
    )


def _plain(host: str, scheme: str) -> str:
    return host.strip().lower().removesuffix(DEFAULT_PORTS.get(scheme, ":80"))
