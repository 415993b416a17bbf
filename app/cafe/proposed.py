"""That themes found again wait for a host, and that they wait no longer."""

from .draft import Draft
from .grouping import Proposal
from .message import Event, Recorded, adapts, evolves, inverts
from .state import Cafe


class ThemesProposed(Event):
    """Themes wait for a host to look at them."""

    proposal: Proposal


class ProposalClosed(Event):
    """The proposal waits no longer; ``applied`` or put away."""

    proposal: str
    applied: bool = False


def closing(cafe: Cafe) -> list[ProposalClosed]:
    """What ends the proposal that waits, where one does."""
    return [ProposalClosed(proposal=cafe.proposal.id)] if cafe.proposal else []


@evolves(ThemesProposed)
def _proposed(draft: Draft, event: ThemesProposed, recorded: Recorded) -> None:
    draft.set(proposal=event.proposal)


@evolves(ProposalClosed)
def _closed(draft: Draft, event: ProposalClosed, recorded: Recorded) -> None:
    draft.set(proposal=None)


@inverts(ProposalClosed)
def _open_again(before: Cafe, event: ProposalClosed) -> tuple[str, list[Event]] | None:
    return ("proposal", [ThemesProposed(proposal=before.proposal)]) if before.proposal else None


@adapts(ThemesProposed)
def _unless_newer(cafe: Cafe, event: ThemesProposed, at: int) -> list[Event]:
    """A newer proposal stays."""
    return [] if cafe.proposal else [event]
