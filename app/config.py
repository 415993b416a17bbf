"""Everything a machine may decide about its Samovar: addresses, folders and limits.

Each setting is an environment variable, `SAMOVAR_` and the field's name in capitals
(`SAMOVAR_LATE_DOOR_HOURS=24`); the port and the host's address are also known as `PORT` and `HOST`.
Settings are read at the edges only. What a café's rules need to know is in its log, because the
host chose it there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, BaseModel, Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.cafe.settings import Limits

Hosting = Literal["anyone", "key"]
Rate = Annotated[str, Field(pattern=r"^[1-9]\d*/(second|minute|hour|day)$")]


class Address(BaseModel):
    """Where Samovar listens, and how phones reach it."""

    host: str = Field("0.0.0.0", validation_alias=AliasChoices("SAMOVAR_HOST", "HOST"))
    """Address to listen on; the default is every interface."""
    port: int = Field(8000, ge=0, le=65535, validation_alias=AliasChoices("SAMOVAR_PORT", "PORT"))
    """Port to listen on; 0 takes a free one."""
    url: str = ""
    """Public address, with a path prefix if there is one; empty on a local network."""
    trusted_proxies: str = ""
    """Addresses, separated by commas, whose X-Forwarded headers are believed; empty believes none."""
    workers: int = Field(1, ge=1, le=64, validation_alias=AliasChoices("SAMOVAR_WORKERS", "WEB_CONCURRENCY"))
    """Processes that serve; more than one needs PostgreSQL."""
    worker_silent_seconds: int = Field(60, ge=5)
    """Seconds a worker may take to start, or to answer its parent; then another takes its place."""

    @field_validator("url")
    @classmethod
    def _whole_address(cls, url: str) -> str:
        """Refuse an address that no phone could open, and drop a slash at its end."""
        parts = urlsplit(url)
        if url and (parts.scheme not in ("http", "https") or not parts.hostname):
            raise ValueError("SAMOVAR_URL must be a whole address, such as https://cafe.example.org/samovar")
        if parts.query or parts.fragment:
            raise ValueError("SAMOVAR_URL must end with the path: no ? and no #")
        return url.rstrip("/")

    @property
    def root_path(self) -> str:
        """The path prefix behind a proxy: `/samovar`, or the empty string."""
        return urlsplit(self.url).path.rstrip("/")

    @property
    def secure(self) -> bool:
        """Whether phones come by https, so that cookies may be marked so."""
        return self.url.startswith("https://")


class Keeping(BaseModel):
    """Where things are kept, and for how long."""

    data: Path = Path("data")
    """Folder for the database, backups and keys: a local one, not a network or synced drive."""
    database_url: str = Field(
        "", validation_alias=AliasChoices("SAMOVAR_DATABASE", "SAMOVAR_DATABASE_URL", "database_url")
    )
    """Address of a PostgreSQL database (`postgresql+asyncpg://…`); empty is a SQLite file in `data`."""
    database_busy_ms: int = Field(5000, ge=0)
    """Milliseconds to wait for a database that is locked, or has no connection free."""
    database_readers: int = Field(3, ge=1)
    """Connections to SQLite that read at once; one more writes."""
    database_connections: int = Field(8, ge=2)
    """Connections to PostgreSQL of each process."""
    database_answer_seconds: int = Field(30, ge=0)
    """Seconds PostgreSQL may take over a statement; then the connection is given up. 0: for ever."""
    bus: str = ""
    """Address of a Redis (`redis://…`) by which processes tell each other at once; empty is none."""
    disk_free_mb: int = Field(200, ge=0)
    """Free space on the data folder's disk, in MiB, below which Samovar does not start."""
    late_door_hours: int = Field(48, ge=0)
    """How long after the close ideas are still taken into *came after the close*."""
    retention_days: int = Field(90, ge=1)
    """Days from a café's close to its end date, when all of it goes, unless its host says otherwise."""

    @property
    def database(self) -> str:
        """The database's address for SQLAlchemy."""
        return self.database_url or f"sqlite:///{self.data.resolve() / 'samovar.db'}"

    @property
    def copies(self) -> Path:
        """Where a database is copied before a new release changes its tables."""
        return self.data.resolve() / "backups"

    @property
    def on_sqlite(self) -> bool:
        """Whether the database is a SQLite file, which serves one worker only."""
        return self.database.startswith("sqlite")


