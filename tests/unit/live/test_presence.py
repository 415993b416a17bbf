"""One head in the count, however many tabs."""

from app.live.presence import POLLED_MS, Presence


def test_a_second_tab_is_no_second_person() -> None:
    presence = Presence()
    presence.came("p", 1)
    assert presence.changed() == {"p"}
    presence.came("p", 2)
    presence.went("p", 3)
    assert presence.changed() == set()
    assert presence.online == {"p"}


def test_a_reload_between_two_ticks_is_not_seen() -> None:
    presence = Presence()
    presence.came("p", 1)
    presence.changed()
    presence.went("p", 2)
    presence.came("p", 3)
    assert presence.changed() == set()


def test_who_left_is_offline_and_was_last_heard_then() -> None:
    presence = Presence()
    presence.came("p", 1)
    presence.changed()
    presence.went("p", 5)
    assert presence.changed() == {"p"}
    assert presence.online == frozenset()
    assert presence.heard == {"p": 5}


def test_a_phone_that_polls_is_online_until_it_stops() -> None:
    presence = Presence()
    assert presence.polled("p", 0)
    assert presence.changed() == {"p"}
    assert not presence.polled("p", 2000)
    assert not presence.expired(2000 + POLLED_MS)
    assert presence.expired(2001 + POLLED_MS)
    assert presence.changed() == {"p"}
    assert presence.online == frozenset()
