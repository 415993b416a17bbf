"""A worksheet that is written cell by cell; the one place that knows XlsxWriter."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from app.words import Words

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "quiet": {"font_color": "#45584E"},
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"},
    "words": {"text_wrap": True, "valign": "top"},
    "bold": {"bold": True},
    "share": {"num_format": "0.0%"},
    "index": {"num_format": "0.000"},
}


@dataclass
class Sheet:
    """One sheet. Rows and columns begin at 0; ``name`` is how formulas of other sheets call it."""

    name: str
    page: Any
    format: Callable[[str], Any]
    row: int = 0
    widths: dict[int, int] = field(default_factory=dict)

    def words(self, column: int, text: str, kind: str = "words") -> None:
        """Text, never read as a formula or a link."""
        self.page.write_string(self.row, column, text, self.format(kind))

    def number(self, column: int, value: float, kind: str) -> None:
        """A number."""
        self.page.write_number(self.row, column, value, self.format(kind))

    def formula(self, column: int, formula: str, value: float | str, kind: str) -> None:
        """A live formula with the value that the app worked out, for readers that don't calculate."""
        self.page.write_formula(self.row, column, f"={formula}", self.format(kind), value)

    def heads(self, *names: str) -> None:
        """The row of column heads; what is below it scrolls."""
        for column, name in enumerate(names):
            self.words(column, name, "head")
        self.next()
        self.page.freeze_panes(self.row, 0)

    def next(self, rows: int = 1) -> None:
        """Go on below."""
        self.row += rows


@dataclass
class Book:
    """A workbook on its way to bytes."""

    words: Words

    def __post_init__(self) -> None:
        import xlsxwriter  # brings a library that only this needs

        self._file = BytesIO()
        self._book = xlsxwriter.Workbook(self._file, OPTIONS)
        self._formats: dict[str, Any] = {}

    def sheet(self, name: str, widths: tuple[int, ...]) -> Sheet:
        """A new sheet, from right to left where the language is."""
        page = self._book.add_worksheet(_allowed(name))
        if self.words.dir == "rtl":
            page.right_to_left()
        for column, width in enumerate(widths):
            page.set_column(column, column, width)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        return Sheet(_allowed(name), page, self._format)

    def written(self) -> bytes:
        """The file."""
        self._book.close()
        return self._file.getvalue()

    def _format(self, kind: str) -> Any:
        if kind not in self._formats:
            name, _, decimals = kind.partition(" ")
            values = (
                {"num_format": f"#,##0{'.' if int(decimals) else ''}{'0' * int(decimals)}"}
                if decimals
                else {}
            )
            self._formats[kind] = self._book.add_format({**FORMATS.get(name, {}), **values})
        return self._formats[kind]


def _allowed(name: str) -> str:
    """A name that a sheet may have: up to 31 characters, none of []:*?/\\ ."""
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in name)[:31]
