"""Every page fits a screen of 320 px, and text of twice the size; a phone's first view is light."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request

from tests.e2e.cafe.house import Host, House, Phone
from tests.e2e.cafe.tour import Tour

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]
NARROW = {"width": 320, "height": 640}
FIRST_VIEW = 100 * 1024
WIDER = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const scrolls = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(up).overflowX)) return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    const seen = box.width > 0 && box.height > 0 && element.checkVisibility({visibilityProperty: true});
    const outside = seen && (box.right > edge || box.left < -1);
    return outside && !element.closest(".visually-hidden, .skip") && !scrolls(element);
  });
  const name = (element) => `${element.localName}#${element.id}.${element.getAttribute("class")}`;
  const wide = document.scrollingElement.scrollWidth > edge;
  return [...(wide ? [`page ${document.scrollingElement.scrollWidth}`] : []), ...out.map(name)].slice(0, 6);
}"""


def outside(tour: Tour, text: str = "") -> str:
    """What stands out of the screen, a line for each page."""
    found: list[str] = []
    for name, page in tour.walk():
        if text:
            page.evaluate("(size) => { document.documentElement.style.fontSize = size }", text)
        if out := page.evaluate(WIDER):
            found.append(f"{name}: {', '.join(out)}")
    return "\n".join(found)


def test_nothing_stands_out_of_a_screen_of_320_px(house: House) -> None:
    found = outside(Tour(house, NARROW, wall=NARROW))
    assert not found, found


def test_nothing_stands_out_where_text_is_twice_as_large(house: House) -> None:
    found = outside(Tour(house, {"width": 390, "height": 740}), "200%")
    assert not found, found


def over_the_wire(page: Page, address: str) -> dict[str, int]:
    """Bytes of each answer, head and compressed body."""
    done: list[Request] = []
    page.on("requestfinished", lambda request: done.append(request))  # noqa: PLW0108  playwright can't take it bare
    page.goto(address, wait_until="networkidle")
    sizes = {request.url: request.sizes() for request in done}
    return {url: size["responseBodySize"] + size["responseHeadersSize"] for url, size in sizes.items()}


def test_a_phones_first_view_is_light(house: House) -> None:
    host = Host(house).open_cafe()
    phone = Phone(house, host.code)
    address = f"{house.base}/c/{host.code}"
    page = phone.context.new_page()
    form = over_the_wire(page, address)
    assert sum(form.values()) < FIRST_VIEW, form
    page.close()
    phone.join("Amina")
    cold = phone.context.new_page()
    phone.context.new_cdp_session(cold).send("Network.clearBrowserCache")
    table = over_the_wire(cold, address)
    assert any("/js/outbox" in url for url in table)
    assert sum(table.values()) < FIRST_VIEW, table
