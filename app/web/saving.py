"""Answers that a browser saves as files, and how many of them a host may ask for."""

from __future__ import annotations

from starlette.responses import Response

from app.cafe.refusal import Code, Refusal
from app.exports.names import disposition
from app.web.house import House


def slow_down(house: House, grant: str) -> None:
    """Raises `Refusal` (busy) where a host asks for files too often."""
    if after := house.rates.wait(house.settings.exports_per_host, "export", grant):
        raise Refusal(Code.BUSY, after=after)


def saved(data: bytes, media_type: str, name: str) -> Response:
    """A file under its name."""
    return Response(data, media_type=media_type, headers={"content-disposition": disposition(name)})
