"""The strategy's outline with its evidence, the vote, and the views that the outline leaves out."""

from collections.abc import Collection, Iterator

from app.cafe.state import Cafe
from app.cafe.strategy.chain import chained
from app.cafe.strategy.outline import evidence
from app.cafe.votes import dots_on, turnout
from app.exports import report as told

MINORITY_SHARE = 0.1
"""From this share of the voters on, a view has a box of its own."""


def lines(cafe: Cafe, shown: Collection[str]) -> tuple[told.Line, ...]:
    """The results chain, each line under the first result it serves."""
    return tuple(
        told.Line(
            id=line.id,
            level=line.level,
            text=line.text,
            depth=depth,
            ideas=(cited := tuple(ref for ref in evidence(cafe, line) if ref in shown)),
            tables=len({cafe.ideas[ref].table for ref in cited if cafe.ideas[ref].table}),
            addition=line.hosts_addition,
        )
        for line, depth in chained(cafe)
    )


def vote(cafe: Cafe) -> told.Vote | None:
    """The turnout, or None if nobody has put a dot."""
    dots = dots_on(cafe).total()
    voters, people = turnout(cafe)
    return told.Vote(voters, people, dots, cafe.settings.dots) if dots else None


def minority(cafe: Cafe, share: float = MINORITY_SHARE) -> tuple[told.MinorityView, ...]:
    """Themes that a share of the voters chose and that no line rests on; none before there is an outline."""
    cast = vote(cafe)
    if cast is None or not cafe.outline:
        return ()
    return tuple(_left_out(cafe, cast.voters, share))


def _left_out(cafe: Cafe, of: int, share: float) -> Iterator[told.MinorityView]:
    resting = {line.theme for line in cafe.outline.values()}
    cited = {ref for line in cafe.outline.values() for ref in (*line.ideas, *line.cited)}
    for theme in cafe.themes.values():
        voters = sum(bool(ballot.get(theme.id)) for ballot in cafe.ballots.values())
        if voters >= share * of and voters and theme.id not in resting and not cited & set(theme.ideas):
            yield told.MinorityView(theme.id, voters, of)
