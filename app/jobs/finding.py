"""The job that finds themes: one encoder at a time on a machine."""

from __future__ import annotations

from app.jobs.only_one import only_one
from app.jobs.outcome import Report
from app.themes import command
from app.themes.command import Reading
from app.themes.found import Found


def find(read: Reading, say: Report) -> Found:
    """What runs in the job's process."""
    with only_one("encoder", say):
        return command.find(read, say)
