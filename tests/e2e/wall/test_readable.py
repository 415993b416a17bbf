"""The wall is read at fifteen metres: sizes, contrast, the way in, and nothing covers anything."""

from __future__ import annotations

import pytest

from tests.e2e.cafe.house import House
from tests.e2e.wall.walls import Wall

NAME = "Forty letters make a name quite long, ok"
QUESTION = (
    "When people ask for a permit and wait for weeks without a word from any office, what is it that "
    "keeps things this way, and who among us could change any of it?"
)
IDEAS = [
    "Nobody owns the whole journey.",
    "آیین‌نامه از سال ۱۳۸۴ تغییر نکرده است.",
    "같은 서류를 세 번 냈습니다.",
]
SMALLEST, CONTRAST = 32, 7


def check(wall: Wall, name: str) -> None:
    """What the hall can't do without, at any size of screen."""
    width, height = (wall.page.viewport_size or {}).values()
    texts = wall.texts()
    assert [t for t in texts if t["covered"]] == [], name
    outside = [t for t in texts if t["box"][0] < 0 or t["box"][2] > width or t["box"][3] > height]
    assert outside == [], name
    assert any(t["text"] == f"{wall.code[:3]} {wall.code[3:]}" for t in texts), name
    if (width, height) == (1920, 1080):
        assert [t for t in texts if t["size"] < SMALLEST] == [], name
        assert [t for t in texts if t["contrast"] < CONTRAST] == [], name
        qr = wall.page.locator("img:visible").first.bounding_box()
        assert qr is not None
        assert min(qr["width"], qr["height"]) >= 280, name


def in_both_modes(wall: Wall, name: str) -> None:
    check(wall, name)
    wall.page.keyboard.press("d")
    check(wall, f"{name}, dark")
    wall.page.keyboard.press("d")


def size_of(wall: Wall, selector: str) -> float:
    """The size of letters, in px."""
    found = wall.page.locator(f"{selector}:visible").first
    return float(found.evaluate("(el) => parseFloat(getComputedStyle(el).fontSize)"))


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
def test_every_view_can_be_read(house: House, size: tuple[int, int], lang: str) -> None:
    wall = Wall(house, name=NAME, purpose=QUESTION, questions=[QUESTION], welcome_minutes=5)
    page = wall.shown(*size)
    page.goto(f"{house.base}/language/{lang}?back=/w/{wall.code}")
    wall.sees("lobby")
    in_both_modes(wall, "the empty lobby")
    wall.people(13)
    wall.step("lobby", "talk")
    in_both_modes(wall, "welcome")
    wall.turn("hall")
    in_both_modes(wall, "seats")
    wall.step("welcome", "talk")
    in_both_modes(wall, "round")
    if size == (1920, 1080):
        assert size_of(wall, ".wall__question") >= 56
        assert size_of(wall, ".round .clock__time") >= 200
    ideas = [wall.do("idea.add", text=text, round=1, table=1 + n % 3) for n, text in enumerate(IDEAS * 4)]
    wall.do("wall.set", texts=True)
    wall.turn("hall")
    in_both_modes(wall, "counts")
    wall.turn("said")
    page.locator("#said-ideas > *").first.wait_for()
    in_both_modes(wall, "words")
    for leaves in ("round-1", "move-2", "round-2", "move-3", "round-3"):
        wall.do("step.next", leaves=leaves)
    wall.sees("themes")
    in_both_modes(wall, "harvest of no themes")
    for at in range(0, len(ideas), 2):
        wall.do("theme.new", {"name": NAME[: 10 + 3 * at]}, ideas=ideas[at : at + 2])
    page.locator(".cup").nth(3).wait_for()
    in_both_modes(wall, "cups")
    to_be_read(wall, lang)


def to_be_read(wall: Wall, lang: str) -> None:
    """A theme, what else the harvest has, and the end."""
    page = wall.page
    page.keyboard.press("1")
    wall.sees("reading")
    in_both_modes(wall, "a theme")
    page.keyboard.press("Escape")
    for view in ("ranked", "marked", "outline"):
        wall.turn(view) if lang != "fa" else page.keyboard.press("ArrowLeft")
        in_both_modes(wall, view)
    wall.do("step.next", leaves="harvest")
    wall.do("step.next", leaves="closing")
    wall.sees("thanks")
    in_both_modes(wall, "thanks")
