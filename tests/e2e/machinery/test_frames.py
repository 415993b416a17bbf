"""Frames change what is shown and nothing of the person's: focus, caret, text, scroll, open panels."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests.e2e.machinery.cafe import OLD_BROWSER, Cafe, Phone


def part(name: str, html: str = "", order: str | None = None, into: str = "cloth") -> dict[str, Any]:
    order_ = {} if order is None else {"order": order}
    return {
        "id": name,
        "in": into,
        "html": f'<article id="{name}" data-part>{html or name}</article>',
        **order_,
    }


def apply(phone: Phone, *put: dict[str, Any], drop: tuple[str, ...] = (), **more: Any) -> Any:
    """Apply a frame at once; answers what the page was told."""
    return phone.run(
        """(frame) => {
             let told;
             document.addEventListener("samovar:put", ({ detail }) => (told = detail), { once: true });
             page.view.apply(frame);
             return told;
           }""",
        {"seq": 1, "epoch": "k1", "put": list(put), "drop": list(drop), **more},
    )


def order(phone: Phone, within: str = "cloth") -> list[str]:
    return list(phone.run("(id) => [...document.getElementById(id).children].map((part) => part.id)", within))


def test_parts_come_in_their_order_in_any_order(cafe: Cafe) -> None:
    phone = cafe.phone()

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.integers(0, 99), unique=True, max_size=12), st.randoms(use_true_random=False))
    def sorted_always(numbers: list[int], chance: Any) -> None:
        apply(phone, fresh=True)
        for number in numbers:
            apply(phone, part(f"p{number}", order=f"{number:04}"))
        again = list(numbers)
        chance.shuffle(again)
        moved = {number: 100 - number for number in again[:3]}
        apply(phone, *(part(f"p{n}", order=f"{place:04}") for n, place in moved.items()))
        places = {n: moved.get(n, n) for n in numbers}
        found = [places[int(name[1:])] for name in order(phone)]
        assert found == sorted(places.values())

    sorted_always()


def test_a_frame_twice_is_a_frame_once_and_tells_what_it_did(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, part("a", order="1"))
    told = apply(phone, part("a", order="1"), part("b", order="2"), drop=("gone",))
    assert told == {"ids": ["a", "b"], "added": ["b"], "dropped": [], "fresh": False}
    assert order(phone) == ["a", "b"]
    assert apply(phone, drop=("a",))["dropped"] == ["a"]
    assert order(phone) == ["b"]


def test_a_fresh_view_takes_all_but_the_pages_own(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, part("a", order="1"), part("b", order="2"), part("c", into="other"))
    phone.run("""() => document.getElementById("other").insertAdjacentHTML("beforeend",
                 '<form data-own data-part id="mine"><input></form>')""")
    told = apply(phone, part("b", "New", order="5"), fresh=True, seq=0, epoch="k2")
    assert order(phone) == ["b"]
    assert order(phone, "other") == ["mine"]
    assert told["dropped"] == ["a", "c"]
    assert phone.run("() => [page.view.epoch, page.view.seq]") == ["k2", 0]


def test_an_older_frame_changes_nothing(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, part("a", "New"), seq=9)
    assert apply(phone, part("a", "Old"), seq=8) is None
    expect(phone.page.locator("#a")).to_have_text("New")


def test_a_list_that_changes_keeps_its_parts(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(
        phone, {"id": "round-2", "in": "cloth", "html": '<section id="round-2"><ol id="list"></ol></section>'}
    )
    apply(phone, part("a", order="1", into="list"))
    html = '<section id="round-2" class="now"><h2>Round 2</h2><ol id="list"></ol></section>'
    apply(phone, {"id": "round-2", "in": "cloth", "html": html})
    expect(phone.page.locator("#round-2.now #list #a")).to_have_count(1)


def test_parts_inside_a_picture_are_drawn(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, {"id": "map", "in": "cloth", "html": '<svg id="map"><g id="cups"></g></svg>'})
    apply(phone, {"id": "cup", "in": "cups", "order": "1", "html": '<circle id="cup" r="9"></circle>'})
    assert phone.run("() => document.getElementById('cup') instanceof SVGCircleElement")


def test_text_caret_and_focus_survive(cafe: Cafe) -> None:
    phone = cafe.phone()
    html = '<button data-act="mark">Mark</button><input name="title" value="Tea">'
    apply(phone, part("a", html, order="2"), part("b", order="3"))
    phone.page.locator("#a input").fill("Tea houses")
    phone.run("() => document.querySelector('#a input').setSelectionRange(2, 5)")
    changed = '<em>2 ideas</em><input name="title" value="Coffee"><button data-act="mark">Marked</button>'
    apply(phone, part("a", changed, order="2"), part("c", order="1"))
    field = """() => { const { value, selectionStart, selectionEnd } = document.activeElement;
                       return [value, selectionStart, selectionEnd]; }"""
    assert phone.run(field) == ["Tea houses", 2, 5]
    expect(phone.page.locator("#a em")).to_have_text("2 ideas")
    expect(phone.page.locator("#a button")).to_have_text("Marked")


def test_a_focused_button_is_kept_and_handed_on_when_it_goes(cafe: Cafe) -> None:
    phone = cafe.phone()
    buttons = '<button data-act="mark">Mark</button><button data-act="build">Build on</button>'
    apply(phone, part("a", buttons, order="1"), part("b", buttons, order="2"))
    phone.page.locator("#a [data-act=build]").focus()
    apply(phone, part("a", '<b>Insight</b><button data-act="build">Build on</button>', order="1"))
    expect(phone.page.locator("#a [data-act=build]")).to_be_focused()
    apply(phone, drop=("a",))
    expect(phone.page.locator("#b [data-act=mark]")).to_be_focused()


@pytest.mark.parametrize("script", ["", OLD_BROWSER], ids=["new", "old"])
def test_a_part_that_moves_keeps_the_focus(cafe: Cafe, script: str) -> None:
    cafe.context.add_init_script(script)
    phone = cafe.phone()
    apply(phone, *(part(name, "<button>Mark</button>", order=name) for name in "abc"))
    phone.page.locator("#a button").focus()
    apply(phone, part("a", "<button>Mark</button>", order="d"))
    assert order(phone) == ["b", "c", "a"]
    expect(phone.page.locator("#a button")).to_be_focused()


def test_a_part_that_is_written_in_goes_only_afterwards(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, part("a", '<input name="title" value="">', order="1"))
    phone.page.locator("#a input").fill("Unfinished")
    apply(phone, drop=("a",))
    expect(phone.page.locator("#a input")).to_have_value("Unfinished")
    phone.page.locator("#a input").fill("")
    phone.page.locator("#a input").blur()
    expect(phone.page.locator("#a")).to_have_count(0)


def test_open_details_and_dialogs_stay_open(cafe: Cafe) -> None:
    phone = cafe.phone()
    html = "<details><summary>Hand-off</summary>{}</details><dialog>{}</dialog>"
    apply(phone, part("a", html.format("one", "one")))
    phone.run(
        """() => {
             document.querySelector("#a details").open = true;
             document.querySelector("#a dialog").show();
           }"""
    )
    apply(phone, part("a", html.format("two", "two")))
    expect(phone.page.locator("#a details[open]")).to_contain_text("two")
    expect(phone.page.locator("#a dialog[open]")).to_have_text("two")


def test_selected_words_stay_selected(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, part("a", "<p>Nobody sees the whole</p>", order="2"))
    phone.run(
        """() => {
             const words = document.querySelector("#a p").firstChild;
             getSelection().setBaseAndExtent(words, 0, words, 6);
           }"""
    )
    apply(phone, part("a", "<p>Nobody sees the whole</p><b>Insight</b>", order="2"), part("b", order="1"))
    assert phone.run("() => String(getSelection())") == "Nobody"


def test_the_reader_stays_where_they_read(cafe: Cafe) -> None:
    phone = cafe.phone()
    apply(phone, *(part(f"p{n}", "<br>" * 5 + str(n), order=f"{n:03}") for n in range(10, 40)))
    phone.run("() => document.getElementById('p25').scrollIntoView()")
    top = "() => Math.round(document.getElementById('p25').getBoundingClientRect().top)"
    before = phone.run(top)
    apply(phone, part("p01", "<br>" * 9, order="001"), part("p11", "<br>" * 20, order="011"), drop=("p12",))
    assert abs(phone.run(top) - before) <= 1
    phone.run("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert abs(phone.run(top) - before) <= 1
