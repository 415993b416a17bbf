"""What a connection tells of the browser behind it: its token, the language of its session, its address."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import HTTPConnection

from app.config import Settings
from app.words import Words
from app.words.choosing import accepted, choose


@dataclass(frozen=True)
class Browser:
    """`token` is the random value of its cookie; "" where it has none yet."""

    token: str
    lang: str
    address: str

    @property
    def words(self) -> Words:
        """The words of its language."""
        return Words(self.lang)


def cookie_name(settings: Settings, what: str) -> str:
    """Cookies ignore the port, so their names say which Samovar they are of: `samovar-8000-browser`."""
    return f"samovar-{settings.instance or settings.port}-{what}"


def browser_of(connection: HTTPConnection, settings: Settings) -> Browser:
    """Read a request or a socket's handshake."""
    chosen = connection.cookies.get(cookie_name(settings, "lang"), "")
    wanted = [chosen, *accepted(connection.headers.get("accept-language", ""))]
    return Browser(
        token=connection.cookies.get(cookie_name(settings, "browser"), ""),
        lang=choose([tag for tag in wanted if tag]),
        address=connection.client.host if connection.client else "",
    )
