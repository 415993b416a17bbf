import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from app.exports.build import report
from app.exports.exporter import export
from app.exports.formats.sheet import DANGEROUS, defused
from app.words import Words
from tests.unit.exports.sample import WRITTEN, cafe


def rows(lang: str = "en") -> list[dict[str, str]]:
    data = export("csv", report(cafe(), WRITTEN), Words(lang))
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_begins_with_the_mark_by_which_excel_knows_utf8() -> None:
    assert export("csv", report(cafe(), WRITTEN), Words()).startswith(b"\xef\xbb\xbf")


def test_a_row_is_an_idea_with_its_place_question_and_theme() -> None:
    first = rows()[0]
    assert (first["Number"], first["Round"], first["Table"], first["Language"]) == ("1", "1", "1", "en")
    assert first["Question"] == "What do clients experience?"
    assert (first["Theme"], first["Dots on the theme"], first["Insight"]) == (
        "Nobody owns the whole journey",
        "2",
        "yes",
    )
    assert [row["Builds on number"] for row in rows() if row["Builds on number"]] == ["1"]


def test_numbers_stay_numbers_in_every_language() -> None:
    assert all(
        cell.isascii() for row in csv.reader(io.StringIO(_text("fa"))) for cell in row[:3] if cell.isdigit()
    )


def _text(lang: str) -> str:
    return export("csv", report(cafe(), WRITTEN), Words(lang)).decode("utf-8-sig")


def test_no_cell_is_a_formula() -> None:
    cells = [cell for row in csv.reader(io.StringIO(_text("en"), newline="")) for cell in row]
    assert "'=1+1 @SUM(A1) <script>alert('x')</script> & \"quotes\"" in cells
    assert "'+442 079 460 000" in cells
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(DANGEROUS)]


@given(st.text(max_size=20), st.sampled_from(DANGEROUS), st.text(" ", max_size=3))
def test_whatever_begins_dangerously_is_defused_and_nothing_else_is_touched(
    text: str, sign: str, spaces: str
) -> None:
    assert defused(f"{spaces}{sign}{text}") == f"'{spaces}{sign}{text}"
    assert defused(f"a{text}") == f"a{text}"
