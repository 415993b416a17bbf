"""Every refusal has a sentence in every language, and a status that says what to do."""

import pytest

from app.cafe.refusal import Code, Kind, Refusal
from app.live.commands import told
from app.web.refusing import TITLES, status_of
from app.words import Words, languages


@pytest.mark.parametrize("code", list(Code))
@pytest.mark.parametrize("lang", languages())
def test_every_refusal_can_be_told(code: Code, lang: str) -> None:
    error = told(Refusal(code, "3"), Words(lang))
    assert error["say"] and error["kind"] in set(Kind) and error["code"] == code
    assert error["after"] is not None if error["kind"] == Kind.BUSY else True


def test_kinds_are_told_apart_by_their_status() -> None:
    assert status_of(Refusal(Code.BLANK)) == 400
    assert status_of(Refusal(Code.NOT_YOURS)) == 403
    assert status_of(Refusal(Code.NO_CAFE)) == 404
    assert status_of(Refusal(Code.ALREADY_MOVED_ON)) == 409
    assert status_of(Refusal(Code.CAFE_GONE)) == 410
    assert status_of(Refusal(Code.FAULT)) == 500
    assert status_of(Refusal(Code.BUSY)) == 503
    assert set(TITLES) == set(Kind)
