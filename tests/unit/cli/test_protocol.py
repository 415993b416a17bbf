"""The page of the protocol says what the code does."""

from app import HOME
from app.cafe.catalogue import COMMANDS, EVENTS
from app.cli.protocol import page


def test_the_page_is_what_the_catalogue_says() -> None:
    """Mended by `samovar protocol > docs/protocol.md`."""
    assert (HOME / "docs" / "protocol.md").read_text(encoding="utf-8") == page()


def test_every_command_and_event_has_a_line() -> None:
    written = page()
    assert all(f"| `{name}` |" in written for name in (*COMMANDS, *EVENTS))
