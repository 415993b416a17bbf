"""A page is written to at once or not at all; one that does not read is cut off."""

from __future__ import annotations

import asyncio

import pytest

from app.cafe.actor import Role
from app.live.client import Client
from app.pages.audience import Audience
from app.people.grant import Grant
from tests.unit.live.papers import Paper, a_client

pytestmark = pytest.mark.anyio


def client() -> tuple[Client, Paper]:
    return a_client(Audience("table", "en"), Grant("g", "ABCDEF", Role.PARTICIPANT, "p"))


async def test_what_fits_is_written_before_anything_else_runs() -> None:
    one, paper = client()
    assert one.write(b"a", 1)
    assert paper.frames == [b"a"]


async def test_for_a_full_wire_nothing_is_kept_and_it_is_told_when_it_has_drained() -> None:
    one, paper = client()
    drained: list[Client] = []
    one.begin(drained.append)
    paper.fill()
    assert not one.write(b"old", 10)
    assert not one.write(b"older", 10)
    assert not drained
    paper.drain()
    assert drained == [one]
    assert one.write(b"present", 10)
    assert paper.frames == [b"present"]


async def test_one_that_never_drains_is_cut_off() -> None:
    one, paper = client()
    paper.fill()
    one.write(b"never", 0.01)
    await asyncio.sleep(0.02)
    assert one.gone and paper.ended == ["aborted"]


async def test_one_that_drains_in_time_stays() -> None:
    one, paper = client()
    one.begin(lambda _: None)
    paper.fill()
    one.write(b"later", 0.01)
    paper.drain()
    await asyncio.sleep(0.02)
    assert not one.gone and not paper.ended


async def test_nothing_is_written_to_one_that_has_gone() -> None:
    one, paper = client()
    one.close()
    assert not one.write(b"late", 1)
    assert paper.frames == [] and paper.ended == ["closed 1001"]
