"""A café's views as they stand, drawn once for each audience: whole, or what is new since a number."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable

from app.cafe.state import Cafe
from app.live.frames import frame
from app.live.known import Known
from app.live.trail import Trail
from app.pages.audience import Audience
from app.pages.facts import Facts
from app.pages.part import Key
from app.pages.view import View, changed_parts, full_view


class Views:
    """`facts` says what pages need to know beside the state; the trail reaches back `keep` seconds."""

    def __init__(self, cafe: Cafe, epoch: str, facts: Callable[[], Facts], keep: float) -> None:
        self.cafe, self.epoch = cafe, epoch
        self._facts, self._keep = facts, keep
        self._trail = Trail(cafe.seq, keep)
        self._known = Known()
        self._full: dict[Audience, str] = {}
        self._full_at = -1

    @property
    def change(self) -> int:
        """The number of the newest change."""
        return self._trail.change

    def grew(self, cafe: Cafe, subjects: Iterable[Key]) -> None:
        """The café has new events, which touched these subjects."""
        self.cafe = cafe
        self._trail.grow(cafe.seq, subjects, time.monotonic())

    def stir(self, subjects: Iterable[Key]) -> None:
        """What is no event has changed."""
        self._trail.stir(subjects, time.monotonic())

    def begin_anew(self, cafe: Cafe, epoch: str) -> None:
        """The log was rewritten: nothing that pages have seen counts any more."""
        self.cafe, self.epoch = cafe, epoch
        self._trail = Trail(cafe.seq, self._keep)
        self._full.clear()
        self._known.clear()

    def keep(self, audiences: Collection[Audience]) -> None:
        """Remember only what pages of these audiences show."""
        self._known.keep(audiences)

    def epoch_for(self, audience: Audience) -> str:
        """The log's epoch and the audience: a phone that comes back to another audience starts afresh."""
        who = (audience.place, audience.lang, audience.step, str(audience.table), audience.room)
        return f"{self.epoch}.{'.'.join(who)}"

    def whole(self, audience: Audience) -> str:
        """A fresh view as a frame, kept for all who come at the same moment."""
        if self._full_at != self.change:
            self._full_at, self._full = self.change, {}
        if audience not in self._full:
            parts = full_view(self._view(audience))
            self._known.whole(audience, self.change, parts)
            self._full[audience] = frame(self.epoch_for(audience), self.cafe.seq, parts, fresh=True)
        return self._full[audience]

    def since_event(self, audience: Audience, epoch: str | None, seq: int) -> str:
        """What a page that saw event `seq` of `epoch` lacks, or a fresh view if that can't be told."""
        ours = epoch == self.epoch_for(audience)
        subjects = self._trail.since_event(seq) if ours else None
        if subjects is None:
            return self.whole(audience)
        puts, drops = changed_parts(self._view(audience), subjects)
        return frame(self.epoch_for(audience), self.cafe.seq, puts, drops)

    def touched_since(self, change: int) -> set[Key] | None:
        """Subjects touched after a change; None where only a fresh view helps."""
        return self._trail.since_change(change) if change >= 0 else None

    def news(self, audience: Audience, change: int, subjects: set[Key]) -> str | None:
        """What pages at a change lack, if anything."""
        parts = changed_parts(self._view(audience), subjects)
        puts, drops = self._known.news(audience, change, self.change, *parts)
        if not puts and not drops:
            return None
        return frame(self.epoch_for(audience), self.cafe.seq, puts, drops)

    def _view(self, audience: Audience) -> View:
        return View(self.cafe, audience, self._facts())
