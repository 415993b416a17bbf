"""The desk: commands in, events on disk, answers out.

``desk.submit`` answers when the command is on disk; before that, the listeners were told on the loop, in
the order of the numbers. Reading is ``desk.here(code)``, whose café is never changed afterwards.
All that arrives while the last commit is being written is the next batch and one transaction.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence

from app.cafe.actor import Actor
from app.cafe.message import Command, Recorded
from app.cafe.opening import OpenCafe
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.store.batch import Batch
from app.store.store import Store
from app.store.transaction import Transaction
from app.store.trouble import trouble

from .ack import Ack, Here
from .bounds import Bounds
from .bus import Bus, Hint, LocalBus, Message
from .guarded import guarded
from .held import Held, unread
from .keeping import Keeper
from .listeners import Listeners, OnGone, OnGrown
from .looks import Looks
from .opening import archived, bring_in, open_cafe
from .sitting import Seats
from .wish import Wish, promised
from .writing import Beside, House, Written, load, read, write


def utc_ms() -> int:
    """Now, in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def no_plan(cafe: Cafe, round_: int) -> dict[str, int]:
    """No plan for a round: the rules seat everybody at the smallest table."""
    return {}


def nothing_beside(tx: Transaction, batch: Batch) -> None:
    """Write nothing beside the log."""


