"""Bring the tables to this release, at every start."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

SCRIPTS = Path(__file__).parent / "migrations"


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings for an open connection."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine) -> None:
    """Run the migrations that this database has not had yet; all or nothing."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(alembic_config(connection), "head")
