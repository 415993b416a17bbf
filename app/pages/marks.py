"""The mark of each table: its number, a colour and a symbol, and the words for them.

The number leads and is unique; the symbol is unique within 24; the colour comes third. From table 25 on the
symbols repeat with the colour moved on in the list of colours: by 4 up to 48, by 2 up to 72, by 6 up to 96;
after that the marks begin again and the number alone tells the tables apart.
"""

from dataclasses import dataclass
from functools import lru_cache

from app.words import marked

COLOURS = ("green", "yellow", "blue", "pink", "brown", "mint", "purple", "sky")
MOVES = (0, 4, 2, 6)


@dataclass(frozen=True)
class TableMark:
    """How a table is known. `phrase` and `short` are messages of the catalogue: a page says `_(mark.phrase)`.

    `colour` is the plate's (`data-plate`), `symbol` the sprite's (`t-…`).
    """

    number: int
    colour: str
    symbol: str
    phrase: str
    short: str


@lru_cache(maxsize=256)
def table_mark(number: int) -> TableMark:
    """The mark of a table (numbered from 1). Raises ValueError below 1."""
    if number < 1:
        raise ValueError(f"tables are numbered from 1, not {number}")
    turn, place = divmod(number - 1, len(SYMBOLS))
    symbol, first_colour = SYMBOLS[place]
    moved = COLOURS.index(first_colour) + MOVES[turn % len(MOVES)]
    colour = COLOURS[moved % len(COLOURS)]
    return TableMark(number, colour, symbol, PHRASES[symbol, colour], SHORT[symbol])


# Tables 1 to 24: the symbol and the colour it has there.
SYMBOLS = (
    ("leaf", "green"),
    ("sun", "yellow"),
    ("wave", "blue"),
    ("flower", "pink"),
    ("teapot", "brown"),
    ("cup", "mint"),
    ("kite", "purple"),
    ("cloud", "sky"),
    ("book", "brown"),
    ("bird", "mint"),
    ("umbrella", "purple"),
    ("mountain", "sky"),
    ("tree", "green"),
    ("lamp", "yellow"),
    ("boat", "blue"),
    ("apple", "pink"),
    ("bridge", "purple"),
    ("ladder", "sky"),
    ("key", "green"),
    ("star", "yellow"),
    ("anchor", "blue"),
    ("drum", "pink"),
    ("basket", "brown"),
    ("wheel", "mint"),
)

# The name alone, beside the number: "Table 7 · Kite".
SHORT = {
    "leaf": marked("Leaf"),
    "sun": marked("Sun"),
    "wave": marked("Wave"),
    "flower": marked("Flower"),
    "teapot": marked("Teapot"),
    "cup": marked("Cup"),
    "kite": marked("Kite"),
    "cloud": marked("Cloud"),
    "book": marked("Book"),
    "bird": marked("Bird"),
    "umbrella": marked("Umbrella"),
    "mountain": marked("Mountain"),
    "tree": marked("Tree"),
    "lamp": marked("Lamp"),
    "boat": marked("Boat"),
    "apple": marked("Apple"),
    "bridge": marked("Bridge"),
    "ladder": marked("Ladder"),
    "key": marked("Key"),
    "star": marked("Star"),
    "anchor": marked("Anchor"),
    "drum": marked("Drum"),
    "basket": marked("Basket"),
    "wheel": marked("Wheel"),
}