class Desk:
    """One for each process; it holds the state of the cafés it serves.

    Every method raises ``Refusal``: no_cafe, cafe_gone, busy, disk_full, fault, and those of the rules.
    ``seats`` plans a round (from the seating room); ``beside`` writes in each batch's own transaction
    (the door's); ``clock`` gives UTC milliseconds. ``shared``: other processes write to the same store.
    """

    def __init__(
        self,
        store: Store,
        *,
        seats: Seats = no_plan,
        beside: Beside = nothing_beside,
        bus: Bus | None = None,
        clock: Callable[[], int] = utc_ms,
        bounds: Bounds = Bounds(),  # noqa: B008  frozen
        shared: bool = False,
    ) -> None:
        self._store = store
        self._shared = shared
        self._house = House(seats, beside, clock)
        self._bus: Bus = bus or LocalBus()
        self._end_hints = self._bus.listen(self._hinted, self._resumed)
        self._bounds = bounds
        self._keeper = Keeper(store, bounds.snapshot_events)
        self._held: dict[str, Held] = {}
        self._listeners = Listeners()
        self._catching_up: asyncio.Task[None] | None = None
        self._closed = False

    def listen(self, grown: OnGrown, gone: OnGone | None = None) -> Callable[[], None]:
        """Call ``grown`` on the loop after each commit, in order, and ``gone`` with the code of a café
        that was erased. The answer ends that. They must be quick; what they raise is logged.
        """
        return self._listeners.add(grown, gone)

    async def open(self, command: OpenCafe, actor: Actor) -> tuple[str, Ack]:
        """Open a café: its new code, and the answer. The same op again answers the same code."""
        wish = Wish(command, actor)
        opened = await guarded(
            self._store.write(lambda tx: open_cafe(tx, wish, self._house, self._bounds.cafes))
        )
        code = opened.here.code
        await self.here(code)
        answer = opened.answers[0]
        assert isinstance(answer, Ack)  # a refusal was raised inside the transaction, to roll it back
        return code, answer

    async def bring_in(self, log: Sequence[Recorded]) -> str:
        """A café of the state that ``log`` gives (an archive's), under a new code."""
        now = self._house.clock()
        archive = await guarded(asyncio.to_thread(archived, log, now))
        return await guarded(self._store.write(lambda tx: bring_in(tx, archive, now, self._bounds.cafes)))

    async def submit(self, code: str, command: Command, actor: Actor, sender: str | None = None) -> Ack:
        """Decide a command and put what follows on disk.

        ``sender`` is the id of the session's grant, kept beside the log until the close. A command that was
        acknowledged is on disk; one whose op came before is answered the same again.
        """
        answered: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        self.hand_in(code, Wish(command, actor, sender, promised(answered)))
        return await answered

    def hand_in(self, code: str, wish: Wish) -> None:
        """As ``submit``, for those who do not wait: the wish is told. Raises ``Refusal`` (busy)."""
        held = self._of(code)
        held.add(wish, self._bounds.waiting)
        self._wake(held)

    async def here(self, code: str) -> Here:
        """The café as it stands, with all that any process was answered before this was asked."""
        held = self._of(code)
        if not held.loaded:
            await self._load(held)
        elif self._shared:
            held.looks = held.looks or Looks(lambda: self._look(held))
            await held.looks.fresh()
        return held.here

    async def known(self, code: str) -> Here:
        """The café as it stands in this process, which may be some milliseconds behind others."""
        held = self._of(code)
        if not held.loaded:
            await self._load(held)
        return held.here

    async def look_behind(self) -> int:
        """See whether others have written what the bus did not tell; answers for how many cafés."""
        loaded = {code: held for code, held in self._held.items() if held.loaded}
        stands = await guarded(self._store.read(lambda tx: tx.stands(list(loaded))))
        behind = [held for code, held in loaded.items() if _differs(held, stands.get(code))]
        for held in behind:
            if held.here.code in stands:
                held.behind = True
                self._wake(held)
            else:
                self._hinted(Hint(held.here.code, 0, gone=True))
        return len(behind)

    async def log(self, code: str, after: int = 0) -> Sequence[Recorded]:
        """The events after a number, as they are stored."""
        return await guarded(self._store.read(lambda tx: tx.events(tx.find(code).id, after)))

    async def remove(self, code: str) -> None:
        """Erase a café with its people; a row of counts stays."""
        now = self._house.clock()
        await guarded(self._store.write(lambda tx: tx.remove(code, now)))
        await self._bus.tell(Hint(code, 0, gone=True))
        await guarded(self._store.overwrite())

    async def remove_ended(self) -> Sequence[str]:
        """Erase the cafés whose end date has come; answers their codes."""
        now = self._house.clock()
        ended = await guarded(self._store.read(lambda tx: tx.ended(now)))
        for code in ended:
            await self.remove(code)
        return ended

    def forget_idle(self) -> None:
        """Let go of the cafés that nobody asked for in a while; the log gives them back."""
        before = asyncio.get_running_loop().time() - self._bounds.idle_minutes * 60
        for code, held in list(self._held.items()):
            if held.used_at < before and not held.busy:
                del self._held[code]

    async def close(self) -> None:
        """Answer what is waiting, and take nothing more."""
        self._closed = True
        self._end_hints()
        working = [held.working for held in self._held.values() if held.working]
        await asyncio.gather(*working, return_exceptions=True)
        await self._keeper.close()

    # Batches

    def _of(self, code: str) -> Held:
        if self._closed:
            raise trouble(Code.BUSY)
        held = self._held.get(code)
        if held is None:
            held = self._held[code] = unread(code)
        held.used_at = asyncio.get_running_loop().time()
        return held

    def _wake(self, held: Held) -> None:
        if held.working is None:
            held.working = asyncio.get_running_loop().create_task(self._work(held))

    async def _work(self, held: Held) -> None:
        try:
            while held.waiting or held.behind:
                wishes, held.behind = held.take(self._bounds.batch), False
                await self._write(held, wishes)
                held.next_turn()
        finally:
            held.working = None
            held.next_turn()
            self._drop_unread(held)

    async def _write(self, held: Held, wishes: list[Wish]) -> None:
        try:
            if not held.loaded:
                await self._load(held)
            written = await self._grow(held, wishes)
        except Refusal as no:
            for wish in wishes:
                wish.told(no, held.here.cafe)
            return
        for wish, answer in zip(wishes, written.answers, strict=True):
            wish.told(answer, written.here.cafe)
        with contextlib.suppress(Refusal):  # logged where it arose; what was written stands
            if wishes and written.grown is not None:
                await guarded(self._bus.tell(Hint(held.here.code, held.here.cafe.seq)))
            if written.emptied:
                await guarded(self._store.overwrite())

    async def _grow(self, held: Held, wishes: list[Wish]) -> Written:
        here = held.here
        if wishes:
            written = await guarded(self._store.write(lambda tx: write(tx, here, wishes, self._house)))
        else:
            written = await guarded(self._store.read(lambda tx: read(tx, here)))
        held.here = written.here
        if written.grown is not None:
            held.kept_at = 0 if written.grown.fresh else held.kept_at
            self._listeners.grown(written.grown)
            self._keeper.look(held)
        return written

    async def _load(self, held: Held) -> None:
        code = held.here.code
        try:
            here, kept_at = await guarded(self._store.read(lambda tx: load(tx, code)))
        except Refusal:
            self._drop_unread(held)
            raise
        if not held.loaded:
            held.here, held.kept_at, held.loaded = here, kept_at, True
            self._keeper.look(held)

    async def _look(self, held: Held) -> None:
        code = held.here.code
        if _differs(held, (await guarded(self._store.read(lambda tx: tx.stands([code])))).get(code)):
            held.behind = True
            self._wake(held)
            for _ in range(2):  # the batch that goes on may have begun before; the next one takes it up
                if held.working is not None:
                    await held.turn.wait()

    def _resumed(self) -> None:
        """The bus was cut: what it would have told stands in the store."""
        self._catching_up = asyncio.get_running_loop().create_task(self._look_behind_quietly())

    async def _look_behind_quietly(self) -> None:
        with contextlib.suppress(Refusal):  # logged where it arose; the next look may go well
            await self.look_behind()

    def _drop_unread(self, held: Held) -> None:
        """Keep nothing about a code that no café has."""
        if not held.loaded and not held.busy and self._held.get(held.here.code) is held:
            del self._held[held.here.code]

    def _hinted(self, hint: Message) -> None:
        """The bus says that a café has grown, here or elsewhere, or is gone."""
        if not isinstance(hint, Hint):
            return
        held = self._held.get(hint.code)
        if hint.gone:
            self._held.pop(hint.code, None)
            self._listeners.gone(hint.code)
        elif held is not None and held.loaded and hint.seq > held.here.cafe.seq:
            held.behind = True
            self._wake(held)


def _differs(held: Held, stands: tuple[int, str] | None) -> bool:
    """Whether the store has another number or epoch than what is held here."""
    return stands is None or stands[0] > held.here.cafe.seq or stands[1] != held.here.epoch
