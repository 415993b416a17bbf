"""Typing is sacred: drafts, compositions of input methods, and the Enter that belongs to them."""

import pytest
from playwright.sync_api import expect

from tests.e2e.machinery.cafe import OLD_BROWSER, Cafe, Phone

PUT = '<article id="idea-x" data-order="1"><p class="idea__text">New</p></article>'


def enter(phone: Phone, **event: object) -> None:
    """An Enter as a browser reports it, with what no driver can produce."""
    phone.run(
        """({ keyCode = 13, ...init }) => {
             const usual = { key: "Enter", bubbles: true, cancelable: true };
             const key = new KeyboardEvent("keydown", { ...usual, ...init });
             Object.defineProperty(key, "keyCode", { value: keyCode });
             document.getElementById("text").dispatchEvent(key);
           }""",
        event,
    )


def test_a_draft_survives_a_reload(cafe: Cafe) -> None:
    phone = cafe.phone(draft=250)
    phone.page.locator("#text").fill("Half a thou")
    phone.page.reload()  # sooner than the pause between key and disk
    phone.ready()
    expect(phone.page.locator("#text")).to_have_value("Half a thou")
    phone.page.locator("#composer button").click()
    phone.shows("Half a thou")
    phone.page.reload()
    phone.ready()
    expect(phone.page.locator("#text")).to_have_value("")


def test_a_field_that_serves_several_things_keeps_their_drafts_apart(cafe: Cafe) -> None:
    phone = cafe.phone()
    said = phone.run(
        """async () => {
             const { draftFor, saveDraft } = await import("/static/js/drafts.js");
             const field = document.createElement("textarea");
             const open = (idea, words) => {
               draftFor(field, "k7mpx4", `edit-${idea}`, words);
               return field.value;
             };
             open("a", "One");
             field.value = "One, changed";
             saveDraft(field);
             const other = open("b", "Two");
             const again = open("a", "One");
             field.defaultValue = field.value; // sent
             saveDraft(field);
             open("b", "Two");
             return [other, again, open("a", "One")];
           }"""
    )
    assert said == ["Two", "One, changed", "One"]


def test_enter_sends_and_shift_enter_does_not(cafe: Cafe) -> None:
    phone = cafe.phone()
    field = phone.page.locator("#text")
    field.fill("One")
    field.press("Shift+Enter")
    field.press_sequentially("two")
    expect(field).to_have_value("One\ntwo")
    field.press("Enter")
    expect(field).to_have_value("")
    phone.until(lambda: cafe.stored() == ["One\ntwo"])


def test_the_enter_of_a_composition_does_not_send(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.page.locator("#text").fill("안녕")
    enter(phone, isComposing=True)
    enter(phone, keyCode=229)
    phone.run(
        """() => {
             const text = document.getElementById("text");
             text.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
             const init = { key: "Enter", bubbles: true, cancelable: true };
             text.dispatchEvent(new KeyboardEvent("keydown", init));
           }"""
    )
    expect(phone.page.locator("#text")).to_have_value("안녕")
    phone.page.wait_for_timeout(80)  # the moment in which an Enter may still be the input method's
    enter(phone)
    expect(phone.page.locator("#text")).to_have_value("")


def test_a_real_composition_survives_frames(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.connected()
    phone.page.locator("#text").focus()
    session = cafe.context.new_cdp_session(phone.page)
    session.send("Input.imeSetComposition", {"text": "にほ", "selectionStart": 2, "selectionEnd": 2})
    frame = {
        "seq": 1,
        "epoch": "k1",
        "drop": [],
        "put": [{"id": "idea-x", "in": "cloth", "order": "1", "html": PUT}],
    }
    cafe.switch(push=frame)
    expect(phone.page.locator("#idea-x")).to_be_visible()
    expect(phone.page.locator("#text")).to_have_value("にほ")
    session.send("Input.imeSetComposition", {"text": "日本", "selectionStart": 2, "selectionEnd": 2})
    session.send("Input.insertText", {"text": "日本"})
    expect(phone.page.locator("#text")).to_have_value("日本")
    expect(phone.page.locator("#text")).to_be_focused()


@pytest.mark.parametrize("script", ["", OLD_BROWSER], ids=["new", "old"])
def test_a_composition_inside_a_part_is_left_alone(cafe: Cafe, script: str) -> None:
    cafe.context.add_init_script(script)
    phone = cafe.phone()
    phone.connected()
    html = '<article id="name" data-order="5"><input name="title"></article>'
    cafe.switch(
        push={"seq": 1, "epoch": "k1", "put": [{"id": "name", "in": "cloth", "order": "5", "html": html}]}
    )
    phone.page.locator("#name input").focus()
    session = cafe.context.new_cdp_session(phone.page)
    session.send("Input.imeSetComposition", {"text": "한", "selectionStart": 1, "selectionEnd": 1})
    moved = html.replace("<input", "<b>2</b><input").replace('"5"', '"1"')
    put = [
        {"id": "name", "in": "cloth", "order": "1", "html": moved},
        {"id": "idea-x", "in": "cloth", "order": "3", "html": PUT},
    ]
    cafe.switch(push={"seq": 2, "epoch": "k1", "put": put, "drop": ["name"]})
    expect(phone.page.locator("#idea-x")).to_be_visible()
    expect(phone.page.locator("#name input")).to_have_value("한")
    session.send("Input.insertText", {"text": "한국"})
    expect(phone.page.locator("#name input")).to_have_value("한국")
