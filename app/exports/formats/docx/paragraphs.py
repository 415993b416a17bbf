"""Paragraphs in their own direction, each line break kept, nothing in them that XML refuses."""

import re
from dataclasses import dataclass

from docx.document import Document as Docx
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from app.exports.document import Said, Speech, text_of
from app.exports.formats.docx.elements import speak, turn_paragraph
from app.exports.formats.docx.look import faces, locale
from app.words import Words, direction, text_direction

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to write."""


def plain(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _FORBIDDEN.sub("", text)


@dataclass(frozen=True)
class Writer:
    """Adds paragraphs to a document that speaks one language and quotes others."""

    docx: Docx
    words: Words

    def paragraph(self, speech: Speech, style: str) -> Paragraph:
        """A new paragraph at the end of the document."""
        return self.fill(self.docx.add_paragraph(style=style), speech)

    def fill(self, paragraph: Paragraph, speech: Speech) -> Paragraph:
        """Puts words into a paragraph and turns it their way."""
        if self.is_rtl(speech):
            turn_paragraph(paragraph)
        self.run(paragraph, speech)
        return paragraph

    def run(self, paragraph: Paragraph, speech: Speech) -> Run:
        """Words at the end of a paragraph, in their language."""
        run = paragraph.add_run(plain(text_of(speech).replace("\r\n", "\n")))
        lang = speech.lang if isinstance(speech, Said) else self.words.lang
        speak(run, faces(lang), locale(lang), self.is_rtl(speech))
        return run

    def is_rtl(self, speech: Speech) -> bool:
        """Whether the words run from right to left: ours as the document does, people's as they begin."""
        if isinstance(speech, Said):
            way = text_direction(speech.text, direction(speech.lang) if speech.lang else "ltr")
        else:
            way = self.words.dir
        return way == "rtl"
