"""A walk through every page in every step, with words of three languages in them."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.e2e.cafe.house import DESK, PHONE, WALL, Host, House, Phone

IDEAS = (
    "Each office is measured on its own step, nobody on the whole journey.",
    "آیین‌نامه از سال ۱۳۸۴ تغییر نکرده است.",
    "담당자가 바뀔 때마다 처음부터 다시 설명해야 합니다.",
    "https://example.org/a-very-long-address-without-any-place-to-break-it/and-yet-it-has-to-fit-somewhere",
)
Stop = tuple[str, Page]


class Tour:
    """`narrow`: host and participants have a screen of this size."""

    def __init__(
        self, house: House, narrow: dict[str, int] | None = None, wall: dict[str, int] = WALL
    ) -> None:
        self.house, self.narrow, self.wall_size = house, narrow or PHONE, wall
        self.options = {"reduced_motion": "reduce"}
        self.host = Host(house, **self.options)
        self.host.size = narrow or DESK
        self.phone: Phone
        self.wall: Page
        self.run: Page
        self.ideas: list[str] = []

    def walk(self) -> Iterator[Stop]:
        """Each page by a name, as it stands when it is reached; whoever walks may look, and leave it so."""
        yield from self._doors()
        yield from self._waiting()
        yield from self._talking()
        yield from self._moving()
        yield from self._harvest()
        yield from self._closed()

    def _doors(self) -> Iterator[Stop]:
        door = self.house.page(self.host.context, "/")
        door.set_viewport_size(self.host.size)  # type: ignore[arg-type]
        yield "door", door
        door.goto(f"{self.house.base}/new")
        yield "new", door
        door.close()
        groups = [{"name": "Office", "options": ["North", "South"]}]
        self.host.open_cafe("quick", groups=groups, purpose="What do people meet, and what keeps it so?")
        self.phone = Phone(self.house, self.host.code, self.narrow, **self.options).open()
        yield "join", self.phone.page
        self.phone.page.close()

    def _waiting(self) -> Iterator[Stop]:
        for room in ("design", "takehome", "harvest", "strategy"):
            page = self._room(room)
            yield f"{room}, empty", page
            page.close()
        self.run = self._room("run")
        self.wall = self.house.page(self.host.context, f"/w/{self.host.code}")
        self.wall.set_viewport_size(self.wall_size)  # type: ignore[arg-type]
        yield "wall, nobody yet", self.wall
        self.phone.join("Amina")
        yield from self._all("lobby")
        self.host.go_on_to(self.run, "welcome")
        yield from self._all("welcome")

    def _talking(self) -> Iterator[Stop]:
        self.host.go_on_to(self.run, "round-1")
        yield "phone, empty table", self.phone.page
        for text in IDEAS:
            self.phone.write(text)
            self.phone.shows(text)
        self.ideas = list(self.phone.ideas().values())
        self.host.command(self.run, "idea.mark", idea=self.ideas[0], insight=True)
        self.host.command(self.run, "wall.set", texts=True)
        self.host.command(self.run, "message.send", text="Five more minutes, then we move.")
        expect(self.phone.page.locator(".idea--insight")).to_be_visible()
        yield from self._all("round")
        self.wall.keyboard.press("ArrowRight")
        yield "wall, the hall", self.wall
        self.phone.page.locator("[data-sheet=about]").first.click()
        yield "phone, about", self.phone.page
        self.phone.page.keyboard.press("Escape")
        self.host.command(self.run, "clock.add", step="round-1", minutes=-14)
        expect(self.phone.page.locator("dialog#passing")).to_be_visible()
        yield "phone, hand-off", self.phone.page
        self.phone.page.keyboard.press("Escape")

    def _moving(self) -> Iterator[Stop]:
        self.host.go_on_to(self.run, "move-2")
        expect(self.phone.page.locator("#moving")).to_be_visible()
        yield from self._all("move")
        self.host.go_on_to(self.run, "round-2")
        yield "phone, second round", self.phone.page

    def _harvest(self) -> Iterator[Stop]:
        self.host.go_on_to(self.run, "harvest")
        self.host.command(self.run, "theme.new", name="One way through the offices", ideas=self.ideas[:3])
        self.host.command(self.run, "line.add", text="People know where their request stands.")
        expect(self.phone.page.locator(".vote")).to_be_visible()
        yield from self._all("harvest")
        for room in ("harvest", "strategy", "design", "takehome"):
            page = self._room(room)
            yield f"console, {room}", page
            page.close()

    def _closed(self) -> Iterator[Stop]:
        self.host.go_on_to(self.run, "closing")
        self.host.command(self.run, "step.next", leaves="closing")
        expect(self.phone.page.locator("#keepsake")).to_be_visible()
        yield from self._all("closed")
        self.phone.page.locator("#keepsake").click()
        expect(self.phone.page.locator("#main article").first).to_be_visible()
        yield "take-home", self.phone.page
        late = Phone(self.house, self.host.code, self.narrow, **self.options).open()
        yield "join, closed", late.page

    def _room(self, room: str) -> Page:
        page = self.host.room(room)
        page.set_viewport_size(self.host.size)  # type: ignore[arg-type]
        page.keyboard.press("Escape")
        return page

    def _all(self, step: str) -> Iterator[Stop]:
        for who, page in (("phone", self.phone.page), ("console", self.run), ("wall", self.wall)):
            page.bring_to_front()
            yield f"{who}, {step}", page
