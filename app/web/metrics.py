"""`/metrics`: what the house counts, for Prometheus and for whoever looks after the server."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response

from app import measures
from app.cafe.refusal import Code, Refusal
from app.web.house import TheHouse

router = APIRouter()
BROUGHT = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
"""Headers by which a proxy says that somebody else asks."""


@router.get("/metrics", tags=["server"], response_class=Response)
async def metrics(request: Request, house: TheHouse) -> Response:
    """Counts in Prometheus' text, to this machine alone or to who has the token."""
    if not may_read(request, house.settings.metrics_token):
        raise Refusal(Code.NOT_ALLOWED)
    measures.hand_on()
    text = await asyncio.to_thread(measures.exposition)  # with several workers it reads their files
    return Response(text, media_type=CONTENT_TYPE_LATEST)


def may_read(request: Request, token: str) -> bool:
    """With a token set, who sends it; without, a program on this machine that no proxy stands before."""
    if token:
        sent = request.headers.get("authorization", "")
        return hmac.compare_digest(sent.encode(), f"Bearer {token}".encode())
    if any(name in request.headers for name in BROUGHT) or request.client is None:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
