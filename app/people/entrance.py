"""What the door does for everybody: finding a café, trading a link for a grant, knowing a browser again."""

import time
from collections.abc import Callable, Mapping, Sequence

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.store.codes import read_code
from app.store.store import Store
from app.store.transaction import Kept, Transaction

from . import grants, links
from .grant import Grant, Hosted, LinkRole, Links
from .tries import Tries


def utc_ms() -> int:
    """Now, in UTC milliseconds."""
    return time.time_ns() // 1_000_000


class Entrance:
    """Codes, links and browsers. ``token`` is what a browser's cookie holds, ``address`` where it comes from
    (for wrong tries alone).
    """

    def __init__(self, store: Store, clock: Callable[[], int], code_tries: int) -> None:
        self._store = store
        self._clock = clock
        self._codes = Tries("code", code_tries)
        self._links = Tries("link", code_tries)

    # Finding a café

    async def find(self, text: str, address: str) -> str:
        """The code of the café that was typed or pasted (``no_cafe``, ``cafe_gone``, ``not_a_code``,
        ``code_too_short``, ``too_many_tries``).
        """
        code = read_code(text)

        def look(tx: Transaction) -> str:
            return self._codes.of(address, lambda: tx.find(code).code)

        return await self._store.read(look)

    async def hosted(self, token: str) -> Sequence[Hosted]:
        """The cafés this browser hosts, newest first."""
        return await self._store.read(lambda tx: grants.hosted(tx, token))

    async def seated(self, token: str) -> Sequence[str]:
        """Codes of the cafés in which this browser takes part, newest first."""
        return await self._store.read(lambda tx: grants.seated(tx, token))

    # Links of hosts and the wall

    async def open(self, code: str, token: str) -> Links:
        """Links for a café that was opened just now; the browser becomes its host."""
        now = self._clock()

        def work(tx: Transaction) -> Links:
            kept = tx.find(code, lock=True)
            grants.give(tx, kept, token, Role.HOST, now)
            host = links.new_link(tx, kept.id, Role.HOST, now)
            cohost = links.new_link(tx, kept.id, Role.COHOST, now)
            return Links(host, cohost, links.new_link(tx, kept.id, Role.WALL, now))

        return await self._store.write(work)

    async def enter(self, code: str, role: LinkRole, secret: str, token: str, address: str) -> Grant:
        """Trade a link's secret for a grant (``wrong_link``, ``too_many_tries``)."""
        now = self._clock()

        def opened(tx: Transaction) -> Kept:
            kept = tx.find(code, lock=True)
            if not links.opens(tx, kept.id, role, secret):
                raise Refusal(Code.WRONG_LINK)
            return kept

        def work(tx: Transaction) -> Grant:
            kept = self._links.of(address, lambda: opened(tx))
            return grants.give(tx, kept, token, role, now)

        return await self._store.write(work)

    async def new_link(self, code: str, role: LinkRole, *, ends_grants: bool = False) -> str:
        """A new secret for a link; the old link ends, and with ``ends_grants`` all that came by it."""
        now = self._clock()

        def work(tx: Transaction) -> str:
            kept = tx.find(code, lock=True)
            if ends_grants:
                links.end_grants(tx, kept.id, role)
            return links.new_link(tx, kept.id, role, now)

        return await self._store.write(work)

    # Browsers

    async def who(self, code: str, token: str, *roles: Role) -> Grant | None:
        """What this browser may do here, as the first of ``roles`` it has (none named: any, hosts first).

        A banned browser is told so by ``Grant.banned``.
        """

        def look(tx: Transaction) -> Grant | None:
            had = {grant.role: grant for grant in grants.grants(tx, tx.find(code), token)}
            return next((had[role] for role in roles or grants.ORDER if role in had), None)

        return await self._store.read(look)

    async def known(self, code: str, tokens: Sequence[str]) -> Mapping[str, Sequence[Grant]]:
        """What each of several browsers may do here, hosts' grants first; who may nothing is not in it."""
        return await self._store.read(lambda tx: grants.grants_of(tx, tx.find(code), tokens))

    async def sign_out(self, grant: Grant) -> None:
        """This browser is no longer what it was here; a ban stays."""
        await self._store.write(lambda tx: grants.end(tx, grant))
