"""Nobody is led away from here by a link to our own door."""

import pytest

from app.web.pages import own_path


@pytest.mark.parametrize("path", ["/", "/c/BCDFGH", "/new?copy=BCDFGH", "/h/BCDFGH/run#now"])
def test_our_own_paths_are_followed(path: str) -> None:
    assert own_path(path) == path


@pytest.mark.parametrize(
    "path",
    ["//evil.test/", "https://evil.test/", "/\\evil.test", "evil.test", "javascript:alert(1)", "/a\nb", ""],
)
def test_others_lead_to_the_door(path: str) -> None:
    assert own_path(path) == "/"
