from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from app.exports.names import disposition, file_name


def test_a_name_keeps_its_script() -> None:
    assert file_name("مجوزهای قابل اعتماد؛ ۱۲", ".pdf") == "مجوزهای قابل اعتماد؛ ۱۲.pdf"
    assert file_name("신뢰할 수 있는 허가", ".docx") == "신뢰할 수 있는 허가.docx"


def test_a_name_is_never_a_path_nor_a_device_nor_hidden() -> None:
    assert file_name("../../etc/passwd", ".md") == "etc passwd.md"
    assert file_name("CON", ".csv") == "samovar CON.csv"
    assert file_name(" ..\u202e ", ".json") == "samovar.json"


@given(st.text(max_size=400))
def test_any_title_gives_a_name_that_every_file_system_takes(title: str) -> None:
    name = file_name(title, ".html")
    assert len(name.encode()) <= 200
    assert not set('<>:"/\\|?*\0\n\r\u202e') & set(name)
    assert name.removesuffix(".html").strip(". ") == name.removesuffix(".html") != ""


@given(st.text(max_size=100))
def test_the_header_is_one_line_of_ascii_that_gives_the_name_back(title: str) -> None:
    name = file_name(title, ".csv")
    header = disposition(name)
    assert header.isascii()
    assert header.isprintable()
    assert unquote(header.partition("filename*=UTF-8''")[2]) == name
    assert header.count('"') == 2


def test_browsers_without_unicode_get_a_name_too() -> None:
    assert disposition("مجوز.pdf").startswith('attachment; filename="samovar.pdf"; ')
