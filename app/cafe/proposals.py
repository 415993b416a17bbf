"""Themes found again are a proposal that a host can look at: what would change, before it changes.

Where nobody has put a hand to the themes and the harvest has not shown them, they grow by themselves.
"""

from dataclasses import dataclass

from .grouping import Proposal
from .message import Asked, Command, Event, decides
from .proposed import ProposalClosed, ThemesProposed, closing
from .refusal import Code, Refusal
from .state import Cafe, Theme
from .themable import BY_HOST
from .themes import Found, ThemesSet, set_by


class ProposeThemes(Found):
    """The answer of a theming that a host ``asked`` for, or that ran by itself."""

    asked: bool = False


class ApplyThemes(Command):
    """Make the themes what the proposal says, on the café as it is now."""

    proposal: str


class DismissThemes(Command):
    """Leave the themes as they are."""

    proposal: str


@dataclass(frozen=True)
class Changes:
    """What a proposal would change. ``moves``: (idea, theme it is in or "", theme it would be in or "")."""

    comes: tuple[Theme, ...]
    goes: tuple[Theme, ...]
    renames: tuple[tuple[Theme, Theme], ...]
    moves: tuple[tuple[str, str, str], ...]
    after: tuple[Theme, ...]

    @property
    def none(self) -> bool:
        return not (self.comes or self.goes or self.renames or self.moves)


def in_hand(cafe: Cafe) -> bool:
    """Whether the themes are in people's hands: somebody changed them, gave dots, or the harvest is on."""
    put = BY_HOST in cafe.alone.values()
    return cafe.harvesting or put or bool(cafe.ballots) or any(t.touched for t in cafe.themes.values())


def changes(cafe: Cafe, proposal: Proposal) -> Changes | None:
    """What would change if the proposal were applied now; None if it is too old for that."""
    try:
        event = set_by(cafe, proposal.grouping, proposal.id)
    except Refusal:
        return None
    return compared(cafe, event)


def compared(cafe: Cafe, event: ThemesSet) -> Changes:
    """The themes as they are and as the event would have them."""
    after = {theme.id: theme for theme in event.themes}
    both = [(theme, after[theme.id]) for theme in cafe.themes.values() if theme.id in after]
    homes = {idea: theme.id for theme in event.themes for idea in theme.ideas}
    moves = (
        (idea, cafe.theme_of.get(idea, ""), homes.get(idea, ""))
        for idea in cafe.ideas
        if cafe.theme_of.get(idea) != homes.get(idea)
    )
    return Changes(
        comes=tuple(theme for theme in event.themes if theme.id not in cafe.themes),
        goes=tuple(theme for theme in cafe.themes.values() if theme.id not in after),
        renames=tuple((was, now) for was, now in both if was.name != now.name),
        moves=tuple(moves),
        after=event.themes,
    )


def waiting(cafe: Cafe, ident: str) -> Proposal:
    """The proposal that waits, or ``Refusal`` (themes_stale)."""
    if cafe.proposal is None or cafe.proposal.id != ident:
        raise Refusal(Code.THEMES_STALE)
    return cafe.proposal


@decides(ProposeThemes)
def _propose(cafe: Cafe, command: ProposeThemes, asked: Asked) -> list[Event]:
    proposal = Proposal(command.id, command.grouping(), command.asked)
    event = set_by(cafe, proposal.grouping, proposal.id)
    if not cafe.themes or not (command.asked or in_hand(cafe)):
        return [event, *closing(cafe)]
    if not command.asked and compared(cafe, event).none:
        return []
    return [ThemesProposed(proposal=proposal)]


@decides(ApplyThemes)
def _apply(cafe: Cafe, command: ApplyThemes, asked: Asked) -> list[Event]:
    proposal = waiting(cafe, command.proposal)
    return [
        set_by(cafe, proposal.grouping, proposal.id),
        ProposalClosed(proposal=proposal.id, applied=True),
    ]


@decides(DismissThemes)
def _dismiss(cafe: Cafe, command: DismissThemes, asked: Asked) -> list[Event]:
    return [ProposalClosed(proposal=waiting(cafe, command.proposal).id)]
