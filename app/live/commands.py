"""A wish from a phone or a program, and its answer: the same over the socket and over HTTP."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app import measures
from app.cafe.catalogue import read_command
from app.cafe.handoffs import WriteHandoff
from app.cafe.ideas import AddIdea, EditIdea
from app.cafe.joining import AddPerson, JoinCafe
from app.cafe.message import Command
from app.cafe.opening import OpenCafe
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.votes import CastVote
from app.config import Settings
from app.desk.desk import Desk
from app.desk.wish import Answer, Wish
from app.live.rates import Rates
from app.pages.refusals import sentence
from app.people.grant import Grant
from app.store.trouble import fault
from app.words import Words

Said = dict[str, Any]
"""An answer, ready for JSON."""
log = logging.getLogger("samovar.commands")
ID = re.compile(r"[0-9a-z][0-9a-z-]{2,79}")


@dataclass(frozen=True)
class Sender:
    """Who sends, from where, and in which language they are answered."""

    grant: Grant
    address: str
    words: Words


class Counter:
    """Where commands are handed in. It answers `{"acks": …}` or `{"op": …, "error": …}`, ready for JSON."""

    def __init__(self, desk: Desk, rates: Rates, settings: Settings) -> None:
        self._desk, self._rates, self._settings = desk, rates, settings

    async def take(self, sender: Sender, values: Mapping[str, Any]) -> Said:
        """Hand a command in, and wait for the answer."""
        answered: asyncio.Future[Said] = asyncio.get_running_loop().create_future()
        self.hand_in(sender, values, lambda said: None if answered.done() else answered.set_result(said))
        return await answered

    def hand_in(self, sender: Sender, values: Mapping[str, Any], tell: Callable[[Said], None]) -> None:
        """Read a command and hand it to the desk; `tell` is called with the answer, now or later."""
        op, grant = named(values.get("op")), sender.grant
        try:
            self._slow_down(sender)
            command = self._read(grant, values)

            def answered(answer: Answer, cafe: Cafe) -> None:
                tell(self._answer(sender, op, command, answer, cafe))

            self._desk.hand_in(grant.code, Wish(command, grant.actor, grant.id, answered))
        except Exception as error:  # noqa: BLE001  the phone is told, and may try again
            refused = self._no(sender, op, error)
        else:
            return
        tell(refused)

    def _answer(self, sender: Sender, op: str, command: Command, answer: Answer, cafe: Cafe) -> Said:
        try:
            if isinstance(answer, Refusal):
                return self._no(sender, op, answer)
            if log.isEnabledFor(logging.DEBUG):
                log.debug("command", extra=_known(sender, op, seq=answer.seq, do=type(command).__name__))
            return {"acks": [{"op": op, "seq": answer.seq, "state": state_of(cafe, command)}]}
        except Exception as error:  # noqa: BLE001  as above
            return self._no(sender, op, error)

    def _no(self, sender: Sender, op: str, error: Exception) -> Said:
        if isinstance(error, Refusal):
            measures.REFUSALS.labels(error.code).inc()
            log.debug("command refused", extra=_known(sender, op, code=error.code))
            return {"op": op, "error": told(error, sender.words)}
        return {"op": op, "error": told(self._failed(error, sender, op), sender.words)}

    @staticmethod
    def _failed(error: Exception, sender: Sender, op: str) -> Refusal:
        """What the phone is told, which quotes the number that stands in the log beside its op."""
        refusal = fault(error, "a command")
        log.error("command failed", extra=_known(sender, op, number=refusal.about))
        return refusal

    def _slow_down(self, sender: Sender) -> None:
        rates, settings = self._rates, self._settings
        after = rates.wait(settings.commands_per_person, "command", sender.grant.id) or rates.wait(
            settings.commands_per_address, "command", sender.address
        )
        if after:
            raise Refusal(Code.BUSY, after=after)

    @staticmethod
    def _read(grant: Grant, values: Mapping[str, Any]) -> Command:
        """The command as this browser may send it: people come in, and cafés open, at the door alone."""
        if grant.banned:
            raise Refusal(Code.BANNED)
        command = read_command(dict(values))
        if isinstance(command, OpenCafe) or (
            isinstance(command, JoinCafe) and not isinstance(command, AddPerson)
        ):
            raise Refusal(Code.NOT_ALLOWED)
        if isinstance(command, CastVote):
            return command.model_copy(update={"ballot": grant.ballot})
        return command


def named(op: object) -> str:
    """The id of an op as it came, to answer by; "" for what can't be one."""
    ident = op.partition(".")[0] if isinstance(op, str) else ""
    return ident if ID.fullmatch(ident) else ""


def state_of(cafe: Cafe, command: Command) -> str:
    """What became of it: shown, waiting (for the host), late, after_close."""
    if isinstance(command, WriteHandoff):
        field = cafe.handoffs.get((command.round, command.table, command.slot))
        return "waiting" if field is not None and field.pending is not None else "shown"
    if not isinstance(command, AddIdea | EditIdea):
        return "shown"
    idea = cafe.ideas.get(command.id if isinstance(command, AddIdea) else command.idea)
    if idea is None:
        return "shown"
    if idea.waiting or (isinstance(command, EditIdea) and idea.pending is not None):
        return "waiting"
    return "after_close" if idea.after_close else "late" if idea.late else "shown"


def told(refusal: Refusal, words: Words) -> dict[str, Any]:
    """A refusal as a client gets it."""
    return {
        "kind": refusal.kind,
        "code": refusal.code,
        "say": sentence(refusal, words),
        "after": refusal.after if refusal.after is not None else (1 if refusal.kind == "busy" else None),
    }


def _known(sender: Sender, op: str, **more: object) -> dict[str, object]:
    """What the log may hold of a command: never its words, nor who sent it, for its op is the idea's id."""
    return {"cafe": sender.grant.code, "op": op, **more}
