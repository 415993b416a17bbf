"""`samovar themes` on files of all kinds."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from app.cli.themes import themes
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH

LINE = typer.Typer()
LINE.command()(themes)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(LINE, list(arguments))
    return result.exit_code, result.output


@pytest.fixture
def town(tmp_path: Path) -> Path:
    file = tmp_path / "town.csv"
    file.write_text("text\n" + "".join(f"{text}\n" for text in (*BIKES, *LIBRARY, *LUNCH)), "utf-8")
    return file


def test_it_prints_themes_with_counts_and_quotes_and_writes_the_rows(town: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    code, said = run(str(town), "--text-column", "text", "--tier", "light", "-o", str(out))
    assert code == 0
    assert "Library (4)" in said
    assert "11 ideas, 3 themes" in said
    assert "tier light (fuse)" in said
    rows = out.read_text("utf-8").splitlines()
    assert rows[0] == "text,theme,theme_name,second_theme"
    assert [row.split(",")[0] for row in rows[1:]] == [*BIKES, *LIBRARY, *LUNCH]


def test_as_many_themes_as_asked_for(town: Path) -> None:
    assert "2 themes" in run(str(town), "--text-column", "text", "--tier", "plain", "--k", "2")[1]


@pytest.mark.parametrize(
    "texts",
    [[], ["one"], ["one", "two"], ["a", "b", "c"], ["ok"] * 30, ["7", "42", "3"] * 4,
     ["👍", "🎉"] * 5, ["the of and"] * 6,
     ["x"] * 5, ["word " * 1000] * 4, ["\u200b"] * 4],
)  # fmt: skip
def test_odd_files_have_an_answer(texts: list[str], tmp_path: Path) -> None:
    file, out = tmp_path / "odd.csv", tmp_path / "out.csv"
    file.write_text("".join(f"{row}\n" for row in ["text", *texts]), "utf-8")
    code, said = run(str(file), "--text-column", "text", "--tier", "light", "-o", str(out))
    assert code == 0, said
    assert f"{len(texts)} ideas" in said
    assert len(out.read_text("utf-8").splitlines()) == len(texts) + 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--text-column", "idea"], "no column “idea”"),
        (["--text-column", "text", "--tier", "best"], "no tier “best”"),
        (["--text-column", "text", "--language-column", "lang"], "no column “lang”"),
    ],
)
def test_a_wrong_wish_is_answered_in_a_sentence(arguments: list[str], says: str, town: Path) -> None:
    code, said = run(str(town), *arguments)
    assert code == 2
    assert says in said


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    code, said = run(str(tmp_path / "none.csv"), "--text-column", "text")
    assert (code, "can't be read" in said) == (2, True)
