"""A whole café from the door to the take-home, with a picture of every page on the way."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.screenshots.camera import Camera
from tests.screenshots.room import Room

ROOMS = ("design", "run", "harvest", "strategy", "takehome")
WALL = ("wall",)


class Walk:
    """Who is photographed: the host's console, the wall, and the phone of one person."""

    def __init__(self, camera: Camera, room: Room) -> None:
        self.camera, self.room = camera, room
        self.console: Page
        self.wall: Page
        self.phone: Page

    async def all(self) -> None:
        """From beginning to end."""
        await self.door()
        await self.lobby()
        await self.rounds()
        await self.harvest()
        await self.closed()

    async def door(self) -> None:
        """The door, opening a café, and what is said to who has no right to come in."""
        camera, room = self.camera, self.room
        guest = await camera.somebody()
        page = await camera.page(guest, "/")
        await camera.take(page, "door")
        await page.locator("input[name='code']").fill("K7M")
        await page.locator("form[action*='join'] button[type='submit']").click()
        await camera.take(page, "door-mistake")
        await camera.go(page, "/new")
        await camera.take(page, "new", full=True)
        await camera.go(page, "/nowhere", 404)
        await camera.take(page, "message-nowhere")
        await room.open()
        host = await camera.somebody(dict(room.host.http.cookies.items()))
        self.console = await camera.page(host, f"/h/{room.code}/design")
        await camera.take(self.console, "console-design", full=True)
        await camera.go(self.console, f"/h/{room.code}/run")
        await camera.take(self.console, "console-run-empty")
        for name in ("harvest", "strategy", "takehome"):
            page = await camera.page(host, f"/h/{room.code}/{name}")
            await camera.take(page, f"console-{name}-empty")
            await page.close()
        await camera.go(page := await guest.new_page(), f"/h/{room.code}/run", 403)
        await camera.take(page, "message-denied")
        await camera.go(page, "/")
        await guest.close()

    async def lobby(self) -> None:
        """The wall by its own link; one person joins by hand, the others come after."""
        camera, room = self.camera, self.room
        beamer = await camera.somebody()
        self.wall = await camera.page(beamer, f"/w/{room.code}/enter#{room.wall_link.partition('#')[2]}")
        await self.wall.wait_for_url(f"**/w/{room.code}")
        await self.on_wall("lobby")
        await camera.take(self.wall, "wall-lobby-empty", sizes=WALL)
        person = await camera.somebody()
        self.phone = await camera.page(person, f"/c/{room.code}")
        await camera.take(self.phone, "join")
        await self.phone.locator("[data-sheet='kept']").click()
        await camera.take(self.phone, "join-kept")
        await camera.go(self.phone, f"/c/{room.code}")
        await self.phone.locator("#name").fill(room.design.writer)
        await self.phone.locator("#join button[type='submit']").click()
        await expect(self.phone.locator("[data-kind='lobby']")).to_be_visible()
        await room.come()
        await expect(self.wall.locator(".lobby__glasses > .glass")).to_have_count(14)
        await camera.take(self.phone, "phone-lobby")
        await camera.take(self.wall, "wall-lobby")
        await camera.take(self.console, "console-run-lobby")

    async def rounds(self) -> None:
        """Welcome, the first round with its hand-off, a move, and the second round."""
        camera, room = self.camera, self.room
        await room.next()
        await expect(self.phone.locator("[data-kind='plenary']")).to_be_visible()
        await self.on_wall("talk")
        await camera.take(self.phone, "phone-plenary")
        await camera.take(self.wall, "wall-plenary")
        await camera.take(self.console, "console-run-plenary")
        await room.next()
        await expect(self.phone.locator("#composer")).to_be_visible()
        await camera.take(self.phone, "phone-table-white")
        await room.write(16)
        await self.write(room.design.own)
        await self.phone.locator("[data-mine]").first.wait_for()
        await room.do(room.host, "message.send", text=room.design.message)
        await self.phone.locator("#notice-place .banner").wait_for()
        await camera.take(self.phone, "phone-message")
        await self.phone.locator("[data-act='put-away']").click()
        await room.pass_on()
        await self.phone.evaluate("document.getElementById('passing').showModal()")  # it rises near the end
        await camera.take(self.phone, "phone-handoff")
        await self.phone.keyboard.press("Escape")
        await self.sheet("about", "phone-about")
        await room.next()
        await expect(self.phone.locator("#moving")).to_be_visible()
        await room.confirm(8)
        await self.on_wall("hall")
        await camera.take(self.phone, "phone-move")
        await camera.take(self.wall, "wall-move")
        await camera.take(self.console, "console-run-move")
        await room.next()
        await expect(self.phone.locator("#composer")).to_be_visible()
        await room.write(24)
        await self.round()

    async def round(self) -> None:
        """The pages in the middle of a round, light and dark."""
        camera, room = self.camera, self.room
        for mode in ("light", "dark"):
            await camera.take(self.phone, "phone-table", mode=mode)
            await camera.take(self.console, "console-run", mode=mode)
        await camera.take(self.wall, "wall-round")
        await self.wall.keyboard.press("d")
        await camera.take(self.wall, "wall-round-dark")
        await self.wall.keyboard.press("d")
        await self.turn("hall")
        await camera.take(self.wall, "wall-tables")
        await self.turn("said")
        await camera.take(self.wall, "wall-said-off", sizes=WALL)
        await room.do(room.host, "wall.set", texts=True)
        await self.wall.locator("#said-ideas > *").first.wait_for()
        await camera.take(self.wall, "wall-said")
        await self.wall.keyboard.press("b")
        await self.wall.locator("#veil").wait_for(state="attached")
        await camera.take(self.wall, "wall-blank", sizes=WALL)
        await self.wall.keyboard.press("b")
        await self.wall.locator("#veil").wait_for(state="detached")
        await self.turn("talk")
        await room.do(room.host, "clock.pause", step="round-2")
        await camera.take(self.wall, "wall-paused", sizes=WALL)

    async def harvest(self) -> None:
        """Before and after themes are found, with dots and an outline."""
        camera, room = self.camera, self.room
        for _ in range(3):
            await room.next()
        await self.on_wall("themes")
        await camera.take(self.wall, "wall-harvest-empty", sizes=WALL)
        await camera.take(self.phone, "phone-harvest-empty")
        page = await camera.page(self.console.context, f"/h/{room.code}/harvest")
        await camera.take(page, "console-harvest-before")
        await room.find_themes()
        await self.wall.locator(".cup").first.wait_for(timeout=120_000)
        await room.name_themes()
        themes = await room.themes()
        await room.vote(themes)
        await room.outline(themes)
        await camera.take(self.wall, "wall-harvest")
        await self.wall.keyboard.press("1")
        await camera.take(self.wall, "wall-theme")
        await self.wall.keyboard.press("Escape")
        for name in ("ranked", "marked", "outline"):
            await self.turn(name)
            await camera.take(self.wall, f"wall-{name}")
        await camera.take(self.phone, "phone-harvest", full=True)
        for name in ("harvest", "strategy", "takehome"):
            await camera.go(page, f"/h/{room.code}/{name}")
            await camera.take(page, f"console-{name}", full=True)
        await camera.take(self.console, "console-run-harvest")

    async def closed(self) -> None:
        """After the close: thanks, the take-home, and the door that does not open."""
        camera, room = self.camera, self.room
        await room.next()
        await room.next()
        await self.on_wall("thanks")
        await expect(self.phone.locator("[data-kind='closed']")).to_be_visible()
        await camera.take(self.wall, "wall-closed")
        await camera.take(self.phone, "phone-closed")
        await camera.take(self.console, "console-run-closed")
        await self.phone.locator("#keepsake").click()
        await self.phone.locator("main h1, main h2").first.wait_for()
        await self.phone.wait_for_load_state()
        await camera.take(self.phone, "phone-takehome", full=True)
        late = await camera.page(await camera.somebody(), f"/c/{room.code}")
        await camera.take(late, "join-closed")

    async def on_wall(self, view: str) -> None:
        """Wait until the wall shows a view."""
        await expect(self.wall.locator(f"[data-view='{view}']")).to_be_visible()

    async def turn(self, view: str) -> None:
        """Press the arrow until the wall shows a view."""
        key = "ArrowLeft" if self.camera.lang == "fa" else "ArrowRight"
        for _ in range(6):
            if await self.wall.locator(f"[data-view='{view}']").is_visible():
                return
            await self.wall.keyboard.press(key)
        await self.on_wall(view)

    async def write(self, text: str) -> None:
        """An idea, typed and sent on the phone."""
        await self.phone.locator("#composer textarea").fill(text)
        await self.phone.locator("#composer button[type='submit']").click()

    async def sheet(self, name: str, picture: str) -> None:
        """A sheet of the phone, opened and put away."""
        await self.phone.locator(f"[data-sheet='{name}']:visible").first.click()
        await self.camera.take(self.phone, picture)
        await self.phone.keyboard.press("Escape")
