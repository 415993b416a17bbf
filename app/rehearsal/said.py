"""What the made-up people say: a column of somebody's table, or the samples that come with Samovar."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).with_name("samples.csv")


class UnreadableIdeasError(Exception):
    """The file can't be read as a table of ideas; the message says what to do."""


@dataclass(frozen=True)
class Said:
    """One idea; `lang` is "" where nobody told."""

    text: str
    lang: str = ""


def samples() -> list[Said]:
    """About sixty ideas in three languages, written for rehearsals."""
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        return [Said(row["text"], row["lang"]) for row in csv.DictReader(file)]


def read_ideas(file: Path, column: str) -> list[Said]:
    """The texts of one column, as they stand there; rows without any are left out.

    Raises:
        UnreadableIdeasError: no such file or column, not a table in UTF-8, or nothing in it.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            table = csv.DictReader(opened)
            columns = list(table.fieldnames or ())
            if column not in columns:
                there = ", ".join(columns) or "none"
                raise UnreadableIdeasError(
                    f"{file} has no column {column or '(none was named)'}: name one with --text-column. "
                    f"There are: {there}."
                )
            texts = [row[column] or "" for row in table]
    except OSError as error:
        raise UnreadableIdeasError(f"{file} can't be read ({error.strerror}).") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableIdeasError(f"{file} is not a table in UTF-8: save it as CSV (UTF-8).") from error
    found = [Said(text) for text in texts if text.strip()]
    if not found:
        raise UnreadableIdeasError(f"The column {column} of {file} is empty.")
    return found


def said_by_all(said: Sequence[Said], people: int, each: int) -> list[Said]:
    """So many texts for each person, said again by others where there are too few."""
    return [said[place % len(said)] for place in range(people * each)] if each else list(said)