class Door(BaseModel):
    """Who may host, and how a browser is known again."""

    hosting: Hosting | None = None
    """Who may open a café: `anyone`, or who has the `key`; unset, a public address asks for the key."""
    host_key: str = ""
    """The key that opens cafés; empty, one is made and kept in the data folder."""
    instance: str = Field("", pattern=r"^[a-z0-9-]{0,24}$")
    """Name of this Samovar in its cookies; empty is the port, so that two on one machine stand apart."""
    resume_tries: int = Field(100, ge=1)
    """Wrong resume codes per address in ten minutes, in each process: a hall is one address."""
    code_tries: int = Field(600, ge=1)
    """Wrong café codes per address within ten minutes, of each process; a hall is one address."""
    browser_days: int = Field(180, ge=1)
    """Days for which a browser is known again by its cookie."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the interface: those that have a catalogue in locale/."""
        return ("en", "fa", "ko")


class Texts(BaseModel):
    """How long a text may be. Graphemes are what a reader counts as letters."""

    idea_graphemes: int = Field(500, ge=1)
    """Letters of one idea."""
    idea_code_points: int = Field(4000, ge=1)
    """Code points of one idea: a bound for letters that are built of many."""
    name_graphemes: int = Field(60, ge=1)
    """Letters of a person's, group's or café's name."""
    variable_graphemes: int = Field(80, ge=1)
    """Letters of the name of a variable or of a loop."""
    short_graphemes: int = Field(300, ge=1)
    """Letters of a hand-off, a message, a reason, a theme's name, a line of the outline."""


class Sizes(BaseModel):
    """How large a café, and all of them together, may grow."""

    cafe_people: int = Field(5000, ge=1)
    """People in one café."""
    cafe_tables: int = Field(1000, ge=1)
    """Tables in one café."""
    cafe_ideas: int = Field(20000, ge=1)
    """Ideas in one café."""
    cafes: int = Field(5000, ge=1)
    """Cafés on this server."""
    map_variables: int = Field(400, ge=2)
    """Variables on one causal map."""
    map_links: int = Field(1600, ge=1)
    """Links on one causal map."""
    import_mib: int = Field(8, ge=1)
    """Largest file of ideas, in MiB, that a host may bring in."""
    archive_mib: int = Field(512, ge=1)
    """Size, in MiB, to which an archive that is brought in may unpack."""


class Maps(BaseModel):
    """How far causal maps are read."""

    map_loop_links: int = Field(8, ge=2, le=20)
    """Links of the longest loop that is looked for."""
    map_loops: int = Field(500, ge=10, le=20_000)
    """Loops that are listed; where there are more, the longer ones are not counted, and the page says so."""
    press_draws: int = Field(1000, ge=100, le=20_000)
    """How often a push on a variable is tried, with strengths drawn by lot."""
    press_sure: float = Field(0.9, gt=0.5, le=1)
    """Share of those tries in which a variable must rise (or fall) for the page to say that it does."""


class Live(BaseModel):
    """The socket and its frames."""

    ws_max_bytes: int = Field(32 * 1024, ge=8 * 1024)
    """Largest message a phone may send."""
    body_max_bytes: int = Field(256 * 1024, ge=8 * 1024)
    """Largest body of an ordinary request."""
    head_seconds: float = Field(20, gt=0)
    """Seconds a browser may take to say what it wants; who does not is cut off."""
    table_tick_ms: int = Field(50, ge=0)
    """Milliseconds between two frames at a table; 0 is a frame for each batch of commands."""
    room_tick_ms: int = Field(250, ge=5)
    """Milliseconds between two frames for a whole room: the wall, the host, the lobby."""
    resume_minutes: int = Field(60, ge=1)
    """How long drops are remembered, so that a phone resumes without a fresh view."""
    silent_seconds: int = Field(15, ge=2)
    """Silence after which a socket counts as dead."""
    idle_cafe_minutes: int = Field(30, ge=1)
    """Minutes without anybody after which a café leaves memory."""
    clock_jump_seconds: float = Field(5.0, ge=1)
    """A jump of the clock, or a sleep, beyond which running timers pause and the host is asked."""
    sockets: int = Field(5000, ge=1)
    """Sockets open at once on this worker."""
    sockets_per_person: int = Field(6, ge=1)
    """Sockets of one browser on this worker: tabs and reconnections."""


