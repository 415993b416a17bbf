"""What people call a loop. It is known by its links, so that it keeps its name while others come and go."""

from collections.abc import Sequence

from pydantic import Field

from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.causal import the_link
from app.cafe.texts import checked


class NameLoop(Command):
    """Call the loop of these links so, in their order; an empty name takes its name away."""

    links: tuple[str, ...] = Field(min_length=2, max_length=60)
    name: str


class LoopNamed(Event):
    """What a loop is called from now on; nothing, if ``name`` is empty."""

    loop: str
    name: str


def loop_key(links: Sequence[str]) -> str:
    """The loop's links in its direction, the one with the least id first: the same wherever one begins."""
    first = links.index(min(links))
    return ".".join([*links[first:], *links[:first]])


@decides(NameLoop)
def _name(cafe: Cafe, command: NameLoop, asked: Asked) -> list[Event]:
    chain = [the_link(cafe, link) for link in command.links]
    if any(link.target != after.source for link, after in zip(chain, [*chain[1:], chain[0]], strict=True)):
        raise Refusal(Code.NO_LOOP)
    most = cafe.settings.limits.variable_graphemes
    name = checked(command.name, most, may_be_blank=True).strip()
    key = loop_key(command.links)
    return [] if cafe.loop_names.get(key, "") == name else [LoopNamed(loop=key, name=name)]


@evolves(LoopNamed)
def _named(draft: Draft, event: LoopNamed, recorded: Recorded) -> None:
    if event.name:
        draft.put("loop_names", event.loop, event.name)
    else:
        draft.drop("loop_names", event.loop)


@inverts(LoopNamed)
def _unnamed(before: Cafe, event: LoopNamed) -> tuple[str, list[Event]] | None:
    return f"loop:{event.loop}", [LoopNamed(loop=event.loop, name=before.loop_names.get(event.loop, ""))]
