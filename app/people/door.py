"""The door of every café: who comes in, as whom, and what is known of them.

How a phone joins: ``admitted = await door.admit(code, token, op, secret, name)``, then
``await desk.submit(code, JoinCafe(op=admitted.op, …), admitted.grant.actor, sender=admitted.grant.id)``;
if that is refused, ``await door.turn_away(admitted.grant)``. All of it may be done twice.
A desk is made with ``beside=app.people.beside.beside``, and tells ``door.heard`` and ``door.gone`` first.

Every method raises ``Refusal``: besides the codes it names, no_cafe and cafe_gone, busy (a locked database),
disk_full and fault.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from app.cafe.actor import Role
from app.cafe.erasing import PersonErased
from app.cafe.joining import NameChanged, PersonJoined
from app.cafe.message import Recorded
from app.cafe.refusal import Code, Refusal
from app.cafe.texts import checked
from app.store.codes import read_resume_code
from app.store.store import Store
from app.store.transaction import Kept, Transaction

from . import bans, grants, persons
from .entrance import Entrance, utc_ms
from .grant import Admitted, Ban, Grant, Mine
from .tries import Tries

T = TypeVar("T")


class Door(Entrance):
    """Everything ``people/`` does, over one store: besides what is here, what its ``Entrance`` does."""

    def __init__(
        self,
        store: Store,
        *,
        name_graphemes: int = 60,
        resume_tries: int = 100,
        code_tries: int = 600,
        clock: Callable[[], int] = utc_ms,
    ) -> None:
        super().__init__(store, clock, code_tries)
        self._longest_name = name_graphemes
        self._names: dict[str, Mapping[str, str]] = {}
        self._renamed = 0  # how often names were forgotten: what was read before then is old
        self._resumes = Tries("resume", resume_tries)

    # Participants and devices

    async def admit(self, code: str, token: str, op: str, secret: str, name: str = "") -> Admitted:
        """Let a participant in. A browser that is in already gets the person it is, whatever it sent.

        Raises ``banned``, ``not_yours`` (the op's key is not the secret's), ``too_long``, ``bad_text``,
        ``cafe_closed``.
        """
        person, now = persons.person_of_op(op, secret), self._clock()
        self._check_name(name)

        def work(tx: Transaction) -> Admitted:
            kept = _open(tx, code)
            had = grants.grants(tx, kept, token)
            grants.refuse_banned(had)
            known = next((grant for grant in had if grant.role == Role.PARTICIPANT), None)
            if known is None:
                persons.keep(tx, kept.id, person, secret, name.strip())
                known = grants.give(tx, kept, token, Role.PARTICIPANT, now, person=person)
            return persons.admitted(tx, kept.id, known)

        return await self._naming(code, work)

    async def turn_away(self, grant: Grant) -> None:
        """Forget somebody whose join the café refused (not: one that met a busy house)."""
        person = grant.person
        if person is not None:
            await self._naming(grant.code, lambda tx: persons.forget(tx, tx.find(grant.code).id, person))

    async def admit_device(self, code: str, token: str, table: int) -> Grant:
        """Make this browser the device of a table, which is no person (``banned``)."""
        now = self._clock()

        def work(tx: Transaction) -> Grant:
            kept = tx.find(code, lock=True)
            grants.refuse_banned(grants.grants(tx, kept, token))
            return grants.give(tx, kept, token, Role.DEVICE, now, table=table)

        return await self._store.write(work)

    async def resume(self, code: str, text: str, token: str, address: str) -> Admitted:
        """Bring a person back on this browser (``wrong_resume_code``, ``too_many_tries``, ``banned``)."""
        now = self._clock()

        def found(tx: Transaction, cafe: int) -> str:
            person = persons.by_resume_code(tx, cafe, read_resume_code(text))
            if person is None:
                raise Refusal(Code.WRONG_RESUME_CODE)
            return person

        def work(tx: Transaction) -> Admitted:
            kept = tx.find(code, lock=True)
            person = self._resumes.of(address, lambda: found(tx, kept.id))
            grants.refuse_banned(grants.grants(tx, kept, token))
            bans.refuse_banned_person(tx, kept, person)
            grant = grants.give(tx, kept, token, Role.PARTICIPANT, now, person=person)
            return persons.admitted(tx, kept.id, grant)

        return await self._store.write(work)

    async def remember(self, grant: Grant, secret: str) -> Admitted:
        """A café that was closed is open again: the page hands its secret back, for votes and resuming.

        Raises ``not_yours``, ``cafe_closed``.
        """

        def work(tx: Transaction) -> Admitted:
            kept = _open(tx, grant.code)
            persons.remember(tx, kept.id, grant.person or "", secret)
            return persons.admitted(tx, kept.id, grants.grant_by_id(tx, kept, grant.id) or grant)

        return await self._store.write(work)

    # People

    async def mine(self, grant: Grant) -> Mine:
        """Name, secret and resume code, for the participant's own page."""
        return await self._store.read(lambda tx: persons.mine(tx, tx.find(grant.code).id, grant.person or ""))

    async def names(self, code: str) -> Mapping[str, str]:
        """Person → name, of those who gave one. Whether it may be shown stands in the log."""
        if (known := self._names.get(code)) is not None:
            return known
        renamed = self._renamed
        named = await self._store.read(lambda tx: persons.names(tx, tx.find(code).id))
        if renamed == self._renamed:
            self._names[code] = named
        return named

    def heard(self, code: str, recorded: Iterable[Recorded]) -> None:
        """Read the names anew where these events change them; wired to the desk, before other listeners."""
        if any(isinstance(one.event, PersonJoined | NameChanged | PersonErased) for one in recorded):
            self._forget_names(code)

    def gone(self, code: str) -> None:
        """The café was erased."""
        self._forget_names(code)

    async def rename(self, code: str, person: str, name: str) -> None:
        """Keep a new name, or none (``too_long``, ``bad_text``); also for people without a phone."""
        self._check_name(name)
        await self._naming(
            code, lambda tx: persons.rename(tx, tx.find(code, lock=True).id, person, name.strip())
        )

    async def take_home(self, code: str, secret: str) -> str:
        """The person whose secret this is, before and after the close (``wrong_link``)."""

        def look(tx: Transaction) -> str:
            person = persons.by_secret(tx, tx.find(code).id, secret)
            if person is None:
                raise Refusal(Code.WRONG_LINK)
            return person

        return await self._store.read(look)

    async def saved(self, code: str, person: str) -> None:
        """This person has saved their take-home."""
        now = self._clock()
        await self._store.write(lambda tx: persons.saved(tx, tx.find(code).id, person, now))

    async def savers(self, code: str) -> int:
        """How many have saved their take-home."""
        return await self._store.read(lambda tx: persons.savers(tx, tx.find(code).id))

    # Bans

    async def ban(self, code: str, idea: str) -> Grant | None:
        """Send away who wrote ``idea``; answers the grant to close sockets by (all of its person's), None
        if nobody knows. Hosts can't be banned (``not_allowed``).
        """
        now = self._clock()
        return await self._store.write(lambda tx: bans.ban(tx, tx.find(code, lock=True), idea, now))

    async def bans(self, code: str) -> Sequence[Ban]:
        """Who was sent away, oldest first."""
        return await self._store.read(lambda tx: bans.bans(tx, tx.find(code)))

    async def let_in(self, code: str, ban: str) -> None:
        """Take a ban back."""
        await self._store.write(lambda tx: bans.let_in(tx, tx.find(code, lock=True), ban))

    def _check_name(self, name: str) -> None:
        checked(name, self._longest_name, may_be_blank=True)

    async def _naming(self, code: str, work: Callable[[Transaction], T]) -> T:
        try:
            return await self._store.write(work)
        finally:
            self._forget_names(code)

    def _forget_names(self, code: str) -> None:
        self._renamed += 1
        self._names.pop(code, None)


def _open(tx: Transaction, code: str) -> Kept:
    """A café that is not closed. Raises ``Refusal`` (cafe_closed)."""
    kept = tx.find(code, lock=True)
    if kept.closed_at is not None:
        raise Refusal(Code.CAFE_CLOSED)
    return kept
