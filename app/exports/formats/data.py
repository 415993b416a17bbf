"""JSON for programs: what the other formats show, in a shape that stays.

{"format": "samovar-report", "version": 1, "written": "2026-11-14T15:32:00Z", "cafe": {…head…},
 "ideas": [{"id", "number", "text", "lang", "round", "table", "at", "question", "theme", "author", "insight",
            "builds_on", "same_as", "edited", "late", "after_close", "scribed", "withheld", "imported"}],
 "questions", "themes", "alone": {id: why}, "unsorted": [id], "after_close": [id], "handoffs", "lines",
 "minority", "vote": null | {…}, "absent": {"hidden", "withdrawn", "waiting", "erased"}, "coverage": 1.0,
 "spots": {id: [x, y]}}

`round`, `table` and `at` are null where they are not known or withheld; a spot is
the idea's place in the landscape, in thousandths; fields may be added, never renamed.
"""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from app.exports.report import Idea, Report
from app.words import Words

FORMAT = "samovar-report"
VERSION = 1


@dataclass(frozen=True)
class Data:
    """The JSON exporter."""

    name: str = "json"
    media_type: str = "application/json"
    suffix: str = ".json"

    def write(self, report: Report, words: Words) -> bytes:
        """The report as UTF-8 JSON; nothing in it depends on the language of `words`."""
        return json.dumps(shape(report), ensure_ascii=False, indent=1).encode()


def shape(report: Report) -> dict[str, Any]:
    """The report as plain lists and dicts."""
    told = {
        name: value
        for name, value in asdict(report).items()
        if name not in ("head", "ideas", "vote", "absent", "paper")
    }
    head = asdict(report.head)
    written = head.pop("written")
    for moment in ("started", "closed"):
        head[moment] = _instant(head[moment])
    return {
        "format": FORMAT,
        "version": VERSION,
        "written": _instant(written),
        "cafe": head,
        "ideas": [_idea(idea, report) for idea in report.ideas],
        **told,
        "vote": asdict(report.vote) if report.vote else None,
        "absent": asdict(report.absent),
        "coverage": report.coverage,
    }


def _idea(idea: Idea, report: Report) -> dict[str, Any]:
    theme = report.theme_of.get(idea.id)
    return asdict(idea) | {
        "number": report.number_of[idea.id],
        "at": _instant(idea.at or None),
        "theme": theme.id if theme else None,
        "builds_on": idea.builds_on if idea.builds_on in report.by_id else None,
        "same_as": idea.same_as if idea.same_as in report.by_id else None,
    }


def _instant(milliseconds: int | None) -> str | None:
    if milliseconds is None:
        return None
    return (
        datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    )


EXPORTER = Data()
