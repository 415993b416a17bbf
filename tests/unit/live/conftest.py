"""Time that stands still, and what was drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.live import frames, views
from app.live import hall as halls
from app.pages.audience import Audience
from app.pages.view import View
from tests.building import START


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time stands still, so that a clock looks the same in every frame."""
    monkeypatch.setattr(halls, "utc_ms", lambda: START)
    monkeypatch.setattr(frames, "utc_ms", lambda: START)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Audience]:
    """The audiences for which something was drawn, whole or in part."""
    found: list[Audience] = []

    def noting(draw: Callable[..., Any]) -> Callable[..., Any]:
        def noted(view: View, *more: Any) -> Any:
            found.append(view.audience)
            return draw(view, *more)

        return noted

    for name in ("full_view", "changed_parts"):
        monkeypatch.setattr(views, name, noting(getattr(views, name)))
    return found
