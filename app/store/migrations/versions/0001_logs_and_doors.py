"""The log of a café, what stays of it, and who is at its door."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cafes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(12), nullable=False),
        sa.Column("op", sa.String(80)),
        sa.Column("epoch", sa.String(24), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger()),
        sa.Column("end_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cafes")),
        sa.UniqueConstraint("code", name=op.f("uq_cafes_code")),
        sa.UniqueConstraint("op", name=op.f("uq_cafes_op")),
    )
    op.create_index(op.f("ix_cafes_end_at"), "cafes", ["end_at"])
    op.create_table(
        "events",
        _cafe("events"),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("op", sa.String(80), nullable=False),
        sa.Column("key_hash", sa.String(64)),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("cafe", "seq", name=op.f("pk_events")),
    )
    op.create_table(
        "gone",
        sa.Column("code", sa.String(12), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger()),
        sa.Column("gone_at", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("ideas", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_gone")),
    )
    _doors()


def _doors() -> None:
    op.create_table(
        "door_links",
        _cafe("door_links"),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("cafe", "role", name=op.f("pk_door_links")),
    )
    op.create_table(
        "door_grants",
        sa.Column("id", sa.String(24), nullable=False),
        _cafe("door_grants"),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("person", sa.String(80)),
        sa.Column("table_number", sa.Integer()),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("banned_at", sa.BigInteger()),
        sa.Column("banned_for", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_door_grants")),
        sa.UniqueConstraint("cafe", "token_hash", "role", name=op.f("uq_door_grants_cafe_token_hash_role")),
    )
    op.create_index(op.f("ix_door_grants_cafe"), "door_grants", ["cafe"])
    op.create_index(op.f("ix_door_grants_token_hash"), "door_grants", ["token_hash"])
    op.create_table(
        "door_people",
        _cafe("door_people"),
        sa.Column("person", sa.String(80), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("secret", sa.String(32)),
        sa.Column("secret_hash", sa.String(64)),
        sa.Column("resume_code", sa.String(12)),
        sa.Column("saved_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("cafe", "person", name=op.f("pk_door_people")),
        sa.UniqueConstraint("cafe", "resume_code", name=op.f("uq_door_people_cafe_resume_code")),
    )
    op.create_table(
        "door_senders",
        _cafe("door_senders"),
        sa.Column("op", sa.String(80), nullable=False),
        sa.Column("grant_id", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("cafe", "op", name=op.f("pk_door_senders")),
    )
    op.create_index(op.f("ix_door_senders_grant_id"), "door_senders", ["grant_id"])


def _cafe(table: str) -> sa.Column[int]:
    """The café a row belongs to and goes with."""
    name = op.f(f"fk_{table}_cafe_cafes")
    return sa.Column(
        "cafe", sa.Integer(), sa.ForeignKey("cafes.id", name=name, ondelete="CASCADE"), nullable=False
    )


def downgrade() -> None:
    for table in ("door_senders", "door_people", "door_grants", "door_links", "gone", "events", "cafes"):
        op.drop_table(table)
