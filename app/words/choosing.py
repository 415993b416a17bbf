"""Which of our languages to speak to somebody."""

from collections.abc import Iterable

from app.words.catalogues import SOURCE, languages


def choose(wanted: Iterable[str], offered: Iterable[str] | None = None) -> str:
    """The first wanted language that is offered, by its whole tag or by its first part; else English."""
    choices = tuple(languages() if offered is None else offered)
    by_tag = {choice.lower(): choice for choice in choices}
    for tag in wanted:
        whole = tag.strip().lower().replace("_", "-")
        found = by_tag.get(whole) or by_tag.get(whole.split("-")[0])
        if found:
            return found
    return SOURCE if SOURCE in choices or not choices else choices[0]


def accepted(header: str) -> list[str]:
    """The tags of an Accept-Language header, most wanted first; what is malformed is left out."""
    weighed: list[tuple[float, str]] = []
    for entry in header.split(","):
        tag, _, weight = entry.partition(";")
        try:
            quality = float(weight.partition("=")[2]) if weight.strip() else 1.0
        except ValueError:
            continue
        if tag.strip() and quality > 0:
            weighed.append((quality, tag.strip()))
    return [tag for _, tag in sorted(weighed, key=lambda entry: -entry[0])]
