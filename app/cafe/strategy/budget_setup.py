"""How the budget is kept: its currency, its first fiscal year, the basis of its figures."""

from dataclasses import replace

from pydantic import Field

from app.cafe.budget import Basis, Budget, Scale, YearStart
from app.cafe.currencies import DIGITS
from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.budget_cells import recounted
from app.cafe.strategy.budget_costing import CeilingSet, OutputCosted, recosted
from app.cafe.strategy.budget_lines import BudgetLinesSet
from app.cafe.typed_numbers import NotANumberError


class SetUpBudget(Command):
    """Choose how the budget is kept.

    Another currency mends a mistaken code: figures in the old one stay as they are, nothing is converted.
    """

    currency: str
    first: int = Field(default=0, ge=0, le=9999)
    starts: YearStart = "01-01"
    basis: Basis = ""
    scale: Scale = 0


class BudgetSetUp(Event):
    """The budget is kept like this from now on."""

    budget: Budget


@decides(SetUpBudget)
def _set_up(cafe: Cafe, command: SetUpBudget, asked: Asked) -> list[Event]:
    currency = command.currency.strip().upper()
    if currency not in DIGITS:
        raise Refusal(Code.BAD_CURRENCY)
    budget = Budget(currency, command.first, command.starts, command.basis, command.scale)
    if budget == cafe.budget:
        return []
    follow = _following(cafe, currency) if currency != cafe.budget.currency else []
    return [BudgetSetUp(budget=budget), *follow]


def _following(cafe: Cafe, currency: str) -> list[Event]:
    """All that was counted in the budget's old currency, counted in the new one's coins."""
    was, digits = cafe.budget.currency, DIGITS[currency]
    by = digits - DIGITS.get(was, digits)
    try:
        lines = tuple(
            replace(line, currency=currency, digits=digits, amounts=recounted(line.amounts, by))
            for line in cafe.budget_lines.values()
            if line.currency == was
        )
        events: list[Event] = [BudgetLinesSet(lines=lines)] if lines else []
        events += [CeilingSet(programme=of, most=recounted(most, by)) for of, most in cafe.ceilings.items()]
        costs = ((spot, recosted(costing, by)) for spot, costing in cafe.costings.items())
        events += [OutputCosted(spot=spot, costing=costing) for spot, costing in costs]
    except NotANumberError as wrong:
        raise Refusal(Code.BAD_NUMBER, f"||{wrong.trouble}|1") from wrong
    return events


@evolves(BudgetSetUp)
def _is_set_up(draft: Draft, event: BudgetSetUp, recorded: Recorded) -> None:
    draft.set(budget=event.budget)


@inverts(BudgetSetUp)
def _as_before(before: Cafe, event: BudgetSetUp) -> tuple[str, list[Event]] | None:
    return "budget", [BudgetSetUp(budget=before.budget)]
