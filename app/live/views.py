"""A café's views as they stand, drawn once for each audience: whole, or what is new since a number."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from app import measures
from app.cafe.state import Cafe
from app.live import frames
from app.live.group import Group, Groups
from app.live.trail import Trail
from app.pages.audience import Audience
from app.pages.facts import Facts
from app.pages.part import Key, Part
from app.pages.view import View, changed_parts, full_view

KEPT = 1000
"""Messages kept for who asks the same again before anything changes."""


class Views:
    """`facts` says what pages need to know beside the state; the trail reaches back `keep` seconds.

    What it answers are messages in JSON, without the time: the same bytes for all who ask at one moment.
    """

    def __init__(self, cafe: Cafe, epoch: str, facts: Callable[[], Facts], keep: float) -> None:
        self.cafe, self.epoch = cafe, epoch
        self.groups = Groups()
        self._facts, self._keep = facts, keep
        self._trail = Trail(cafe.seq, keep)
        self._drawn: dict[tuple[Audience, str, int], bytes] = {}

    @property
    def change(self) -> int:
        """The number of the newest change."""
        return self._trail.change

    def grew(self, cafe: Cafe, subjects: Iterable[Key]) -> None:
        """The café has new events, which touched these subjects."""
        self.cafe = cafe
        touched = frozenset(subjects)
        self._trail.grow(cafe.seq, touched, time.monotonic())
        self._touch(touched)

    def stir(self, subjects: Iterable[Key]) -> None:
        """What is no event has changed."""
        touched = frozenset(subjects)
        self._trail.stir(touched, time.monotonic())
        self._touch(touched)

    def begin_anew(self, cafe: Cafe, epoch: str) -> None:
        """The log was rewritten: nothing that pages have seen counts any more."""
        self.cafe, self.epoch = cafe, epoch
        self._trail = Trail(cafe.seq, self._keep)
        self._drawn.clear()
        self.groups = Groups()

    def epoch_for(self, audience: Audience) -> str:
        """The log's epoch and the audience: a phone that comes back to another audience starts afresh."""
        who = (audience.place, audience.lang, audience.step, str(audience.table), audience.room)
        return f"{self.epoch}.{'.'.join(who)}"

    def whole(self, audience: Audience) -> bytes:
        """A fresh view as it stands."""
        group = self.groups.of(audience)
        if not group.pending:
            return self.fresh(group)
        return self._once((audience, "whole", 0), lambda: self._whole(group)[1])

    def fresh(self, group: Group) -> bytes:
        """A fresh view for whoever joins a group: not older than what its pages were last told."""
        return group.fresh if group.fresh is not None else group.drew(*self._whole(group))

    def since_event(self, audience: Audience, epoch: str | None, seq: int) -> bytes:
        """What a page that saw event `seq` of `epoch` lacks, or a fresh view if that can't be told."""
        subjects = self._trail.since_event(seq) if epoch == self.epoch_for(audience) else None
        if subjects is None:
            return self.whole(audience)
        return self._once((audience, "event", seq), lambda: self._new(audience, subjects))

    def since_change(self, audience: Audience, change: int) -> bytes:
        """What a page lacks that saw change `change`, or a fresh view if that can't be told."""
        subjects = self._trail.since_change(change) if change >= 0 else None
        if subjects is None:
            return self.whole(audience)
        return self._once((audience, "change", change), lambda: self._new(audience, subjects))

    def news(self, group: Group) -> bytes | None:
        """What a group's pages lack, if anything; they count as told."""
        audience = group.audience
        drawn, gone = changed_parts(self._view(audience), group.pending)
        measures.PARTS.inc(len(drawn))
        puts, drops = group.news(drawn, gone)
        if not puts and not drops:
            return None
        return frames.view(self.epoch_for(audience), self.cafe.seq, puts, drops)

    def _whole(self, group: Group) -> tuple[list[Part], bytes]:
        parts = full_view(self._view(group.audience))
        measures.VIEWS.inc()
        measures.PARTS.inc(len(parts))
        return parts, frames.view(self.epoch_for(group.audience), self.cafe.seq, parts, fresh=True)

    def _new(self, audience: Audience, subjects: set[Key]) -> bytes:
        puts, drops = changed_parts(self._view(audience), subjects)
        measures.PARTS.inc(len(puts))
        return frames.view(self.epoch_for(audience), self.cafe.seq, puts, drops)

    def _once(self, key: tuple[Audience, str, int], draw: Callable[[], bytes]) -> bytes:
        """Drawn once until something changes, for the storm when everybody comes back."""
        if key not in self._drawn:
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            self._drawn[key] = draw()
        return self._drawn[key]

    def _touch(self, subjects: frozenset[Key]) -> None:
        self._drawn.clear()
        self.groups.touch(self.cafe, subjects, self.change)

    def _view(self, audience: Audience) -> View:
        return View(self.cafe, audience, self._facts())
