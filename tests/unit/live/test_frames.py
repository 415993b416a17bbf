"""What goes over the wire: JSON in UTF-8, whatever people typed, with the header of a frame before it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.live.frames import encoded, framed, message_of, stamped

SAID = st.text(st.characters(exclude_categories=()))
MESSAGES = st.dictionaries(
    st.sampled_from(("seq", "say", "put")),
    st.recursive(st.none() | st.booleans() | st.integers() | SAID, st.lists, max_leaves=5),
)


@given(MESSAGES)
def test_a_message_arrives_as_it_was_said_but_for_half_characters(message: dict[str, Any]) -> None:
    whole = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    assert encoded(message) == whole.encode("utf-8", "replace")
    assert message_of(framed(encoded(message))) == encoded(message)


def test_a_message_is_stamped_when_it_is_sent() -> None:
    kept = encoded({"seq": 3})
    assert json.loads(stamped(kept)).keys() == {"seq", "now"}
    assert json.loads(stamped(kept, build="b"))["build"] == "b"
    assert b'"seq":3,"now":' in stamped(kept)
