"""Toasts, sheets, words and announcements."""

import pytest
from playwright.sync_api import expect

from tests.e2e.machinery.cafe import Cafe, Phone

KOREAN = {"lang": "ko", "messages": {"%(num)s idea": {"other": "아이디어 %(num)s개"}, "Undo": "실행 취소"}}
PERSIAN = {
    "lang": "fa",
    "digits": "۰۱۲۳۴۵۶۷۸۹",
    "messages": {"%(num)s idea": {"one": "%(num)s ایده", "other": "%(num)s ایده‌ها"}},
}
COUNTED = """async (n) => {
  const { ngettext } = await import("/static/js/words.js");
  return ngettext("%(num)s idea", "%(num)s ideas", n);
}"""


def toast(phone: Phone, text: str) -> None:
    phone.run(
        """async (text) => {
             const { toast } = await import("/static/js/toast.js");
             toast(text, { undo: () => (window.undone = text) });
           }""",
        text,
    )


@pytest.mark.parametrize(
    ("words", "one", "many"),
    [({}, "1 idea", "12 ideas"), (KOREAN, "아이디어 1개", "아이디어 12개"), (PERSIAN, "۱ ایده", "۱۲ ایده‌ها")],
    ids=["en", "ko", "fa"],
)
def test_numbers_and_plurals_are_the_languages(
    cafe: Cafe, words: dict[str, object], one: str, many: str
) -> None:
    phone = cafe.phone(words)
    assert [phone.run(COUNTED, n) for n in (1, 12)] == [one, many]


def test_placeholders_are_filled_with_words_as_they_are(cafe: Cafe) -> None:
    said = cafe.phone().run(
        """async () => (await import("/static/js/words.js"))._("%(who)s of %(n)s, %(else)s",
                        { who: "$& %(n)s", n: 3 })"""
    )
    assert said == "$& %(n)s of 3, %(else)s"


def test_a_toast_undoes_and_a_new_one_takes_its_place(cafe: Cafe) -> None:
    phone = cafe.phone(KOREAN)
    toast(phone, "First")
    toast(phone, "Second")
    expect(phone.page.locator(".toast")).to_have_count(1)
    phone.page.get_by_role("button", name="실행 취소").click()
    expect(phone.page.locator(".toast")).to_have_count(0)
    assert phone.run("() => window.undone") == "Second"


def test_a_toast_goes_by_itself_but_not_under_a_hand(cafe: Cafe) -> None:
    phone = cafe.phone(toast=150)
    toast(phone, "Held")
    phone.page.locator(".toast__undo").focus()
    phone.page.wait_for_timeout(400)  # longer than a toast lives
    expect(phone.page.locator(".toast")).to_have_count(1)
    phone.page.locator("#text").focus()
    expect(phone.page.locator(".toast")).to_have_count(0)


def test_a_sheet_gives_the_focus_back(cafe: Cafe) -> None:
    phone = cafe.phone()
    opener, panel = phone.page.locator("#open-panel"), phone.page.locator("#panel")
    for close in ("Escape", "button", "beside"):
        opener.click()
        expect(panel).to_be_visible()
        if close == "Escape":
            phone.page.keyboard.press("Escape")
        elif close == "button":
            panel.get_by_role("button", name="Close").click()
        else:
            phone.page.mouse.click(5, 5)
        expect(panel).to_be_hidden()
        expect(opener).to_be_focused()


def test_a_quiet_sheet_lets_one_type_on(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.page.locator("#text").focus()
    phone.run(
        """async () => (await import("/static/js/sheet.js"))
             .openSheet(document.getElementById("panel"), { quiet: true })"""
    )
    expect(phone.page.locator("#panel")).to_be_visible()
    phone.page.keyboard.type("on")
    expect(phone.page.locator("#text")).to_have_value("on")


def test_a_toast_stands_in_the_sheet_that_covers_the_page(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.run(
        """async () => {
             const panel = document.getElementById("panel");
             (await import("/static/js/sheet.js")).openSheet(panel);
             const undo = () => (document.title = "undone");
             (await import("/static/js/toast.js")).toast("Moved.", { undo });
           }"""
    )
    phone.page.locator("#panel .toast__undo").click()
    expect(phone.page).to_have_title("undone")


def test_things_of_a_kind_are_announced_together(cafe: Cafe) -> None:
    phone = cafe.phone(group=200, grace=20_000)
    phone.run(
        """async () => {
             const { count } = await import("/static/js/announce.js");
             for (const n of [1, 0, 3]) count("ideas", n, (total) => `${total} new ideas`);
           }"""
    )
    expect(phone.page.locator("#announcer")).to_have_text("4 new ideas")


def test_a_text_is_copied_on_plain_http(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.page.locator("#text").focus()
    phone.page.keyboard.press("A")
    copied = phone.run(
        """async () => (await import("/static/js/copy.js")).copy("One desk\\nfor one file.")"""
    )
    assert copied is True
    expect(phone.page.locator("#text")).to_be_focused()
    phone.page.locator("#text").fill("")
    phone.page.keyboard.press("Control+V")
    expect(phone.page.locator("#text")).to_have_value("One desk\nfor one file.")
