from pathlib import Path

from app.words.scripts import js_catalogue


def test_scripts_get_their_own_messages_with_forms_by_the_browsers_categories(
    folder: Path,
) -> None:
    assert js_catalogue("fa", folder) == {
        "lang": "fa",
        "digits": "۰۱۲۳۴۵۶۷۸۹",
        "messages": {
            "Send": "بفرست",
            "%(num)s idea": {"one": "%(num)s ایده", "other": "%(num)s ایده‌ها"},
        },
    }


def test_english_needs_no_messages(folder: Path) -> None:
    assert js_catalogue("en", folder) == {
        "lang": "en",
        "digits": "0123456789",
        "messages": {},
    }