# Each pair is one phrase, so that a language can put colour and thing together in its own way.
PHRASES = {
    ("leaf", "green"): marked("the green leaf"),
    ("leaf", "brown"): marked("the brown leaf"),
    ("leaf", "blue"): marked("the blue leaf"),
    ("leaf", "purple"): marked("the purple leaf"),
    ("sun", "yellow"): marked("the yellow sun"),
    ("sun", "mint"): marked("the mint sun"),
    ("sun", "pink"): marked("the pink sun"),
    ("sun", "sky"): marked("the sky-blue sun"),
    ("wave", "blue"): marked("the blue wave"),
    ("wave", "purple"): marked("the purple wave"),
    ("wave", "brown"): marked("the brown wave"),
    ("wave", "green"): marked("the green wave"),
    ("flower", "pink"): marked("the pink flower"),
    ("flower", "sky"): marked("the sky-blue flower"),
    ("flower", "mint"): marked("the mint flower"),
    ("flower", "yellow"): marked("the yellow flower"),
    ("teapot", "brown"): marked("the brown teapot"),
    ("teapot", "green"): marked("the green teapot"),
    ("teapot", "purple"): marked("the purple teapot"),
    ("teapot", "blue"): marked("the blue teapot"),
    ("cup", "mint"): marked("the mint cup"),
    ("cup", "yellow"): marked("the yellow cup"),
    ("cup", "sky"): marked("the sky-blue cup"),
    ("cup", "pink"): marked("the pink cup"),
    ("kite", "purple"): marked("the purple kite"),
    ("kite", "blue"): marked("the blue kite"),
    ("kite", "green"): marked("the green kite"),
    ("kite", "brown"): marked("the brown kite"),
    ("cloud", "sky"): marked("the sky-blue cloud"),
    ("cloud", "pink"): marked("the pink cloud"),
    ("cloud", "yellow"): marked("the yellow cloud"),
    ("cloud", "mint"): marked("the mint cloud"),
    ("book", "brown"): marked("the brown book"),
    ("book", "green"): marked("the green book"),
    ("book", "purple"): marked("the purple book"),
    ("book", "blue"): marked("the blue book"),
    ("bird", "mint"): marked("the mint bird"),
    ("bird", "yellow"): marked("the yellow bird"),
    ("bird", "sky"): marked("the sky-blue bird"),
    ("bird", "pink"): marked("the pink bird"),
    ("umbrella", "purple"): marked("the purple umbrella"),
    ("umbrella", "blue"): marked("the blue umbrella"),
    ("umbrella", "green"): marked("the green umbrella"),
    ("umbrella", "brown"): marked("the brown umbrella"),
    ("mountain", "sky"): marked("the sky-blue mountain"),
    ("mountain", "pink"): marked("the pink mountain"),
    ("mountain", "yellow"): marked("the yellow mountain"),
    ("mountain", "mint"): marked("the mint mountain"),
    ("tree", "green"): marked("the green tree"),
    ("tree", "brown"): marked("the brown tree"),
    ("tree", "blue"): marked("the blue tree"),
    ("tree", "purple"): marked("the purple tree"),
    ("lamp", "yellow"): marked("the yellow lamp"),
    ("lamp", "mint"): marked("the mint lamp"),
    ("lamp", "pink"): marked("the pink lamp"),
    ("lamp", "sky"): marked("the sky-blue lamp"),
    ("boat", "blue"): marked("the blue boat"),
    ("boat", "purple"): marked("the purple boat"),
    ("boat", "brown"): marked("the brown boat"),
    ("boat", "green"): marked("the green boat"),
    ("apple", "pink"): marked("the pink apple"),
    ("apple", "sky"): marked("the sky-blue apple"),
    ("apple", "mint"): marked("the mint apple"),
    ("apple", "yellow"): marked("the yellow apple"),
    ("bridge", "purple"): marked("the purple bridge"),
    ("bridge", "blue"): marked("the blue bridge"),
    ("bridge", "green"): marked("the green bridge"),
    ("bridge", "brown"): marked("the brown bridge"),
    ("ladder", "sky"): marked("the sky-blue ladder"),
    ("ladder", "pink"): marked("the pink ladder"),
    ("ladder", "yellow"): marked("the yellow ladder"),
    ("ladder", "mint"): marked("the mint ladder"),
    ("key", "green"): marked("the green key"),
    ("key", "brown"): marked("the brown key"),
    ("key", "blue"): marked("the blue key"),
    ("key", "purple"): marked("the purple key"),
    ("star", "yellow"): marked("the yellow star"),
    ("star", "mint"): marked("the mint star"),
    ("star", "pink"): marked("the pink star"),
    ("star", "sky"): marked("the sky-blue star"),
    ("anchor", "blue"): marked("the blue anchor"),
    ("anchor", "purple"): marked("the purple anchor"),
    ("anchor", "brown"): marked("the brown anchor"),
    ("anchor", "green"): marked("the green anchor"),
    ("drum", "pink"): marked("the pink drum"),
    ("drum", "sky"): marked("the sky-blue drum"),
    ("drum", "mint"): marked("the mint drum"),
    ("drum", "yellow"): marked("the yellow drum"),
    ("basket", "brown"): marked("the brown basket"),
    ("basket", "green"): marked("the green basket"),
    ("basket", "purple"): marked("the purple basket"),
    ("basket", "blue"): marked("the blue basket"),
    ("wheel", "mint"): marked("the mint wheel"),
    ("wheel", "yellow"): marked("the yellow wheel"),
    ("wheel", "sky"): marked("the sky-blue wheel"),
    ("wheel", "pink"): marked("the pink wheel"),
}
