"""What holds in every café at every moment."""

from collections import Counter

from hypothesis.stateful import RuleBasedStateMachine, invariant

from app.cafe.themable import coverage, themable
from app.cafe.votes import dots_on
from tests.building import Talk, forgetting, replayed


class Truths(RuleBasedStateMachine):
    """Checked after each step of a day."""

    talk: Talk
    ideas: set[str]

    @invariant()
    def nothing_is_lost(self) -> None:
        cafe = self.talk.cafe
        assert self.ideas <= cafe.ideas.keys()
        self.ideas = set(cafe.ideas)
        assert {idea for cloth in cafe.cloths.values() for idea in cloth} == self.ideas
        assert {idea.table for idea in cafe.ideas.values()} <= cafe.tables.keys()
        stand = Counter((idea.round, idea.table) for idea in cafe.ideas.values() if idea.stands)
        assert stand == cafe.standing

    @invariant()
    def everybody_sits_once(self) -> None:
        cafe = self.talk.cafe
        at_table = [(r, who, t) for (r, t), people in cafe.at_table.items() for who in people]
        assert len(at_table) == len(set(at_table)) == len(cafe.seats)
        assert {(r, who): t for r, who, t in at_table} == cafe.seats
        if cafe.now.kind in ("round", "move"):
            seated = {who for r, who in cafe.seats if r == cafe.round}
            assert seated == {someone.id for someone in cafe.here()}

    @invariant()
    def table_hosts_are_here(self) -> None:
        cafe = self.talk.cafe
        asked = [who for t in cafe.tables.values() for who in (t.host, t.asked) if who is not None]
        assert all(cafe.people[who].here for who in asked)
        hosting = [t.host for t in cafe.tables.values() if t.host is not None]
        assert len(hosting) == len(set(hosting))

    @invariant()
    def themes_hold_an_idea_once(self) -> None:
        cafe = self.talk.cafe
        themed = [idea for theme in cafe.themes.values() for idea in theme.ideas]
        assert len(themed) == len(set(themed))
        assert not cafe.alone.keys() & set(themed)
        assert all(theme.ideas for theme in cafe.themes.values())
        assert cafe.theme_of == {idea: theme.id for theme in cafe.themes.values() for idea in theme.ideas}

    @invariant()
    def every_idea_is_somewhere(self) -> None:
        assert coverage(self.talk.cafe).all == len(themable(self.talk.cafe))

    @invariant()
    def votes_stay_legal(self) -> None:
        cafe = self.talk.cafe
        assert all(sum(dots.values()) <= cafe.settings.dots for dots in cafe.ballots.values())
        assert sum(dots_on(cafe).values()) <= cafe.settings.dots * len(cafe.ballots)

    @invariant()
    def the_agenda_is_whole(self) -> None:
        cafe = self.talk.cafe
        ids = [step.id for step in cafe.agenda]
        assert len(ids) == len(set(ids))
        assert cafe.step in ids
        assert ids[0] == "lobby"
        assert ids[-1] == "closed"
        assert (cafe.now.kind == "closed") == cafe.closed

    @invariant()
    def the_log_tells_the_same(self) -> None:
        assert replayed(self.talk.log) == self.talk.cafe
        assert replayed(forgetting(self.talk.log)) == self.talk.cafe
