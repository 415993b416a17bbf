"""The tables of the door. They go with their café. Hashes are SHA-256 in hex; instants UTC milliseconds."""

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.store.tables import table_of


class LinkRow(SQLModel, table=True):
    """The link of a café's host, co-hosts or wall."""

    __tablename__ = "door_links"

    cafe: int = Field(primary_key=True, foreign_key="cafes.id", ondelete="CASCADE")
    role: str = Field(primary_key=True, max_length=12)
    secret_hash: str = Field(max_length=64)
    at: int = Field(sa_type=BigInteger)


class GrantRow(SQLModel, table=True):
    """What a browser may do in a café."""

    __tablename__ = "door_grants"
    __table_args__ = (UniqueConstraint("cafe", "token_hash", "role"),)

    id: str = Field(primary_key=True, max_length=24)
    cafe: int = Field(foreign_key="cafes.id", ondelete="CASCADE", index=True)
    token_hash: str = Field(max_length=64, index=True)
    role: str = Field(max_length=12)
    person: str | None = Field(default=None, max_length=80)
    table_number: int | None = None
    at: int = Field(sa_type=BigInteger)
    banned_at: int | None = Field(default=None, sa_type=BigInteger)
    banned_for: str = Field(default="", max_length=80)  # the idea by which it was named


class PersonRow(SQLModel, table=True):
    """A person's name, and until the close the secret that their resume code hands on."""

    __tablename__ = "door_people"
    __table_args__ = (UniqueConstraint("cafe", "resume_code"),)

    cafe: int = Field(primary_key=True, foreign_key="cafes.id", ondelete="CASCADE")
    person: str = Field(primary_key=True, max_length=80)
    name: str = ""
    secret: str | None = Field(default=None, max_length=32)
    secret_hash: str | None = Field(default=None, max_length=64)
    resume_code: str | None = Field(default=None, max_length=12)
    saved_at: int | None = Field(default=None, sa_type=BigInteger)


class SenderRow(SQLModel, table=True):
    """Which session sent which op: shown to nobody, erased at the close."""

    __tablename__ = "door_senders"

    cafe: int = Field(primary_key=True, foreign_key="cafes.id", ondelete="CASCADE")
    op: str = Field(primary_key=True, max_length=80)
    grant_id: str = Field(max_length=24, index=True)


LINKS = table_of(LinkRow)
GRANTS = table_of(GrantRow)
PEOPLE = table_of(PersonRow)
SENDERS = table_of(SenderRow)
