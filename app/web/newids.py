"""Ids for the commands that the house sends for somebody: 20 of 32 letters, as pages make them."""

from __future__ import annotations

import secrets

LETTERS = "0123456789abcdefghijklmnopqrstuv"


def new_id() -> str:
    """100 random bits."""
    return "".join(secrets.choice(LETTERS) for _ in range(20))
