from app.words.choosing import accepted, choose


def test_the_most_wanted_language_that_is_offered_is_chosen() -> None:
    wanted = accepted("de;q=0.9, ko-KR;q=0.8, en;q=0.1, fr;q=0, it;q=x")
    assert wanted == ["de", "ko-KR", "en"]
    assert choose(wanted, ("en", "fa", "ko")) == "ko"


def test_who_wants_nothing_we_have_is_spoken_to_in_english() -> None:
    assert choose(["de"], ("en", "fa")) == "en"
    assert choose([], ("en", "fa")) == "en"
