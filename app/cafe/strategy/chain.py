"""The results chain: impact ← outcomes ← outputs ← activities ← inputs. A result may serve several."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.cafe.message import Asked, Command, Event, decides
from app.cafe.refusal import Code, Refusal
from app.cafe.result_level import LEVELS, ResultLevel
from app.cafe.state import Cafe, Line
from app.cafe.strategy.outline import LineSet, line_named, ordered


class SetLevel(Command):
    """On which level of the chain a line stands."""

    line: str
    level: ResultLevel


class ServeResults(Command):
    """The higher results that a line serves from now on; none: it stands for itself."""

    line: str
    serves: list[str]


def served(cafe: Cafe, line: Line) -> list[Line]:
    """The results it serves that are still there."""
    return [cafe.outline[each] for each in line.serves if each in cafe.outline]


def serving(cafe: Cafe) -> Mapping[str, list[Line]]:
    """Line → those that serve it, in the outline's order."""
    below: dict[str, list[Line]] = {line: [] for line in cafe.outline}
    for line in ordered(cafe):
        for higher in served(cafe, line):
            below[higher.id].append(line)
    return below


def chained(cafe: Cafe) -> list[tuple[Line, int]]:
    """Every line once, each under the first result it serves, with how deep it stands (0: serves none).

    Roots of a higher level come first; otherwise the outline's order.
    """
    below, seen, found = serving(cafe), set[str](), list[tuple[Line, int]]()
    roots = [line for line in ordered(cafe) if not served(cafe, line)]
    by_level = sorted(roots, key=lambda line: LEVELS.index(line.level))
    waiting = [(line, 0) for line in reversed(by_level)]
    while waiting:
        line, depth = waiting.pop()
        if line.id not in seen:
            seen.add(line.id)
            found.append((line, depth))
            first = [one for one in below[line.id] if served(cafe, one)[0].id == line.id]
            waiting += [(one, depth + 1) for one in reversed(first)]
    return found


def _goes_round(cafe: Cafe, line: str, serves: Iterable[str]) -> bool:
    """Whether a line would serve itself by way of others."""
    seen, ahead = set[str](), list(serves)
    while ahead:
        if (each := ahead.pop()) == line:
            return True
        if each not in seen:
            seen.add(each)
            ahead += [higher.id for higher in served(cafe, cafe.outline[each])]
    return False


@decides(SetLevel)
def _level(cafe: Cafe, command: SetLevel, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    return [] if line.level == command.level else [LineSet(line=replace(line, level=command.level))]


@decides(ServeResults)
def _serve(cafe: Cafe, command: ServeResults, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    serves = tuple(line_named(cafe, each).id for each in dict.fromkeys(command.serves))
    if _goes_round(cafe, line.id, serves):
        raise Refusal(Code.GOES_ROUND, line.text)
    return [] if serves == line.serves else [LineSet(line=replace(line, serves=serves))]
