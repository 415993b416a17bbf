"""The collector is put off while logs are read, and comes back after the last of them."""

import gc

import pytest

from app.store.uncollected import LONG, settle, uncollected


def test_it_is_off_until_the_last_reader_is_done() -> None:
    assert gc.isenabled()
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_a_reader_that_failed() -> None:
    with pytest.raises(LookupError), uncollected():
        raise LookupError
    assert gc.isenabled()


def test_only_a_long_cafe_is_settled() -> None:
    gc.unfreeze()
    settle(LONG - 1)
    assert gc.get_freeze_count() == 0
    settle(LONG)
    assert gc.get_freeze_count() > 0
    gc.unfreeze()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
