from app.cafe.recipes import recipe_named
from app.cafe.run_sheet import Row, ends_at, minutes_over, run_sheet, total_minutes
from tests.building import MINUTE, START, Talk, a_cafe


def rows_of(talk: Talk) -> list[Row]:
    cafe = talk.cafe
    return run_sheet(cafe.agenda, cafe.clocks, cafe.step, START, talk.at)


def minutes_from_start(rows: list[Row]) -> list[tuple[str, int, int]]:
    return [(r.step.id, (r.starts_at - START) // MINUTE, (r.ends_at - START) // MINUTE) for r in rows]


def test_in_the_lobby_the_day_is_as_designed() -> None:
    settings = recipe_named("ninety_minutes").settings
    talk = Talk(
        **{
            field: getattr(settings, field)
            for field in ("welcome_minutes", "round_minutes", "closing_minutes")
        }
    )
    talk.do("settings.change", changes={"harvest_minutes": 18})
    rows = rows_of(talk)
    assert total_minutes(talk.cafe.agenda) == 90
    assert minutes_from_start(rows)[0] == ("welcome", 0, 10)
    assert minutes_from_start(rows)[-1] == ("closing", 84, 90)
    assert {row.state for row in rows} == {"ahead"}


def test_waiting_in_the_lobby_moves_the_whole_day() -> None:
    talk = a_cafe()
    talk.wait(7)
    assert minutes_over(rows_of(talk), START + total_minutes(talk.cafe.agenda) * MINUTE) == 7


def test_added_minutes_move_what_is_ahead() -> None:
    talk = a_cafe(at="round-1")
    planned = ends_at(rows_of(talk), START)
    talk.do("clock.add", step="round-1", minutes=2)
    assert minutes_over(rows_of(talk), planned) == 2
    now = next(row for row in rows_of(talk) if row.state == "now")
    assert (now.step.id, now.minutes) == ("round-1", 22)


def test_a_step_left_early_brings_the_end_forward() -> None:
    talk = a_cafe(at="round-1")
    planned = ends_at(rows_of(talk), START)
    talk.wait(15)
    talk.next()
    assert minutes_over(rows_of(talk), planned) == -5
    assert [row.minutes for row in rows_of(talk) if row.state == "done"][-1] == 15


def test_time_that_is_over_moves_the_end_on() -> None:
    talk = a_cafe(at="round-1")
    planned = ends_at(rows_of(talk), START)
    talk.wait(24)
    assert minutes_over(rows_of(talk), planned) == 4


def test_a_paused_step_ends_as_if_it_went_on_now() -> None:
    talk = a_cafe(at="round-1")
    planned = ends_at(rows_of(talk), START)
    talk.do("clock.pause", step="round-1")
    talk.wait(6)
    assert minutes_over(rows_of(talk), planned) == 6


def test_a_closed_cafe_has_nothing_ahead() -> None:
    talk = a_cafe(at="closed")
    assert {row.state for row in rows_of(talk)} == {"done"}
