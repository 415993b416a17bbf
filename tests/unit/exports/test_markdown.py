import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from app.exports.formats.markdown import escaped

commonmark = MarkdownIt("commonmark", {"html": False}).enable("table")
marks = st.text("#*_`[]()<>!|~-+=.0123456789&;: \t\\ax", min_size=1, max_size=30)


@given(marks.filter(lambda text: text.strip()))
def test_a_line_shows_as_it_was_typed(line: str) -> None:
    html = commonmark.render(f"> {escaped(line)}\n")
    assert set(re.findall(r"<(\w+)", html)) == {"blockquote", "p"}
    shown = unescape(re.sub("<[^>]+>", "", html))
    assert shown.split() == line.split()
