"""For whoever looks after the server: is it well, and how much goes on."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from app.web.house import TheHouse

router = APIRouter()


@router.get("/health", tags=["server"])
async def health(house: TheHouse) -> dict[str, Any]:
    """Answers once the database does."""
    await house.store.read(lambda tx: None)
    return {"ok": True, "cafes": len(house.hub.open()), "sockets": house.hub.sockets}
