"""The café's code in an address, as forgiving as the door."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Path

from app.store.codes import read_code


def code_in_path(code: Annotated[str, Path(max_length=200)]) -> str:
    """The code that an address names. Raises `Refusal` (not_a_code, code_too_short)."""
    return read_code(code)


CafeCode = Annotated[str, Depends(code_in_path)]
