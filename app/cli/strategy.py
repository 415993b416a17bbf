"""`samovar strategy check FILE.json`: what a careful reader would ask of a strategy, by the checks' ids."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.saying import or_stop
from app.startup import CannotStartError


class Do(StrEnum):
    """What can be done with a strategy in a file."""

    CHECK = "check"


def strategy(
    do: Annotated[Do, typer.Argument(help="What to do: check.")],
    file: Annotated[
        Path, typer.Argument(help='JSON: {"results": [{id, level, text, serves, evidence}, …]}.')
    ],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON list instead of lines.")] = False,
) -> None:
    """Ask what a careful reader would ask of a strategy in a file: each question with the id of its check."""
    with or_stop():
        from app.pages.console.nudging import words_of
        from app.strategy.checks.all import nudges
        from app.strategy.written import NotAStrategyError, read_strategy
        from app.words import Words

        try:
            cafe = read_strategy(file.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise CannotStartError(f"{file} can't be read ({error.strerror}).") from error
        except UnicodeDecodeError as error:
            raise CannotStartError(f"{file} is not text in UTF-8 (byte {error.start}).") from error
        except NotAStrategyError as error:
            raise CannotStartError(f"{file} is not a strategy. {error}") from error
        words = Words("en")
        found = [(one, words_of(one, cafe, words)) for one in nudges(cafe)]
        if as_json:
            rows = [{"id": one.id, "about": one.about, "question": said.question} for one, said in found]
            print(json.dumps(rows, ensure_ascii=False, indent=1))
            return
        for one, said in found:
            print(f"{one.id}\t{one.about or 'the whole'}\t{said.question}\t{said.why}")
        print(f"{len(found)} questions about {len(cafe.outline)} results.")
