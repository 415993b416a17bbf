"""The run sheet by the clock of the hall."""

from hypothesis import given
from hypothesis import strategies as st

from app.pages.console.plan import MOST_EARLY, announced, plan
from tests.building import MINUTE, START, a_cafe

DAY = 24 * 60 * MINUTE
HOURS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
ZONES = st.sampled_from(["UTC", "Asia/Tehran", "Asia/Seoul", "America/New_York"])


def test_it_begins_at_the_announced_hour_and_says_how_far_over() -> None:
    cafe = a_cafe(people=0, starts="09:30", ends="10:30", round_minutes=(20,), harvest_minutes=20).cafe
    made = plan(cafe, START)
    assert made.rows[0].starts_at == announced(cafe, "09:30", START)
    assert made.ends - made.rows[0].starts_at == sum(row.minutes for row in made.rows) * MINUTE
    assert made.over == sum(row.minutes for row in made.rows) - 60


def test_without_an_hour_it_begins_now_and_nothing_is_over() -> None:
    made = plan(a_cafe(people=0).cafe, START)
    assert made.rows[0].starts_at == START and made.over is None


def test_once_begun_it_is_told_by_the_clocks() -> None:
    talk = a_cafe(starts="23:00", at="round-1")
    begun = talk.at
    talk.wait(4)
    made = plan(talk.cafe, talk.at)
    now = next(row for row in made.rows if row.state == "now")
    assert now.step.id == "round-1" and now.starts_at == begun
    assert now.ends_at == begun + now.minutes * MINUTE


def test_an_end_after_midnight_is_of_the_next_day() -> None:
    cafe = a_cafe(people=0, starts="23:30", ends="00:30").cafe
    start = announced(cafe, "23:30", START)
    assert start is not None
    end = announced(cafe, "00:30", start)
    assert end is not None and 0 < end - start == 60 * MINUTE


@given(HOURS, ZONES, st.integers(0, DAY))
def test_an_hour_is_found_near_by(hour: str, zone: str, later: int) -> None:
    cafe = a_cafe(people=0, time_zone=zone).cafe
    found = announced(cafe, hour, START + later)
    early = MOST_EARLY.total_seconds() * 1000 + MINUTE
    assert found is not None and -early <= found - (START + later) <= DAY
