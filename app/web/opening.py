"""Hosting a café: choose a recipe or copy a café, and open it."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Annotated, Any
from zoneinfo import available_timezones

from fastapi import APIRouter, Form
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Actor, Role
from app.cafe.opening import OpenCafe, merged
from app.cafe.recipes import recipe_named, recipes
from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Settings as Design
from app.config import Settings
from app.pages.refusals import sentence
from app.people.grant import Links
from app.web.admission import hosting
from app.web.house import House, TheHouse
from app.web.newids import new_id
from app.web.pages import page, seen_at
from app.web.refusing import status_of
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)
SHOWN_WITHIN = 86_400
"""Seconds in which the links of a new café are shown; later, its host makes them anew."""


class Wish(BaseModel):
    """What opens a café: `recipe` or `copy_of` (a code), and what the host chose already."""

    model_config = ConfigDict(extra="forbid")
    op: str = Field(default_factory=new_id, max_length=100)
    recipe: str = Field(default="classic", max_length=60)
    copy_of: str = Field(default="", max_length=20)
    key: str = Field(default="", max_length=200)
    changes: dict[str, Any] = Field(default_factory=dict)


class NewForm(BaseModel):
    """What the page sends. `zone` is the browser's time zone."""

    op: str = Field(max_length=100)
    recipe: str = Field(default="classic", max_length=60)
    name: str = Field(default="", max_length=1000)
    copy_of: str = Field(default="", max_length=20)
    zone: str = Field(default="", max_length=60)
    key: str = Field(default="", max_length=200)

    def wish(self) -> Wish:
        """The wish behind the form."""
        changes: dict[str, Any] = {"name": self.name.strip()} if self.name.strip() else {}
        if self.zone and known_zone(self.zone):
            changes["time_zone"] = self.zone
        return Wish(op=self.op, recipe=self.recipe, copy_of=self.copy_of, key=self.key, changes=changes)


@router.get("/new")
async def new(request: Request, house: TheHouse, session: TheSession, copy: str = "") -> Response:
    """The recipes."""
    source = (await hosting(house, session, copy))[1] if copy else None
    return _new_page(request, house, session, copy, source.settings.name if source else "")


@router.post("/new")
async def open_new(
    request: Request, house: TheHouse, session: TheSession, form: Annotated[NewForm, Form()]
) -> Response:
    """Open the café and go to its console. The form sent twice opens one."""
    try:
        code, links = await open_cafe(house, session, form.wish())
    except Refusal as refusal:
        if refusal.code is not Code.WRONG_KEY:
            raise
        return _new_page(request, house, session, form.copy_of, form.name, refusal)
    session.leave(f"links-{code}", ".".join((links.host, links.cohost, links.wall)), SHOWN_WITHIN)
    return seen_at(f"/h/{code}/design")


async def open_cafe(house: House, session: Session, wish: Wish) -> tuple[str, Links]:
    """A new café, hosted by this browser. Raises `Refusal`: busy, wrong_key, bad_settings."""
    settings = house.settings
    if after := house.rates.wait(settings.new_cafes_per_address, "new", session.address):
        raise Refusal(Code.BUSY, after=after)
    if settings.hosting == "key" and not secrets.compare_digest(
        wish.key.strip().encode(), settings.host_key.encode()
    ):
        raise Refusal(Code.WRONG_KEY)
    design = merged(await _begun(house, session, wish), wish.changes)
    command = OpenCafe(op=wish.op, settings=bounded(design, settings))
    code, _ = await house.desk.open(command, Actor(Role.HOST))
    links = await house.door.open(code, session.token)
    return code, links


async def _begun(house: House, session: Session, wish: Wish) -> Design:
    """The design to begin with: a café's own, for who hosts it, or a recipe's."""
    if wish.copy_of:
        copied = (await hosting(house, session, wish.copy_of))[1].settings
        return replace(copied, starts="", ends="", expected=0)
    return replace(recipe_named(wish.recipe).said(session.words.text), languages=(session.lang,))


def bounded(design: Design, settings: Settings) -> Design:
    """The design with this server's limits in it: what a rule needs to know stands in the log."""
    limits = replace(
        design.limits,
        idea_graphemes=settings.idea_graphemes,
        idea_points=settings.idea_code_points,
        people=settings.cafe_people,
        tables=settings.cafe_tables,
        ideas=settings.cafe_ideas,
    )
    return replace(
        design, limits=limits, late_hours=settings.late_door_hours, end_days=settings.retention_days
    )


def known_zone(zone: str) -> bool:
    """Whether this machine knows the time zone."""
    return zone in available_timezones()


def _new_page(
    request: Request, house: House, session: Session, copy: str, name: str, refusal: Refusal | None = None
) -> Response:
    return page(
        request,
        session,
        "host/new.html",
        status=status_of(refusal) if refusal else 200,
        recipes=recipes(),
        op=new_id(),
        copy_of=copy,
        name=name,
        key_needed=house.settings.hosting == "key",
        error=sentence(refusal, session.words) if refusal else "",
    )
