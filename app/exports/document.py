"""A document in blocks: what the report says, in order, before any format has set it."""

from dataclasses import dataclass
from typing import Literal

from app.words import Words

Tone = Literal["plain", "quiet", "lead", "notice"]


@dataclass(frozen=True)
class Said:
    """Words of people: set as typed, in their own language (empty: unknown) and direction."""

    text: str
    lang: str = ""


Speech = str | Said  # a sentence of ours in the document's language, or words of people


def text_of(speech: Speech) -> str:
    """The words alone."""
    return speech.text if isinstance(speech, Said) else speech


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title. `mark` is a short word beside it ("Suggested name")."""

    level: Literal[1, 2, 3]
    speech: Speech
    mark: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    speech: Speech
    tone: Tone = "plain"


@dataclass(frozen=True)
class Bullets:
    """A list without order."""

    items: tuple[Speech, ...]


@dataclass(frozen=True)
class Card:
    """One idea. `number` is the one by which lines cite it, `first` is true where it stands in full."""

    number: int
    said: Said
    place: str
    marks: tuple[str, ...] = ()
    insight: bool = False
    first: bool = True


@dataclass(frozen=True)
class Grid:
    """A table with a row of headers."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Speech, ...], ...]


@dataclass(frozen=True)
class Facts:
    """Names and values: what was, in numbers."""

    pairs: tuple[tuple[str, Speech], ...]


@dataclass(frozen=True)
class Cup:
    """A theme as a cup: area by ideas, `brew` 0–4 by the share of tables, `radius` 0–1 of the largest."""

    name: Said
    count: str
    radius: float
    brew: int


@dataclass(frozen=True)
class Cups:
    """All themes as a picture, largest first. Says nothing that the text does not say as well."""

    caption: str
    cups: tuple[Cup, ...]


@dataclass(frozen=True)
class Ground:
    """A theme in the landscape, in units of the drawing: its rings (even-odd), the points of its ideas, its
    name in lines around a middle (or a `number`, where there was no room), and the themes nearest to it."""

    name: Said
    number: str
    lines: tuple[str, ...]
    middle: tuple[float, float]
    half_width: float
    rings: tuple[tuple[tuple[float, float], ...], ...]
    points: tuple[tuple[float, float], ...]
    brew: int
    near: tuple[Said, ...]


@dataclass(frozen=True)
class Landscape:
    """All ideas as a picture in which near means alike. `alone`: points of ideas in no theme."""

    caption: str
    grounds: tuple[Ground, ...]
    alone: tuple[tuple[float, float], ...]
    width: float
    height: float
    font: float


@dataclass(frozen=True)
class Line:
    """A line of the strategy; `cites` are numbers of ideas, `note` says how many and from where."""

    level: str
    said: Said
    depth: int
    note: str
    cites: tuple[int, ...]
    addition: str = ""


@dataclass(frozen=True)
class Own:
    """One's own idea with what became of it: labels (or none) and what they say."""

    said: Said
    place: str
    became: tuple[tuple[str, Speech], ...]


Block = Heading | Paragraph | Bullets | Card | Grid | Facts | Cups | Landscape | Line | Own


@dataclass(frozen=True)
class Document:
    """A whole document; `words` is the language in which it speaks."""

    title: Speech
    words: Words
    blocks: tuple[Block, ...]
