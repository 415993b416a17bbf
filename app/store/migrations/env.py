"""Run by Alembic, on the connection that the caller opened."""

from alembic import context
from sqlmodel import SQLModel

from app.store import snapshots, tables

assert tables.CAFES is not None and snapshots.SNAPSHOTS is not None  # registers the tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
