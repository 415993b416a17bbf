"""The job that writes a report as a file, for the formats that bring large libraries or take their time."""

from __future__ import annotations

from dataclasses import dataclass

from app.exports.exporter import export
from app.exports.report import Report
from app.jobs.outcome import Report as Say
from app.words import Words


@dataclass(frozen=True)
class Writing:
    """A report to be written in a format, in a language."""

    format: str
    report: Report
    lang: str


def write(order: Writing, say: Say) -> bytes:
    """What runs in the job's process."""
    say(0.1, "writing")
    return export(order.format, order.report, Words(order.lang))
