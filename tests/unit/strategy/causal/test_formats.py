"""Files of other programs: what a format holds comes back as it went; bad files say where they are bad."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from app.cafe.strategy.causal import name_key
from app.cafe.variables import CausalLink, Variable
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats import kumu_json, sd_json, table_csv, xmile
from app.strategy.causal.formats.all import FORMATS, lost, read, used
from app.strategy.causal.formats.brought import Brought, UnreadableError, told
from app.strategy.causal.picture.picture import picture_of
from tests.unit.strategy.causal.maps import PERMITS, a_map

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn", "Co"))
NAMES = st.one_of(
    st.text(LETTERS, max_size=12), st.sampled_from(["=1+1", "-5", "'quoted", "a;b;c", 'say "no"', "|"])
)
NOTES = st.text(LETTERS, max_size=20).map(lambda text: " ".join(text.split()))


@st.composite
def maps(draw: st.DrawFn) -> CausalMap:
    """Any small map."""
    said = draw(st.lists(NAMES.map(str.strip).filter(bool), min_size=2, max_size=5, unique_by=name_key))
    variables = [Variable(f"v{n}", n, name, draw(NOTES)) for n, name in enumerate(said, 1) if name_key(name)]
    ends = st.integers(0, len(variables) - 1)
    pairs = draw(st.lists(st.tuples(ends, ends, st.sampled_from([1, -1, 0])), max_size=6, unique=True))
    links = [
        CausalLink(
            f"l{n}", n, variables[a].id, variables[b].id, sign, draw(st.booleans()),  # type: ignore[arg-type]
            draw(st.sampled_from([0.0, 0.3, 1.0])), draw(st.integers(0, 3)), draw(NOTES),
        )
        for n, (a, b, sign) in enumerate(pairs, 1)
        if a != b
    ]  # fmt: skip
    return CausalMap(tuple(variables), tuple(links))


def written(drawn: CausalMap, name: str) -> bytes:
    return FORMATS[name].write(drawn, picture_of(drawn), "A map")


def without(drawn: CausalMap, features: set[str]) -> CausalMap:
    """The map without what these features say."""
    links = list(drawn.links)
    if "unsigned" in features:
        links = [link for link in links if link.polarity]
    if "both_signs" in features:
        links = [link for n, link in enumerate(links) if (link.source, link.target) not in
                 {(other.source, other.target) for other in links[:n]}]  # fmt: skip
    blank: dict[str, dict[str, Any]] = {
        "delay": {"delayed": False},
        "strength": {"strength": 0.0},
        "confidence": {"confidence": 0},
    }
    for feature, empty in (blank | {"reasons": {"note": ""}}).items():
        if feature in features:
            links = [replace(link, **empty) for link in links]
    variables = drawn.variables
    if "notes" in features:
        variables = tuple(replace(one, note="") for one in variables)
    return CausalMap(variables, tuple(links))


def same(one: Brought, other: Brought, plain: Callable[[str], str] = str) -> None:
    """Equal, whatever the order of the links."""
    assert [(plain(v.name), v.note) for v in one.variables] == [
        (plain(v.name), v.note) for v in other.variables
    ]
    assert sorted(link.model_dump_json() for link in one.links) == sorted(
        link.model_dump_json() for link in other.links
    )


@pytest.mark.parametrize("name", ["kumu.json", "xlsx", "csv", "sd.json"])
@settings(max_examples=40, deadline=None)
@given(drawn=maps())
def test_what_a_format_can_hold_comes_back_as_it_went(name: str, drawn: CausalMap) -> None:
    kept = without(drawn, set(lost(drawn, name)))
    same(read(written(drawn, name)), told(kept))


@settings(max_examples=40, deadline=None)
@given(drawn=maps())
def test_xmile_brings_back_names_as_it_compares_them(drawn: CausalMap) -> None:
    plain = replace(
        drawn, variables=tuple(replace(v, name=f"v {n}", note=v.note) for n, v in enumerate(drawn.variables))
    )
    same(read(written(plain, "xmile")), told(without(plain, set(lost(plain, "xmile")))), name_key)


def test_what_a_format_cannot_hold_is_named() -> None:
    drawn = replace(a_map(f"{PERMITS}overtime ?> errors"), quotes={"backlog+overtime": ("so many files",)})
    assert used(drawn) == {"unsigned", "delay", "ideas"}
    assert lost(drawn, "kumu.json") == []
    assert lost(drawn, "csv") == ["delay", "ideas", "unsigned"]
    assert lost(drawn, "sd.json") == ["delay"]
    assert lost(drawn, "svg") == ["ideas"]


def test_the_words_of_ideas_go_along_where_there_is_room() -> None:
    drawn = replace(a_map("a +> b"), quotes={"a+b": ("heard at table 7",)})
    assert all(b"heard at table 7" in written(drawn, name) for name in ("kumu.json", "sd.json", "graphml"))


def test_a_cell_of_a_sheet_is_never_a_formula() -> None:
    drawn = CausalMap((Variable("v", 1, '=HYPERLINK("x")'), Variable("w", 2, "+1")))
    sheet = load_workbook(io.BytesIO(written(drawn, "xlsx")))["Elements"]
    assert [cell.data_type for cell in sheet["A"]] == ["s", "s", "s"]
    assert b"\"'=HYPERLINK" in written(drawn, "csv")


def test_dot_and_svg_show_sign_delay_and_a_title() -> None:
    dot, svg = (written(a_map("a -=> b"), name).decode() for name in ("dot", "svg"))
    assert '"a" -> "b" [label="− ‖", style=dashed];' in dot
    assert "<title>A map</title>" in svg
    assert ElementTree.fromstring(svg).attrib["role"] == "img"


def test_kumu_elements_may_share_no_label_and_a_mutual_connection_is_two_links() -> None:
    twice = b'{"elements":[{"id":"1","label":"Trust"},{"id":"2","label":"trust "}]}'
    mutual = b"""{"elements": [{"id": 1, "label": "a"}, {"id": 2, "label": "b"}],
        "connections": [{"from": 1, "to": "b", "direction": "mutual", "type": "+"}]}"""
    assert [(link.source, link.target) for link in kumu_json.read(mutual).links] == [(0, 1), (1, 0)]
    assert bad(twice) == ("twice", "elements 2")


def test_kumu_sheets_skip_what_is_to_be_ignored() -> None:
    book, file = Workbook(), io.BytesIO()
    book.active.append(["From", "To", "Type"])  # type: ignore[union-attr]
    book.active.append(["a", "b", "opposite"])  # type: ignore[union-attr]
    book.create_sheet("Notes (ignore)").append(["From", "To"])
    book["Notes (ignore)"].append(["x", "y"])
    book.save(file)
    assert [link.polarity for link in read(file.getvalue()).links] == [-1]


XMILE = """<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><model><variables>
<stock name="Backlog"><inflow>errors_made</inflow></stock><flow name="Errors made"/>
<aux name="Over\\ntime"/></variables>
<views><view><aux name="Over\\ntime" x="1" y="2"/><alias uid="9"><of>Backlog</of></alias>
<connector uid="1" angle="30" polarity="+"><from><alias uid="9"/></from><to>over time</to></connector>
<connector uid="2" angle="3" polarity="-" delay_mark="true"><from>OVER_TIME</from><to>Backlog</to></connector>
</view></views></model></xmile>"""


def test_xmile_reads_flows_connectors_aliases_and_names_in_any_case() -> None:
    found = xmile.read(XMILE.encode())
    assert [variable.name for variable in found.variables] == ["Backlog", "Errors made", "Over time"]
    assert [(link.source, link.target, link.polarity, link.delayed) for link in found.links] == [
        (1, 0, 1, False),
        (0, 2, 1, False),
        (2, 0, -1, True),
    ]


def bad(data: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableError) as error:
        read(data)
    return error.value.code, error.value.place


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (33 * 1024 * 1024))
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "not_a_map", "row 1"),
        (b"\xff\xfe\x00", "not_utf8", "byte 0"),
        (b'{"elements": [', "broken", "line 1, column 15"),
        (b"[1]", "not_a_map", "line 1"),
        (b'{"elements": {}}', "not_a_map", "elements"),
        (b'{"elements": [], "connections": [{"from": "x", "to": "y"}]}', "unknown_end", "connections 1"),
        (b'{"variables": [{"name": " "}]}', "no_name", "variables 1"),
        (b'{"relationships": [{"from": "a"}]}', "no_end", "relationships 1"),
        (b",a,b\na,0,1\n", "not_square", "row 2"),
        (b",a,b\na,0,1\nb,1,0,,,,\n", "not_square", "row 3"),
        (b",a,b\na,0,2\nb,0,0\n", "no_weight", "row 2, column 3"),
        (b",a,b\na,0,x\nb,0,0\n", "no_weight", "row 2, column 3"),
        (b"From,To,Strength\na,b,much\n", "no_number", "row 2"),
        (b"Label\na\nA\n", "twice", "row 3"),
        (b"PK\x03\x04 no zip", "broken", "the workbook"),
        (b"<xmile><model>", "broken", "line 1, column 15"),
        (b"<html></html>", "not_a_map", "line 1"),
        (b'<!DOCTYPE x [<!ENTITY a "aa">]><xmile>&a;</xmile>', "entities", "line 1"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><xmile/>', "entities", "line 1"),
        (bomb(), "too_large", "the workbook"),
    ],
)  # fmt: skip
def test_a_bad_file_says_why_and_where(data: bytes, code: str, place: str) -> None:
    assert bad(data) == (code, place)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_a_map_or_unreadable(data: bytes) -> None:
    for reader in (read, kumu_json.read, sd_json.read, table_csv.read, xmile.read):
        with suppress(UnreadableError):
            assert isinstance(reader(data), Brought)
