"""The code with which a command is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from app.cafe.refusal import Code, Refusal


def refused(ask: Callable[..., Any], *values: Any, **fields: Any) -> Code:
    """Send something that must be refused."""
    with pytest.raises(Refusal) as refusal:
        ask(*values, **fields)
    return refusal.value.code
