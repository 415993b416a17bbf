"""Themes are found in a process of their own."""

import pytest

from app.jobs.local import LocalJobs
from app.themes.command import Reading, find
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH, ideas

pytestmark = pytest.mark.anyio


async def test_themes_come_back_with_progress(jobs: LocalJobs) -> None:
    job = await jobs.start("themes", find, Reading(12, tuple(ideas(*BIKES, *LIBRARY, *LUNCH)), ()))
    steps = [progress.step async for progress in job.progress()]
    found = await job.result()
    assert {theme.name for theme in found.themes} == {"Bike lanes", "Library", "School"}
    assert steps[0] in ("waiting", "starting")
    assert steps[-1] == "naming"
