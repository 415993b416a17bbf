"""python -m tests.bench.levels: precision of the flags, and which sentences stay silent or are told wrong.

Labels: A activity, P output, O outcome, I impact, S two in one (split), N indicator, ? stay silent.
A flag costs trust when it is wrong: what counts is the share of right ones among those that were said.
"""

from __future__ import annotations

from pathlib import Path

from app.strategy.levels.reading import Reading, read

LETTERS = {"activity": "A", "output": "P", "outcome": "O", "impact": "I", None: "?"}


def letter(reading: Reading) -> str:
    """The label that a reading amounts to."""
    if reading.form == "result":
        return LETTERS[reading.level]
    return "S" if reading.form == "split" else "N"


def main() -> None:
    """Print a line a language, and each sentence that is not told as labelled."""
    for path in sorted(Path(__file__).parent.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text().splitlines()]
        told = [(label, letter(read(text, path.stem)), text) for label, text in rows]
        right = sum(label == said for label, said, _ in told if said != "?")
        flagged = sum(said != "?" for _, said, _ in told)
        print(
            f"{path.stem}: {len(told)} sentences, {flagged} told, precision {right / flagged:.3f} (aim 0.9)"
        )
        for label, said, text in told:
            if label != said:
                print(f"   {label} told as {said}: {text}")


if __name__ == "__main__":
    main()
