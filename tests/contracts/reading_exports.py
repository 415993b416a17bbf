"""What a reader finds in each format, as plain text without white space."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from html import unescape

import docx
from markdown_it import MarkdownIt
from pypdf import PdfReader


def squeezed(text: str) -> str:
    """The text without white space and invisible marks, so that line breaks of a page do not matter."""
    return "".join(one for one in text if not one.isspace() and unicodedata.category(one)[0] != "C")


def _html(data: bytes) -> str:
    return unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "", data.decode(), flags=re.DOTALL))


def _markdown(data: bytes) -> str:
    return _html(MarkdownIt("commonmark", {"html": False}).enable("table").render(data.decode()).encode())


def _docx(data: bytes) -> str:
    made = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in made.paragraphs] + cells)


def _pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def _csv(data: bytes) -> str:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return "\n".join(cell.removeprefix("'") for row in rows for cell in row)


def _json(data: bytes) -> str:
    return "\n".join(idea["text"] for idea in json.loads(data)["ideas"]) + json.dumps(
        json.loads(data), ensure_ascii=False
    )


READERS: dict[str, Callable[[bytes], str]] = {
    "html": _html,
    "md": _markdown,
    "docx": _docx,
    "pdf": _pdf,
    "csv": _csv,
    "json": _json,
}


def read(name: str, data: bytes) -> str:
    """What a file of this format says."""
    return squeezed(READERS[name](data))
