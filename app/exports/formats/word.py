"""A Word document: headings, tables with header rows, and both directions of writing."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import singledispatch

import docx
from docx.document import Document as Docx

from app.exports.document import (
    Block,
    Bullets,
    Card,
    Cups,
    Document,
    Facts,
    Grid,
    Heading,
    Landscape,
    Line,
    Own,
    Paragraph,
    Said,
    Speech,
    text_of,
)
from app.exports.formats.docx.paragraphs import Writer, plain
from app.exports.formats.docx.styles import prepare
from app.exports.formats.docx.tables import table
from app.exports.report import Report
from app.exports.telling import tell
from app.words import Words

STYLES = {"plain": "Normal", "quiet": "Quiet", "lead": "Lead", "notice": "Notice"}


@dataclass(frozen=True)
class Word:
    """The DOCX exporter."""

    name: str = "docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    suffix: str = ".docx"

    def write(self, report: Report, words: Words) -> bytes:
        """The whole report, dated with the moment for which it was written."""
        document = tell(report, words)
        made = docx.Document()
        prepare(made, words)
        _describe(made, document, report.head.written)
        writer = Writer(made, words)
        for block in document.blocks:
            _block(block, writer)
        file = io.BytesIO()
        made.save(file)
        return file.getvalue()


def _describe(made: Docx, document: Document, written: int) -> None:
    about = made.core_properties
    about.title = plain(text_of(document.title))[:255]
    about.language = document.words.lang
    about.author = about.comments = about.last_modified_by = ""
    about.created = about.modified = datetime.fromtimestamp(written / 1000, UTC)


@singledispatch
def _block(block: Block, writer: Writer) -> None:
    raise TypeError(block)


@_block.register
def _(block: Heading, writer: Writer) -> None:
    paragraph = writer.paragraph(block.speech, "Title" if block.level == 1 else f"Heading {block.level - 1}")
    if block.mark:
        writer.run(paragraph, f"  ({block.mark})")


@_block.register
def _(block: Paragraph, writer: Writer) -> None:
    writer.paragraph(block.speech, STYLES[block.tone])


@_block.register
def _(block: Bullets, writer: Writer) -> None:
    for item in block.items:
        writer.paragraph(item, "Bullet")


@_block.register
def _(block: Card, writer: Writer) -> None:
    insight = [writer.words.text("Insight")] if block.insight else []
    notes = [*insight, *(note for note in (block.place, *block.marks) if note)]
    writer.paragraph(block.said, "Idea")
    about = writer.paragraph(writer.words.digits(str(block.number)), "Remark")
    if notes:
        writer.run(about, f" · {' · '.join(notes)}")


@_block.register
def _(block: Grid, writer: Writer) -> None:
    table(writer, block.header, block.rows)


@_block.register
def _(block: Facts, writer: Writer) -> None:
    table(writer, (), tuple((name, value) for name, value in block.pairs))


@_block.register
def _(block: Cups, writer: Writer) -> None:
    words = writer.words
    rows: tuple[tuple[Speech, ...], ...] = tuple((cup.name, cup.count) for cup in block.cups)
    table(writer, (words.text("Theme"), words.text("Ideas")), rows)


@_block.register
def _(block: Landscape, writer: Writer) -> None:
    words = writer.words
    writer.paragraph(words.text("Themes that are near each other"), "Quiet")
    for ground in block.grounds:
        if ground.near:
            line = writer.paragraph(ground.name, "Bullet")
            near = words.joined(said.text for said in ground.near)
            writer.run(line, f" · {words.text('near %(themes)s', themes=near)}")


@_block.register
def _(block: Line, writer: Writer) -> None:
    words = writer.words
    writer.paragraph(block.level, "Quiet")
    writer.paragraph(Said(block.said.text, block.said.lang), "Statement")
    numbers = ", ".join(words.digits(str(number)) for number in block.cites)
    cited = words.text("Ideas: %(numbers)s", numbers=numbers) if block.cites else ""
    writer.paragraph(" ".join(note for note in (block.addition, block.note, cited) if note), "Remark")


@_block.register
def _(block: Own, writer: Writer) -> None:
    writer.paragraph(block.said, "Idea")
    writer.paragraph(block.place, "Remark")
    for name, said in block.became:
        if name:
            writer.paragraph(name, "Quiet")
        writer.paragraph(said, "Normal")


EXPORTER = Word()
