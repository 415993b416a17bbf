"""People who talk without a page: they come in, write and give dots over the public protocol."""

import re
import secrets
from collections.abc import Sequence
from typing import Any

import httpx2
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from app.cafe.op import key_for
from app.web.newids import new_id
from tests.e2e.console.conftest import Host


class Talker:
    """Somebody with a phone."""

    def __init__(self, base: str, code: str) -> None:
        local = base.replace("cafe.test", "127.0.0.1")
        self._client = httpx2.Client(base_url=local, headers={"origin": local})
        self._code, self._secret = code, secrets.token_hex(16)
        self._post(f"/c/{code}/join", {"op": self._op(), "secret": self._secret, "name": "Somebody"})

    @property
    def me(self) -> dict[str, Any]:
        """What the phone knows of its person."""
        answer = self._client.get(f"/api/cafes/{self._code}/view", params={"place": "table"})
        return answer.json()["me"]  # type: ignore[no-any-return]

    def say(self, *texts: str, lang: str = "en") -> list[str]:
        """Write ideas at the table where one sits; answers their ids."""
        me = self.me
        where = {"lang": lang, "round": me["round"], "table": me["table"]}
        return [self._do("idea.add", text=text, **where) for text in texts]

    def give(self, dots: dict[str, int]) -> None:
        """Put dots on themes."""
        self._do("vote.cast", dots=dots)

    def _do(self, name: str, **fields: Any) -> str:
        op = self._op()
        self._post(f"/api/cafes/{self._code}/commands", {"op": op, "do": name, **fields})
        return op.split(".")[0]

    def _op(self) -> str:
        ident = new_id()
        return f"{ident}.{key_for(self._secret, ident)}"

    def _post(self, path: str, body: dict[str, Any]) -> None:
        answer = self._client.post(path, json=body)
        assert answer.status_code < 300, answer.text


def group(
    host: Host, themes: dict[str, list[str]], alone: list[str], folded: dict[str, str], **beside: Any
) -> None:
    """Themes as the machine would have found them, at once, with what lies ``beside`` them."""
    desk = _Desk(host)
    found = {"names": list(themes), "groups": list(themes.values()), "folded": folded}
    found |= {"alone": dict.fromkeys(alone, "unlike_others"), "curve": [[2, 0.4], [3, 0.5], [4, 0.45]]}
    desk.do("themes.set", from_seq=desk.view()["seq"], **found, **beside)


def propose(host: Host, themes: dict[str, list[str]]) -> None:
    """Themes found again, as the machine would propose them to a host who asked."""
    desk = _Desk(host)
    found = {"names": list(themes), "groups": list(themes.values()), "alone": {}, "asked": True}
    desk.do("themes.propose", from_seq=desk.view()["seq"], **found)


def begin(host: Host, step: str = "round-1") -> None:
    """Go on until the café is at a step."""
    desk = _Desk(host)
    while (leaves := desk.step()) != step:
        desk.do("step.next", leaves=leaves)


def look(page: Page) -> None:
    """Nothing is in the way of anybody, in light and dark."""
    for mode in ("light", "dark"):
        page.emulate_media(color_scheme=mode, reduced_motion="reduce")
        page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished))")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


class _Desk:
    """The host's commands without a page."""

    def __init__(self, host: Host) -> None:
        local = host.base.replace("cafe.test", "127.0.0.1")
        cookies = "; ".join(f"{c['name']}={c['value']}" for c in host.context.cookies(host.base))
        self._client = httpx2.Client(base_url=local, headers={"origin": local, "cookie": cookies})
        self._path = f"/api/cafes/{host.code}"

    def view(self) -> dict[str, Any]:
        found = self._client.get(f"{self._path}/view", params={"place": "host", "room": "run"})
        return found.json()  # type: ignore[no-any-return]

    def step(self) -> str:
        html = next(part["html"] for part in self.view()["put"] if part["id"] == "console_next")
        return re.findall('data-leaves="([^"]+)"', html)[0]  # type: ignore[no-any-return]

    def do(self, name: str, **fields: Any) -> None:
        op = f"{new_id()}.{secrets.token_hex(32)}"
        answer = self._client.post(f"{self._path}/commands", json={"op": op, "do": name, **fields})
        assert answer.status_code == 200, answer.text


def talkers(base: str, code: str, count: int = 5) -> Sequence[Talker]:
    """So many people come in."""
    return [Talker(base, code) for _ in range(count)]
