"""A wish from a phone or a program, and its answer: the same over the socket and over HTTP."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
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
from app.live.rates import Rates
from app.pages.refusals import sentence
from app.people.grant import Grant
from app.store.trouble import fault
from app.words import Words

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

    async def take(self, sender: Sender, values: Mapping[str, Any]) -> dict[str, Any]:
        """Read a command, hand it to the desk, answer."""
        op = named(values.get("op"))
        try:
            self._slow_down(sender)
            command = self._read(sender.grant, values)
            ack = await self._desk.submit(sender.grant.code, command, sender.grant.actor, sender.grant.id)
            cafe = (await self._desk.known(sender.grant.code)).cafe
            if log.isEnabledFor(logging.DEBUG):
                log.debug("command", extra=_known(sender, op, seq=ack.seq, do=type(command).__name__))
            return {"acks": [{"op": op, "seq": ack.seq, "state": state_of(cafe, command)}]}
        except Refusal as refusal:
            measures.REFUSALS.labels(refusal.code).inc()
            log.debug("command refused", extra=_known(sender, op, code=refusal.code))
            return {"op": op, "error": told(refusal, sender.words)}
        except Exception as error:  # noqa: BLE001  the phone is told, and tries again
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
