"""The budget's lines: cells as typed, blocks taken whole, an undo that spares what others wrote since."""

from dataclasses import replace
from typing import Any

import pytest

from app.cafe.budget import BudgetLine
from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Limits
from app.cafe.strategy.budget_lines import placed
from tests.building import Talk


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR", first=2027)
    return talk


def write(talk: Talk, *rows: dict[str, str], line: str = "") -> list[BudgetLine]:
    """Rows of cells; answers all lines in their order."""
    talk.do("budget.write", rows=[{"line": line, "cells": cells} for cells in rows])
    return placed(talk.cafe)


def test_a_line_is_written_cell_by_cell_as_people_type(talk: Talk) -> None:
    (line,) = write(talk, {"programme": " Permits ", "economic": "۲۲ goods", "function": "04.1"})
    (line,) = write(talk, {"y1": "1 234,5", "y3": "(7)"}, line=line.id)
    assert (line.programme, line.economic, line.function) == ("Permits", "22", "7041")
    assert line.amounts == (123450, None, -700)
    (line,) = write(talk, {"y1": ""}, line=line.id)
    assert line.amounts == (None, None, -700)


def test_a_block_is_taken_whole_or_not_at_all(talk: Talk) -> None:
    with pytest.raises(Refusal) as refused:
        write(talk, {"y1": "1"}, {"y2": "1,2,3"})
    assert (refused.value.code, refused.value.about) == (Code.BAD_NUMBER, "2|y2|two_decimals|4")
    assert not talk.cafe.budget_lines
    assert len(write(talk, {"y1": "1"}, {"y2": "1,2"})) == 2


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"economic": "29"}, Code.BAD_ECONOMIC),
        ({"function": "7029"}, Code.BAD_FUNCTION),
        ({"currency": "EURO"}, Code.BAD_CURRENCY),
        ({"y1": "5 USD"}, Code.BAD_NUMBER),
        ({"sum": "5"}, Code.MALFORMED),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(talk: Talk, cells: dict[str, str], code: Code) -> None:
    with pytest.raises(Refusal) as refused:
        write(talk, cells)
    assert refused.value.code == code


def test_an_amount_needs_a_currency_to_be_counted_in() -> None:
    with pytest.raises(Refusal) as refused:
        write(Talk(), {"y1": "5"})
    assert refused.value.code == Code.NO_CURRENCY


def test_amounts_are_counted_in_each_currencys_own_coins(talk: Talk) -> None:
    lines = write(talk, {"currency": "krw", "y1": "5"}, {"currency": "KWD", "y1": "5"}, {"y1": "5"})
    assert [(line.currency, line.amounts[0]) for line in lines] == [("KRW", 5), ("KWD", 5000), ("EUR", 500)]


def test_amounts_are_typed_in_the_scale_of_the_table(talk: Talk) -> None:
    talk.do("budget.set_up", currency="EUR", first=2027, scale=3)
    assert write(talk, {"y1": "1.5"})[0].amounts[0] == 150000


def test_another_currency_mends_a_code_and_converts_nothing(talk: Talk) -> None:
    write(talk, {"y1": "5"}, {"currency": "USD", "y1": "6"})
    talk.do("budget.ceiling", year=1, amount="9")
    talk.do("budget.set_up", currency="KWD", first=2027)
    assert [(line.currency, line.amounts[0]) for line in placed(talk.cafe)] == [("KWD", 5000), ("USD", 600)]
    assert talk.cafe.ceilings[""] == (9000, None, None)
    talk.undo()
    assert [line.currency for line in placed(talk.cafe)] == ["EUR", "USD"]
    assert talk.cafe.ceilings[""] == (900, None, None)


def test_lines_stand_by_programme_sub_programme_and_output_as_these_first_came(talk: Talk) -> None:
    rows = [("B", "x", "1"), ("A", "x", "1"), ("B", "y", "1"), ("B", "x", "2"), ("B", "x", "1")]
    lines = write(talk, *({"programme": p, "subprogramme": s, "output": o} for p, s, o in rows))
    assert [line.spot for line in lines] == [rows[0], rows[4], rows[3], rows[2], rows[1]]


