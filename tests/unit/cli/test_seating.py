"""`samovar seating`: plans a file, and says in a sentence what is wrong with one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

OFFICIALS = {"people": 23, "tables": 5, "rounds": 3, "group_of": {"country": [0] * 13 + [1] * 10}}


def run(folder: Path, case: Any, *options: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    file = folder / "case.json"
    file.write_text(case if isinstance(case, str) else json.dumps(case), "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["seating", str(file), *options])
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out, told.err


def test_a_plan_is_written_and_told_beside_its_bounds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    code, out, _ = run(tmp_path, OFFICIALS, "--seconds", "2", "-o", str(plan), capsys=capsys)
    assert code == 0 and "violations 0" in out and "repeats    0  (no plan has fewer than 0)" in out
    rounds = json.loads(plan.read_text("utf-8"))
    assert [sorted(p for table in one for p in table) for one in rounds] == [list(range(23))] * 3


def test_one_case_of_a_list_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = [{**OFFICIALS, "name": "a"}, {"name": "b", "people": 3, "tables": 1, "rounds": 2}]
    code, out, _ = run(tmp_path, cases, "--name", "b", "--seconds", "0", capsys=capsys)
    assert code == 0 and "table 0: 0 1 2" in out and "repeats    3" in out
    code, _, err = run(tmp_path, cases, capsys=capsys)
    assert code == 2 and "a, b" in err


@pytest.mark.parametrize(
    ("case", "about"),
    [
        ("{", "JSON"),
        ([], "--name"),
        ({}, "people"),
        ({**OFFICIALS, "apart": [[0, 1], [0, 2], [1, 2]], "tables": 2}, "kept apart"),
        ({**OFFICIALS, "hosts_stay": True, "hosts": [0, 1, 2, 3, 3]}, "can't host two tables"),
    ],
)
def test_bad_input_gets_a_sentence(
    case: Any, about: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(tmp_path, case, capsys=capsys)
    assert (code, out) == (2, "") and about in err and "Traceback" not in err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["seating", str(tmp_path / "none.json")])
    assert ended.value.code == 2 and "can't be read" in capsys.readouterr().err
