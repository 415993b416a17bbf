"""What became of somebody's own ideas, in words; the first thing in their take-home."""

from collections.abc import Iterator, Sequence

from app.exports.building.own import Fate, OwnIdea
from app.exports.document import Block, Heading, Own, Paragraph, Said, Speech
from app.words import Words


def own(ideas: Sequence[OwnIdea], words: Words) -> Iterator[Block]:
    """A card for each own idea with its theme and its line, or plainly that it has none yet."""
    if not ideas:
        yield Heading(2, words.text("Your ideas"))
        yield Paragraph(words.text("You wrote no ideas on this phone. Below is what the room said."))
        return
    title = words.plural("What became of your idea", "What became of your %(num)s ideas", len(ideas))
    yield Heading(2, title)
    for idea in ideas:
        place = words.text("Table %(table)s, round %(round)s", table=idea.table, round=idea.round)
        yield Own(Said(idea.text, idea.lang), place, tuple(_became(idea, words)))


def _became(idea: OwnIdea, words: Words) -> Iterator[tuple[str, Speech]]:
    if idea.fate is Fate.WITHDRAWN:
        yield "", words.text("You withdrew it.")
    elif idea.fate is Fate.HIDDEN:
        yield words.text("The host hid it:"), Said(idea.reason)
        yield "", words.text("Only you can see it.")
    elif idea.fate is Fate.WAITING:
        yield "", words.text("It waits for the host. Only you can see it.")
    else:
        yield from _shown(idea, words)


def _shown(idea: OwnIdea, words: Words) -> Iterator[tuple[str, Speech]]:
    if idea.pending:
        yield words.text("Your new wording waits for the host:"), Said(idea.pending, idea.lang)
    if idea.theme:
        yield words.text("Theme"), Said(idea.theme)
    elif idea.after_close:
        yield "", words.text("It came after the close and stands with the others that did.")
    elif idea.alone:
        yield "", words.text("It stands on its own and stays in every report.")
    for line in idea.lines:
        yield words.text("In the strategy:"), Said(line)
    if not idea.lines:
        yield "", words.text("Not in the strategy yet. Kept in the record.")
