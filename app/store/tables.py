"""The tables of logs: thin rows, read and written by plain statements. Instants are UTC milliseconds."""

from typing import cast

from sqlalchemy import BigInteger, MetaData, Table, Text
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention


class CafeRow(SQLModel, table=True):
    """A café: where its log stands, and when all of it goes."""

    __tablename__ = "cafes"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True, max_length=12)
    op: str | None = Field(default=None, unique=True, max_length=80)  # of its opening; none: brought in
    epoch: str = Field(max_length=24)
    seq: int = 0
    created_at: int = Field(sa_type=BigInteger)
    closed_at: int | None = Field(default=None, sa_type=BigInteger)
    end_at: int = Field(sa_type=BigInteger, index=True)


class EventRow(SQLModel, table=True):
    """An event in its place. The key (café, number) makes a mistake impossible."""

    __tablename__ = "events"

    cafe: int = Field(primary_key=True, foreign_key="cafes.id", ondelete="CASCADE")
    seq: int = Field(primary_key=True)
    at: int = Field(sa_type=BigInteger)
    op: str = Field(max_length=80)
    key_hash: str | None = Field(default=None, max_length=64)
    type: str = Field(max_length=40)
    version: int
    body: str = Field(sa_type=Text)


class GoneRow(SQLModel, table=True):
    """What stays of a café that is gone: counts."""

    __tablename__ = "gone"

    code: str = Field(primary_key=True, max_length=12)
    created_at: int = Field(sa_type=BigInteger)
    closed_at: int | None = Field(default=None, sa_type=BigInteger)
    gone_at: int = Field(sa_type=BigInteger)
    people: int
    ideas: int


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row's class, for plain statements."""
    return cast("Table", row.__table__)  # type: ignore[attr-defined]


CAFES = table_of(CafeRow)
EVENTS = table_of(EventRow)
GONE = table_of(GoneRow)
