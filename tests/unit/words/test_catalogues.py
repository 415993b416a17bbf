from pathlib import Path

from app.words.catalogues import languages, translations


def test_a_language_is_offered_once_it_has_a_catalogue(folder: Path) -> None:
    assert languages(folder) == ("en", "fa")


def test_what_is_untranslated_or_fuzzy_is_said_in_english(folder: Path) -> None:
    fa = translations("fa", folder)
    assert [fa.gettext(text) for text in ("Send", "Not yet", "Unsure")] == [
        "بفرست",
        "Not yet",
        "Unsure",
    ]


def test_plurals_follow_the_catalogues_own_rule(folder: Path) -> None:
    fa = translations("fa", folder)
    assert fa.ngettext("%(num)s idea", "%(num)s ideas", 1) == "%(num)s ایده"
    assert fa.ngettext("%(num)s idea", "%(num)s ideas", 2) == "%(num)s ایده‌ها"


def test_a_language_without_a_catalogue_speaks_english(folder: Path) -> None:
    assert translations("de", folder).gettext("Send") == "Send"