class Rates(BaseModel):
    """How often somebody may do something, in each process: per person first, per address generously.

    A rate is written `count/period`, such as `60/minute`. Processes do not add up what they counted.
    """

    commands_per_person: Rate = "90/minute"
    """Commands of one person."""
    commands_per_address: Rate = "30000/minute"
    """Commands from one address: a venue shares one."""
    joins_per_address: Rate = "1200/minute"
    """Joins from one address: a whole hall scans at once."""
    pages_per_address: Rate = "60000/minute"
    """Pages from one address; where sockets are blocked each phone of a hall asks every two seconds."""
    new_cafes_per_address: Rate = "30/hour"
    """Cafés opened from one address."""
    exports_per_host: Rate = "30/minute"
    """Exports asked for by one host."""
    seatings_per_address: Rate = "30/minute"
    """Seating plans asked for over the interface for scripts, from one address."""


class Work(BaseModel):
    """How much the desk and the jobs take at once."""

    batch_commands: int = Field(500, ge=1)
    """Most commands in one transaction."""
    waiting_commands: int = Field(5000, ge=1)
    """Most commands that wait at one café; the next is told that it is busy."""
    snapshot_events: int = Field(20_000, ge=1000)
    """Events after which a long café's state is kept beside its log, so that it comes back sooner."""
    jobs: int = Field(1, ge=1)
    """Jobs (themes, documents) that run at once."""
    waiting_jobs: int = Field(50, ge=0)
    """Jobs that wait for their turn; the next is told that it is busy."""
    jobs_on: Literal["here", "queue"] = "here"
    """Where jobs run: `here`, a process each, or by `samovar work` from a `queue` in the Redis of the bus."""
    job_again: int = Field(1, ge=0)
    """How often a job is begun again whose process or worker died."""
    seating_seconds: float = Field(5.0, ge=0, le=600)
    """Seconds of computing over a better seating plan after people came or went; 0: the first one is kept."""
    seating_people: int = Field(5000, ge=1)
    """Most people of a seating plan that is asked for over the interface for scripts."""
    job_minutes: int = Field(10, ge=1)
    """Minutes after which a job is stopped."""


class Watching(BaseModel):
    """What whoever looks after the server sees of it."""

    log: Literal["text", "json"] = "text"
    """The log's lines: `text` to read, `json` for a collector. Neither holds what people wrote."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """What is worth a line; `debug` has one for each command, with ids and codes alone."""
    metrics_token: str = ""
    """What a reader of /metrics sends as `Authorization: Bearer …`; empty, only this machine may read."""
    ready_seconds: float = Field(2.0, gt=0)
    """Within how long the database must answer for /readyz to say yes."""
    leaving_seconds: float = Field(0.0, ge=0, le=300)
    """From being asked to stop to stopping: in between /readyz says no, and a proxy sends nobody more."""


class Settings(Address, Keeping, Door, Texts, Sizes, Maps, Live, Rates, Work, Watching, BaseSettings):
    """All settings of one Samovar."""

    model_config = SettingsConfigDict(
        env_prefix="SAMOVAR_", env_ignore_empty=True, extra="ignore", frozen=True, populate_by_name=True
    )

    @property
    def limits(self) -> Limits:
        """The bounds that go into the log of a café that is opened now."""
        return Limits(
            idea_graphemes=self.idea_graphemes,
            idea_points=self.idea_code_points,
            short_graphemes=self.short_graphemes,
            people=self.cafe_people,
            tables=self.cafe_tables,
            ideas=self.cafe_ideas,
            variable_graphemes=self.variable_graphemes,
            map_variables=self.map_variables,
            map_links=self.map_links,
        )
