"""Words that must go are gone: from the log, from memory, and from the disk."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.cafe.refusal import Code, Refusal
from app.desk.ack import Grown
from app.store.tables import EVENTS, GONE
from app.store.transaction import DAY
from tests.building import replayed
from tests.house import START, House, a_house, op_with

pytestmark = pytest.mark.anyio
SECRET = "Zanzibar"


def on_disk(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.glob("samovar.db*"))


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)  # it looks into the file
async def test_a_redacted_idea_leaves_its_number_and_no_word(house: House, tmp_path: Path) -> None:
    code = await house.open(approve_first=True)
    person = await house.join(code, "a")
    await house.next(code)
    idea = await house.idea(person, f"{SECRET} one")
    await house.host(code, "idea.approve", idea=idea)
    key = op_with(person.secret, idea).partition(".")[2]
    await house.send(person, "idea.edit", idea=idea, key=key, text=f"{SECRET} two")
    await house.host(code, "idea.approve", idea=idea)  # how to undo it holds the words of both
    await house.host(code, "idea.hide", idea=idea, reason=f"{SECRET} three")
    before = await house.desk.here(code)
    assert on_disk(tmp_path, SECRET)
    assert SECRET in repr(before.cafe)

    heard: list[Grown] = []
    house.desk.listen(heard.append)
    await house.host(code, "idea.redact", idea=idea)
    after = await house.desk.here(code)
    assert SECRET not in repr(after.cafe)
    assert SECRET not in repr(await house.desk.log(code))
    assert after.cafe == replayed(await house.desk.log(code))
    assert after.cafe.ideas[idea].redacted
    assert after.epoch != before.epoch
    assert [(news.fresh, news.epoch) for news in heard] == [(True, after.epoch)]
    await house.host(code, "person.add")  # the desk has gone on: what was to be overwritten is
    assert not on_disk(tmp_path, SECRET)


async def test_a_theme_named_after_a_redacted_idea_gets_another_name(house: House, tmp_path: Path) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    ours = [await house.idea(person, text) for text in (SECRET, "Shorter meetings", "Shorter forms")]
    found = {"from_seq": 1, "names": [SECRET.lower(), "Shorter"], "groups": [ours[:2], ours[2:]], "alone": {}}
    await house.host(code, "themes.set", **found)
    await house.host(code, "idea.redact", idea=ours[0])
    cafe = (await house.desk.here(code)).cafe
    assert [theme.name for theme in cafe.themes.values()] == ["Shorter meetings", "Shorter"]
    assert SECRET.lower() not in repr(cafe) and cafe == replayed(await house.desk.log(code))
    await house.host(code, "person.add")
    assert not on_disk(tmp_path, SECRET.lower())


async def test_an_idea_added_and_redacted_in_one_batch_is_empty_too(house: House) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    op = op_with(person.secret)
    await asyncio.gather(
        house.idea(person, SECRET, op), house.host(code, "idea.redact", idea=op.partition(".")[0])
    )
    assert SECRET not in repr(await house.desk.log(code))


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)  # it looks into the file
async def test_another_desk_takes_the_emptied_log(house: House, tmp_path: Path) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    idea = await house.idea(person, SECRET)
    async with a_house(tmp_path) as other:
        await other.desk.here(code)
        heard: list[Grown] = []
        other.desk.listen(heard.append)
        await house.host(code, "idea.redact", idea=idea)
        await other.host(code, "person.add")
        assert SECRET not in repr((await other.desk.here(code)).cafe)
        assert heard[0].fresh


async def test_a_persons_groups_and_languages_go_with_them(house: House) -> None:
    groups = [{"name": "Country", "options": ["Laos", "Peru"]}]
    code = await house.open()
    await house.host(code, "settings.change", changes={"groups": groups})
    person = await house.join(code, "a", "Sima", lang="fa", writes="fa-AF", groups={"Country": "Laos"})
    await house.send(person, "person.erase", person=person.person)
    log = await house.desk.log(code)
    assert "fa-AF" not in repr(log)
    assert "'Country': 'Laos'" not in repr(log)
    assert (await house.desk.here(code)).cafe == replayed(log)
    assert await house.door.names(code) == {}


async def test_a_cafe_goes_at_its_end_date_and_leaves_counts(house: House, tmp_path: Path) -> None:
    code = await house.open(name=SECRET, end_days=2)
    person = await house.join(code, "a", f"{SECRET} Rahimi")
    await house.next(code)
    await house.idea(person, "one")
    await house.close(code)
    went: list[str] = []
    house.desk.listen(lambda _: None, went.append)
    house.now = START + 2 * DAY - 1
    assert await house.desk.remove_ended() == []
    house.now += 1
    assert await house.desk.remove_ended() == [code] == went
    with pytest.raises(Refusal) as no:
        await house.desk.here(code)
    assert no.value.code == Code.CAFE_GONE
    (counts,) = await house.store.read(lambda tx: list(tx.connection.execute(GONE.select())))
    assert (counts.code, counts.people, counts.ideas) == (code, 1, 1)
    assert not on_disk(tmp_path, SECRET)


async def test_an_open_cafe_in_use_never_ends(house: House) -> None:
    code = await house.open(end_days=2)
    for _ in range(3):
        house.now += DAY
        await house.host(code, "person.add")
    assert await house.desk.remove_ended() == []


async def test_erasing_a_cafe_takes_everything_of_it_and_nothing_of_others(house: House) -> None:
    gone, stays = await house.open(), await house.open()
    await house.join(gone, "a", "Sima")
    await house.join(stays, "a", "Omid")
    await house.desk.remove(gone)
    assert list((await house.door.names(stays)).values()) == ["Omid"]
    cafes = await house.store.read(
        lambda tx: list(tx.connection.scalars(EVENTS.select().with_only_columns(EVENTS.c.cafe)))
    )
    assert len(set(cafes)) == 1
    with pytest.raises(Refusal) as no:
        await house.host(gone, "person.add")
    assert no.value.code == Code.CAFE_GONE
