"""How well themes match labels that people gave: `python tests/bench/theme_labels.py FILE.csv …`

A file has the columns `text` and `label`, and may have `language`. V-measure and adjusted Rand index; an idea
on its own counts as a group of one, and, in the columns marked *themed*, not at all. `names` is the share
of a theme's ideas that use a word of its name. With languages: how much of the grouping they explain, by
V-measure.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from rich.console import Console
from rich.table import Table

from app.themes.encoder import Tier
from app.themes.find import find_themes
from app.themes.found import Found, IdeaText
from app.themes.words import words

TIERS: tuple[Tier, ...] = ("full", "light", "plain")


def main(paths: Sequence[str]) -> None:
    """Print a row for each file and tier."""
    table = Table("file", "tier", "ideas", "themes", "labels", "alone", "V", "ARI", "V themed", "ARI themed",
                  "language V", "names", "seconds")  # fmt: skip
    for path in paths:
        with Path(path).open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for tier in TIERS:
            table.add_row(Path(path).stem, tier, *measured(rows, tier))
    Console(width=150).print(table)


def measured(rows: list[dict[str, str]], tier: Tier) -> list[str]:
    """The numbers of one file at one tier."""
    from sklearn.metrics import adjusted_rand_score, v_measure_score

    ideas = [IdeaText(str(i), row["text"], row.get("language", "")) for i, row in enumerate(rows)]
    started = time.perf_counter()
    found = find_themes(ideas, tier=tier)
    seconds = time.perf_counter() - started
    group = {idea: number for number, theme in enumerate(found.themes) for idea in theme.ideas}
    alone = {idea: len(found.themes) + i for i, (idea, _) in enumerate(found.alone)}
    labels = [row["label"] for row in rows]
    every = [(group | alone)[idea.id] for idea in ideas]
    themed = [i for i, idea in enumerate(ideas) if idea.id in group]
    mine, theirs = [every[i] for i in themed], [labels[i] for i in themed]
    pairs = (labels, every), (theirs, mine)
    spoken = v_measure_score([row["language"] for row in rows], every) if "language" in rows[0] else None
    scores = [score(*pair) for pair in pairs for score in (v_measure_score, adjusted_rand_score)]
    return [
        str(len(ideas)), str(len(found.themes)), str(len(set(labels))), f"{len(alone) / len(ideas):.0%}",
        *(f"{score:.3f}" for score in scores), "" if spoken is None else f"{spoken:.3f}",
        f"{named(found, ideas):.2f}", f"{seconds:.1f}",
    ]  # fmt: skip


def named(found: Found, ideas: Sequence[IdeaText]) -> float:
    """The mean over themes of the share of ideas that use a word of the name."""
    text = {idea.id: {word.casefold() for word in words(idea.text)} for idea in ideas}
    shares = []
    for theme in found.themes:
        name = {word.casefold() for word in words(theme.name)}
        shares.append(mean(not name.isdisjoint(text[idea]) for idea in theme.ideas))
    return mean(shares) if shares else 0.0


if __name__ == "__main__":
    main(sys.argv[1:])
