"""Several workers count into one folder; one that was killed is no longer in levels, but in counts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.measures import SHARED

WORKER = """
import os, signal, sys
from app import measures
measures.FRAMES.inc(40); measures.PEOPLE.set(7); measures.hand_on()
if sys.argv[1] == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
print(measures.exposition().decode())
"""


def worker(folder: Path, how: str) -> str:
    command = [sys.executable, "-c", WORKER, how]
    done = subprocess.run(
        command, env=os.environ | {SHARED: str(folder)}, capture_output=True, text=True, check=False
    )
    return done.stdout


def test_one_worker_answers_for_all_that_live(tmp_path: Path) -> None:
    worker(tmp_path, "killed")
    said = worker(tmp_path, "asked")
    assert "samovar_frames_sent_total 80.0" in said
    assert "samovar_people_online 7.0" in said
