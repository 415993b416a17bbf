"""The statements that every batch runs, written once for SQLAlchemy and run past it where SQLite is beneath.

What SQLAlchemy adds to a statement costs more than SQLite itself; PostgreSQL runs the same ones through Core.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Executable
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ClauseElement

Values = tuple[Any, ...]


class Statement:
    """``core`` takes its values in the order ``names``: bound parameters, one for each."""

    def __init__(self, core: Executable, *names: str) -> None:
        assert isinstance(core, ClauseElement)
        compiled = core.compile(dialect=sqlite_dialect(paramstyle="qmark"))
        self._core, self._names, self._text = core, names, str(compiled)
        self._places = [names.index(name) for name in compiled.positiontup or ()]  # type: ignore[attr-defined]
        self._as_given = self._places == list(range(len(names)))

    def rows(self, connection: Connection, values: Values = ()) -> Sequence[Any]:
        """All rows of a query. Raises SQLAlchemy's errors, as does all that follows."""
        if (plain := driver(connection)) is None:
            return connection.execute(self._core, self._named(values)).all()
        with Named(self._text):
            return plain.execute(self._text, self._placed(values)).fetchall()

    def each(self, connection: Connection, values: Values = ()) -> Iterator[Any]:
        """The rows of a query one after the other, without all of them in memory where that can be."""
        if (plain := driver(connection)) is None:
            yield from connection.execute(self._core, self._named(values))
            return
        with Named(self._text):
            yield from plain.execute(self._text, self._placed(values))

    def row(self, connection: Connection, values: Values) -> Any:
        """The first row of a query, or None."""
        return next(iter(self.rows(connection, values)), None)

    def run(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Write, once for each of ``rows``."""
        if (plain := driver(connection)) is None:
            connection.execute(self._core, [self._named(values) for values in rows])
            return
        with Named(self._text):
            if len(rows) == 1:
                plain.execute(self._text, self._placed(rows[0])).close()
            else:
                plain.executemany(
                    self._text, rows if self._as_given else [self._placed(values) for values in rows]
                ).close()

    def _named(self, values: Values) -> dict[str, Any]:
        return dict(zip(self._names, values, strict=True))

    def _placed(self, values: Values) -> Values:
        return values if self._as_given else tuple(values[place] for place in self._places)


def driver(connection: Connection) -> sqlite3.Connection | None:
    """SQLite's own connection beneath SQLAlchemy's; None where the database is another."""
    plain = connection.connection.driver_connection
    return plain if isinstance(plain, sqlite3.Connection) else None


class Named:
    """Gives SQLite's errors the name under which SQLAlchemy raises them."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, sqlite3.Error):
            raise DBAPIError(self._text, None, error, hide_parameters=True) from error
