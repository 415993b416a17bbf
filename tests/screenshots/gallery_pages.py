"""The environment that the gallery's pages are rendered in: the product's templates without its routes."""

from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app.pages.lengths import question_length
from app.pages.marks import table_mark
from app.words import Words
from app.words.templates import install
from tests.screenshots.gallery_samples import IDEAS, ODD_TABLES, STEPS, TABLES, THEMES, WORDS

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "gallery"


def environment(lang: str) -> Environment:
    """The pages' environment in one language, without the product's routes."""
    made = Environment(
        loader=FileSystemLoader([ROOT / "templates", PAGES]), autoescape=True, undefined=StrictUndefined
    )
    install(made, Words(lang))
    qr = segno.make("http://192.168.4.1:8000/c/K7MPX4", error="m").svg_inline(border=0, omitsize=True)
    made.globals |= {
        "url": lambda path: path,
        "static": lambda path: f"/static/{path}",
        "build": "gallery",
        "table_mark": table_mark,
        "question_length": question_length,
        "ideas": IDEAS,
        "tables": TABLES,
        "odd_tables": ODD_TABLES,
        "themes": THEMES,
        "steps": STEPS,
        "said": WORDS[lang],
        "qr": Markup(qr),
        "mode": "",
    }
    return made
