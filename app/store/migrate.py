"""Bring the tables to this release, at every start."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

SCRIPTS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 0x5A304AF
"""PostgreSQL's advisory lock that a process holds while it changes the tables, or fills them."""


class NewerDatabaseError(Exception):
    """The database was written by a later release than this one."""


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's settings for an open connection."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def standing(connection: Connection) -> str | None:
    """The migration at which the tables stand; None where there are none yet.

    Raises `NewerDatabaseError` where this release does not know it.
    """
    at = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
    if at is not None and at not in known:
        raise NewerDatabaseError(at)
    return at


def newest() -> str | None:
    """The migration at which this release's tables stand."""
    return ScriptDirectory.from_config(alembic_config()).get_current_head()


def migrate_within(connection: Connection) -> None:
    """Run the migrations that this database has not had yet, in the transaction that is open."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    if standing(connection) != newest():
        command.upgrade(alembic_config(connection), "head")


def migrate(engine: Engine) -> None:
    """The same in a transaction of its own; all or nothing."""
    with engine.execution_options(writes=True).begin() as connection:
        migrate_within(connection)
