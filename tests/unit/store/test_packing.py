"""A café that was packed is the same café; whatever else the bytes hold is not taken for one."""

from __future__ import annotations

import zlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant

from app.cafe.evolve import evolve
from app.cafe.state import Cafe
from app.store import packing
from app.store.packing import NoSnapshotError, code_version, packed, unpacked
from tests.logs.a_day import a_day
from tests.unit.cafe.machine import Day

DAY = a_day()
PACKED = packed(DAY.cafe)


def orders(cafe: Cafe) -> list[list[Any]]:
    """The order of the keys of each dict."""
    return [list(each) for each in vars(cafe).values() if hasattr(each, "keys")]


class KeptDay(Day):
    """A day of which snapshots are taken now and then."""

    kept: bytes = packed(Cafe())

    @invariant()
    def a_snapshot_and_what_came_after_it_are_the_cafe(self) -> None:
        cafe = self.talk.cafe
        before = unpacked(self.kept)
        again = evolve(before, self.talk.log[before.seq :])
        assert again == cafe
        assert orders(again) == orders(cafe)
        if cafe.seq % 5 == 0:
            self.kept = packed(cafe)


TestSnapshotsOfAnyDay = KeptDay.TestCase
TestSnapshotsOfAnyDay.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)


@given(st.integers(0, len(DAY.log)))
def test_a_snapshot_and_the_rest_of_the_log_are_the_whole_log(cut: int) -> None:
    assert evolve(unpacked(packed(evolve(Cafe(), DAY.log[:cut]))), DAY.log[cut:]) == DAY.cafe


def test_long_dicts_come_back_whole_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "CHUNK", 2)
    cafe = unpacked(packed(DAY.cafe))
    assert cafe == DAY.cafe
    assert orders(cafe) == orders(DAY.cafe)


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"no snapshot",
        PACKED[: len(PACKED) // 2],
        PACKED[:-4],
        PACKED[:60] + bytes([PACKED[60] ^ 1]) + PACKED[61:],
        zlib.compress(b""),
        zlib.compress(b"seq 1\n"),
        zlib.compress(zlib.decompress(PACKED).replace(b"ideas ", b"idols ")),
        zlib.compress(zlib.decompress(PACKED).replace(b'"round-1"', b"1")),
        zlib.compress(b"\n".join(zlib.decompress(PACKED).splitlines()[:-1])),
    ],
)
def test_anything_else_is_no_snapshot(wrong: bytes) -> None:
    with pytest.raises(NoSnapshotError):
        unpacked(wrong)


def test_the_codes_version_is_a_hash_of_the_rules() -> None:
    assert len(code_version()) == 24