def test_an_output_is_a_line_of_the_strategy_where_the_words_are_its_own(talk: Talk) -> None:
    talk.do("line.add", text="One-stop desks opened")
    (known,) = talk.cafe.outline
    lines = write(talk, {"output": "one-stop  desks opened"}, {"output": "A new form"})
    assert {line.output for line in lines} == {known, "A new form"}


def test_undo_takes_back_the_cell_that_was_written_and_spares_the_others(talk: Talk) -> None:
    (line,) = write(talk, {"y1": "1", "text": "Salaries"})
    mine = write(talk, {"y1": "2"}, line=line.id) and talk.cafe.acts[-1].seq
    write(talk, {"y2": "7", "text": "Pay"}, line=line.id)
    talk.do("act.undo", act=mine)
    (line,) = placed(talk.cafe)
    assert (line.amounts, line.text) == ((100, 700, None), "Pay")


def test_a_pasted_block_goes_by_one_undo_unless_somebody_wrote_in_it(talk: Talk) -> None:
    lines = write(talk, {"y1": "1"}, {"y1": "2"})
    paste = talk.cafe.acts[-1].seq
    write(talk, {"y1": "3"}, line=lines[1].id)
    with pytest.raises(Refusal) as refused:
        talk.do("act.undo", act=paste)
    assert refused.value.code == Code.CANNOT_UNDO
    talk.undo()
    talk.undo()
    assert not talk.cafe.budget_lines


def test_removed_lines_come_back_as_they_were(talk: Talk) -> None:
    before = write(talk, {"y1": "1"}, {"y1": "2"})
    talk.do("budget.remove", lines=[line.id for line in before])
    assert not talk.cafe.budget_lines
    talk.undo()
    assert placed(talk.cafe) == before


def test_a_line_that_is_gone_is_said_to_be(talk: Talk) -> None:
    for name, fields in (
        ("write", {"rows": [{"line": "nobody", "cells": {}}]}),
        ("remove", {"lines": ["x"]}),
    ):
        with pytest.raises(Refusal) as refused:
            talk.do(f"budget.{name}", **fields)
        assert refused.value.code == Code.UNKNOWN_BUDGET_LINE


def test_the_same_values_change_nothing(talk: Talk) -> None:
    (line,) = write(talk, {"y1": "1"})
    assert talk.do("budget.write", rows=[{"line": line.id, "cells": {"y1": "1.00"}}]) == []


def cost(talk: Talk, field: str, year: int, typed: str) -> None:
    spot = {"programme": "P", "subprogramme": "S", "output": "Decisions"}
    fields: dict[str, Any] = {"field": field, "year": year, "typed": typed, **spot}
    talk.do("budget.cost", **fields)


def test_what_is_known_of_an_output_stands_beside_its_lines(talk: Talk) -> None:
    for field, year, typed in (("planned", 1, "10 000"), ("spent", 1, "5,5"), ("unit", 0, "decisions")):
        cost(talk, field, year, typed)
    costing = talk.cafe.costings["P", "S", "Decisions"]
    assert (costing.planned[0], costing.spent[0], costing.unit) == (10000, 550, "decisions")
    for _ in range(3):
        talk.undo()
    assert not talk.cafe.costings
    for field, year in (("planned", 4), ("colour", 1)):
        with pytest.raises(Refusal):
            cost(talk, field, year, "1")
    with pytest.raises(Refusal) as refused:
        cost(talk, "planned", 1, "1.5")
    assert refused.value.about == "||too_many_decimals|1"


def test_a_ceiling_is_set_and_lifted(talk: Talk) -> None:
    talk.do("budget.ceiling", programme="P", year=2, amount="1 000")
    assert talk.cafe.ceilings["P"] == (None, 100000, None)
    talk.do("budget.ceiling", programme="P", year=2, amount="")
    assert not talk.cafe.ceilings
    talk.undo()
    assert talk.cafe.ceilings["P"] == (None, 100000, None)


def test_a_full_budget_says_so() -> None:
    talk = Talk(limits=replace(Limits(), budget_lines=1))
    write(talk, {"text": "a"})
    with pytest.raises(Refusal) as refused:
        write(talk, {"text": "b"})
    assert refused.value.code == Code.TOO_MANY_BUDGET_LINES
