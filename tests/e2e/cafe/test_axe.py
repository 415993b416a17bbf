"""axe finds nothing on any page, in light and dark."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.cafe.house import House
from tests.e2e.cafe.tour import Tour
from tests.e2e.stillness import still

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]


def violations(page: Page) -> list[str]:
    """Each as `rule: what it found there`, short enough to read; once nothing fades in any more."""
    found: dict[str, Any] = Axe().run(still(page)).response
    return [told(one["id"], node) for one in found["violations"] for node in one["nodes"]]


def told(rule: str, node: dict[str, Any]) -> str:
    """The rule, the element, and the first reason."""
    why = node["any"][0]["message"] if node["any"] else ""
    return f"{rule}: {node['target']} {node['html'][:120]} {why[:160]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier_that_axe_knows(house: House, scheme: Literal["light", "dark"]) -> None:
    found: list[str] = []
    for name, page in Tour(house).walk():
        page.emulate_media(color_scheme=scheme)
        found += [f"{name}: {barrier}" for barrier in violations(page)]
    assert not found, "\n".join(found)
