"""The door of every café: who comes in, as whom, and what is known of them.

How a phone joins: ``admitted = await door.admit(code, token, op, secret, name)``, then
``await desk.submit(code, JoinCafe(op=admitted.op, …), admitted.grant.actor, sender=admitted.grant.id)``;
if that is refused, ``await door.turn_away(admitted.grant)``. All of it may be done twice.

Every method raises ``Refusal``: besides the codes it names, busy (a locked database), disk_full and fault.
"""

from collections.abc import Mapping, Sequence

from app.cafe.actor import Role
from app.store.store import Store

from .grant import Admitted, Ban, Grant, Hosted, LinkRole, Links, Mine


class Door:
    """Everything ``people/`` does, over one store."""

    def __init__(
        self, store: Store, *, name_graphemes: int = 60, resume_tries: int = 10, code_tries: int = 60
    ) -> None: ...

    # Finding a café

    async def find(self, text: str, address: str) -> str:
        """The code of the café that was typed or pasted (``no_cafe``, ``cafe_gone``, ``not_a_code``,
        ``code_too_short``, ``too_many_tries``)."""
        raise NotImplementedError

    async def hosted(self, token: str) -> Sequence[Hosted]:
        """The cafés this browser hosts, newest first."""
        raise NotImplementedError

    # Links of hosts and the wall

    async def open(self, code: str, token: str) -> Links:
        """Links for a café that was opened just now; the browser becomes its host."""
        raise NotImplementedError

    async def enter(self, code: str, role: LinkRole, secret: str, token: str, address: str) -> Grant:
        """Trade a link's secret for a grant (``wrong_link``, ``too_many_tries``)."""
        raise NotImplementedError

    async def new_link(self, code: str, role: LinkRole, *, ends_grants: bool = False) -> str:
        """A new secret for a link; the old link ends, and with ``ends_grants`` all that came by it."""
        raise NotImplementedError

    # Browsers

    async def who(self, code: str, token: str, *roles: Role) -> Grant | None:
        """What this browser may do here, as the first of ``roles`` it has (none named: any, hosts first).

        A banned browser is told so by ``Grant.banned``.
        """
        raise NotImplementedError

    async def admit(self, code: str, token: str, op: str, secret: str, name: str = "") -> Admitted:
        """Let a participant in. A browser that is in already gets the person it is, whatever it sent.

        Raises ``banned``, ``not_yours`` (the op's key is not the secret's), ``too_long``, ``bad_text``,
        ``cafe_closed``.
        """
        raise NotImplementedError

    async def turn_away(self, grant: Grant) -> None:
        """Forget somebody whose join the café refused."""
        raise NotImplementedError

    async def admit_device(self, code: str, token: str, table: int) -> Grant:
        """Make this browser the device of a table, which is no person (``banned``)."""
        raise NotImplementedError

    async def resume(self, code: str, text: str, token: str, address: str) -> Admitted:
        """Bring a person back on this browser (``wrong_resume_code``, ``too_many_tries``, ``banned``)."""
        raise NotImplementedError

    async def sign_out(self, grant: Grant) -> None:
        """This browser is no longer what it was here."""
        raise NotImplementedError

    # People

    async def mine(self, grant: Grant) -> Mine:
        """Name, secret and resume code, for the participant's own page."""
        raise NotImplementedError

    async def names(self, code: str) -> Mapping[str, str]:
        """Person → name, of those who gave one. Whether it may be shown stands in the log."""
        raise NotImplementedError

    async def rename(self, code: str, person: str, name: str) -> None:
        """Keep a new name, or none (``too_long``, ``bad_text``); also for people without a phone."""
        raise NotImplementedError

    async def take_home(self, code: str, secret: str) -> str:
        """The person whose secret this is, before and after the close (``wrong_link``)."""
        raise NotImplementedError

    async def saved(self, grant: Grant) -> None:
        """This person has saved their take-home."""
        raise NotImplementedError

    async def savers(self, code: str) -> int:
        """How many have saved their take-home."""
        raise NotImplementedError

    # Bans

    async def ban(self, code: str, idea: str) -> Grant | None:
        """Send away who wrote ``idea``; answers the grant to close sockets by, None if nobody knows.

        Hosts can't be banned (``not_allowed``).
        """
        raise NotImplementedError

    async def bans(self, code: str) -> Sequence[Ban]:
        """Who was sent away, oldest first."""
        raise NotImplementedError

    async def let_in(self, code: str, ban: str) -> None:
        """Take a ban back."""
        raise NotImplementedError
