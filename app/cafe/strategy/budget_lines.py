"""Lines of the budget: a cell, or a block pasted from a spreadsheet, by one command; all of it or nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from pydantic import BaseModel, ConfigDict, Field

from app.cafe.budget import BudgetLine, Three
from app.cafe.currencies import DIGITS
from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.budget_cells import Writing, of_year, written
from app.cafe.typed_numbers import Decimals

MOST_ROWS = 5000
"""Rows of one command."""
FIELDS = tuple(one.name for one in fields(BudgetLine) if one.name not in ("id", "seq", "amounts"))


class Row(BaseModel):
    """Cells as typed, by field. ``line`` "": a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    line: str = ""
    cells: dict[str, str]


class WriteBudget(Command):
    """Write cells. ``decimals``: the sign that the writer's language puts before decimals."""

    rows: tuple[Row, ...] = Field(max_length=MOST_ROWS)
    decimals: Decimals = "."


class RemoveBudgetLines(Command):
    """Take lines out of the budget."""

    lines: tuple[str, ...] = Field(max_length=MOST_ROWS)


class BudgetLinesSet(Event):
    """Lines as they are from now on, and those that are no more.

    ``instead_of`` stands in what would undo an act alone: its lines as the act had left them.
    """

    lines: tuple[BudgetLine, ...] = ()
    gone: tuple[str, ...] = ()
    instead_of: tuple[BudgetLine, ...] = ()


def placed(cafe: Cafe) -> list[BudgetLine]:
    """All lines: programmes, sub-programmes and outputs in the order in which each first came."""
    lines = sorted(cafe.budget_lines.values(), key=lambda line: line.order)
    first: dict[tuple[str, ...], int] = {}
    for place, line in enumerate(lines):
        for depth in (1, 2, 3):
            first.setdefault(line.spot[:depth], place)
    return sorted(lines, key=lambda line: (*(first[line.spot[:depth]] for depth in (1, 2, 3)), line.order))


def line_of_budget(cafe: Cafe, line: str) -> BudgetLine:
    """The line. Raises ``Refusal`` (unknown_budget_line)."""
    found = cafe.budget_lines.get(line)
    if found is None:
        raise Refusal(Code.UNKNOWN_BUDGET_LINE, line)
    return found


@decides(WriteBudget)
def _write(cafe: Cafe, command: WriteBudget, asked: Asked) -> list[Event]:
    new = sum(not row.line for row in command.rows)
    if len(cafe.budget_lines) + new > cafe.settings.limits.budget_lines:
        raise Refusal(Code.TOO_MANY_BUDGET_LINES)
    writing, order = Writing(cafe, command.decimals), _next_order(cafe)
    changed: dict[str, BudgetLine] = {}
    for place, row in enumerate(command.rows, 1):
        ident = row.line or (f"{command.id}-{place}" if place > 1 else command.id)
        if row.line:
            line = changed.get(ident) or line_of_budget(cafe, ident)
        else:
            line = _empty(cafe, ident, order + place)
        changed[ident] = written(writing, line, row.cells, place)
    lines = tuple(line for line in changed.values() if line != cafe.budget_lines.get(line.id))
    return [BudgetLinesSet(lines=lines)] if lines else []


def _empty(cafe: Cafe, ident: str, order: int) -> BudgetLine:
    currency = cafe.budget.currency
    return BudgetLine(ident, 0, currency=currency, digits=DIGITS.get(currency, 2), order=order)


def _next_order(cafe: Cafe) -> int:
    return max((line.order for line in cafe.budget_lines.values()), default=0)


@decides(RemoveBudgetLines)
def _remove(cafe: Cafe, command: RemoveBudgetLines, asked: Asked) -> list[Event]:
    gone = tuple(line_of_budget(cafe, line).id for line in dict.fromkeys(command.lines))
    return [BudgetLinesSet(gone=gone)] if gone else []


@evolves(BudgetLinesSet)
def _set(draft: Draft, event: BudgetLinesSet, recorded: Recorded) -> None:
    for line in event.lines:
        draft.put("budget_lines", line.id, replace(line, seq=line.seq or recorded.seq))
    for gone in event.gone:
        draft.drop("budget_lines", gone)


@inverts(BudgetLinesSet)
def _unset(before: Cafe, event: BudgetLinesSet) -> tuple[str, list[Event]] | None:
    there = before.budget_lines
    lines = tuple(there[one] for one in (*(line.id for line in event.lines), *event.gone) if one in there)
    gone = tuple(line.id for line in event.lines if line.id not in there)
    back = BudgetLinesSet(lines=lines, gone=gone, instead_of=event.lines)
    return f"budget:{before.seq + 1}", [back]


@adapts(BudgetLinesSet)
def _fitted(cafe: Cafe, event: BudgetLinesSet, at: int) -> list[Event]:
    """Only what the act wrote goes back: cells that somebody wrote since stay as they are."""
    made = {line.id: line for line in event.instead_of}
    lines = tuple(_back(cafe.budget_lines, line, made) for line in event.lines)
    changed = tuple(line for line in lines if line is not None and line != cafe.budget_lines.get(line.id))
    gone = tuple(_still_as_made(cafe.budget_lines, made, event.gone))
    return [BudgetLinesSet(lines=changed, gone=gone)] if changed or gone else []


def _back(
    now: Mapping[str, BudgetLine], was: BudgetLine, made: Mapping[str, BudgetLine]
) -> BudgetLine | None:
    """The line with the act's cells as before it; None where it was removed since."""
    act, there = made.get(was.id), now.get(was.id)
    if act is None:
        return was if there is None else None  # the act removed it
    if there is None:
        return None
    for field in FIELDS:
        if getattr(there, field) == getattr(act, field):
            there = replace(there, **{field: getattr(was, field)})
    amounts: Three = there.amounts
    for year in range(3):
        if there.amounts[year] == act.amounts[year]:
            amounts = of_year(amounts, year, was.amounts[year])
    return replace(there, amounts=amounts)


def _still_as_made(
    now: Mapping[str, BudgetLine], made: Mapping[str, BudgetLine], lines: tuple[str, ...]
) -> Iterator[str]:
    """New lines of an act that nobody wrote in since. Raises ``Refusal`` (cannot_undo)."""
    for line in lines:
        if line in now:
            if replace(now[line], seq=0) != replace(made[line], seq=0):
                raise Refusal(Code.CANNOT_UNDO, "BudgetLinesSet")
            yield line
