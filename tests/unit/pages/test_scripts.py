"""A page asks for all its modules at once."""

import pytest

from app.pages.rendering import SITE, static
from app.pages.scripts import STATIC, modules


def test_every_import_is_found_once_entries_first() -> None:
    found = modules("js/table/page.js")
    assert found[0] == "js/table/page.js"
    assert {"js/page.js", "js/outbox.js", "js/sha256.js", "js/table/composer.js"} <= set(found)
    assert len(found) == len(set(found)) and all((STATIC / path).is_file() for path in found)


def test_entries_that_are_imported_by_name_later_come_with_theirs() -> None:
    assert "js/host/queue.js" in modules("js/host/page.js", "js/host/run.js")


def test_a_file_is_kept_under_its_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SITE, "build", "4f9c")
    assert static("js/page.js").endswith("/static/~4f9c/js/page.js")
