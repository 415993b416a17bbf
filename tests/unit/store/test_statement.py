"""The same statement, past SQLAlchemy and through it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, bindparam, create_engine, insert, select
from sqlalchemy.exc import DBAPIError

from app.store import statement
from app.store.statement import Statement
from app.store.tables import GONE

INTO = Statement(insert(GONE), "people", "code", "created_at", "gone_at", "ideas", "closed_at")
OF = Statement(
    select(GONE.c.code, GONE.c.people)
    .where(GONE.c.people < bindparam("most"), GONE.c.ideas > bindparam("least"))
    .order_by(GONE.c.code),
    "least",
    "most",
)
ROWS = [(people, code, 1, 2, 3, None) for people, code in ((1, "B"), (2, "A"), (9, "C"))]


@pytest.fixture(params=["past it", "through it"])
def connection(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    if request.param == "through it":
        monkeypatch.setattr(statement, "driver", lambda _: None)
    engine = create_engine("sqlite://", hide_parameters=True)
    with engine.connect() as one:
        GONE.create(one)
        yield one
    engine.dispose()


def test_values_come_in_the_order_of_their_names(connection: Connection) -> None:
    INTO.run(connection, ROWS)
    assert [tuple(row) for row in OF.rows(connection, (0, 5))] == [("A", 2), ("B", 1)]
    assert tuple(OF.row(connection, (0, 5))) == ("A", 2)
    assert OF.row(connection, (3, 5)) is None
    assert [tuple(row) for row in OF.each(connection, (0, 5))] == [("A", 2), ("B", 1)]


def test_what_the_database_refuses_comes_as_sqlalchemys_error(connection: Connection) -> None:
    INTO.run(connection, ROWS[:1])
    for again in (ROWS[:1], ROWS):
        with pytest.raises(DBAPIError) as no:
            INTO.run(connection, again)
        assert isinstance(no.value.orig, sqlite3.IntegrityError)
        assert "'B'" not in str(no.value)


def test_past_it_means_the_drivers_own_connection() -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as one:
        assert isinstance(statement.driver(one), sqlite3.Connection)
    engine.dispose()
