"""Any command with anything in its fields: it is done or refused, and never makes the server fail."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.cafe.catalogue import NAMES
from tests.faults.crowd import crowd
from tests.faults.mortal import Mortal
from tests.faults.soaking import SOAK
from tests.faults.stranger import Stranger
from tests.integration.served import Browser, Served

pytestmark = pytest.mark.anyio

NEARLY = st.sampled_from(["round-1", "lobby", "move-1", "insight1", "", "1", "0", "en", "none", "classic"])
NUMBERS = st.one_of(st.integers(-3, 9), st.integers(), st.floats())
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, st.text(max_size=40), NEARLY, st.just("\ud800"))
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9) | NEARLY, inner, max_size=4)
    ),
    max_leaves=8,
)


RIGHT = object()
"""In place of an op: a good one."""


@st.composite
def commands(draw: st.DrawFn) -> dict[str, Any]:
    """A command by its name, each of its fields there or not, right or not, perhaps with one more."""
    kind = draw(st.sampled_from(sorted(NAMES, key=lambda kind: NAMES[kind])))
    fields = [name for name in kind.model_fields if name not in ("op", "do")]
    values = {name: draw(ANYTHING) for name in fields if draw(st.integers(0, 9))}
    if not draw(st.integers(0, 9)):
        values[draw(st.text(max_size=9))] = draw(ANYTHING)
    return values | {"do": NAMES[kind]}


@pytest.fixture
async def both(living: Mortal) -> AsyncIterator[list[Stranger]]:
    """A participant and the host of a café in round one, with sockets of their own."""
    async with crowd(living.url, living.url, 2) as there:
        guest = await Stranger.comes(living, there.host.code)
        await guest.hello()
        browser = Browser(Served(living.port))
        browser.http.cookies.update(there.host.browser._cookies)
        host = await Stranger.opens(browser, there.host.code)
        await host.hello("host")
        yield [guest, host]
        await guest.leave()
        await host.leave()


@given(command=commands(), broken=st.one_of(st.just(RIGHT), st.just(RIGHT), ANYTHING))
@settings(
    max_examples=5000 if SOAK else 120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_it_is_answered_and_no_fault(
    both: list[Stranger], command: dict[str, Any], broken: object
) -> None:
    for one in both:
        op = one.browser.op() if broken is RIGHT else broken
        await one.say(**command | {"op": op})
        await one.say(ping=1)
        answers = []
        while (message := await one.heard()).get("pong") != 1:
            if "error" in message or "acks" in message:
                answers.append(message)
        assert len(answers) == 1
        error = answers[0].get("error")
        assert error is None or error["kind"] in ("malformed", "denied", "refused"), (command, op, error)
