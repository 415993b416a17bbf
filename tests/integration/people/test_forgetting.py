"""After the close nothing in the database joins an idea to a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text

from app.cafe.op import key_for
from tests.house import House

pytestmark = pytest.mark.anyio


async def rows(house: House) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""

    def work(tx: Any) -> dict[str, list[tuple[Any, ...]]]:
        tables = inspect(tx.connection).get_table_names()
        return {t: [tuple(r) for r in tx.connection.execute(text(f'SELECT * FROM "{t}"'))] for t in tables}

    return await house.store.read(work)


def on_disk(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.glob("samovar.db*"))


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)  # it looks into the file
async def test_after_the_close_nothing_joins_an_idea_to_a_person(house: House, tmp_path: Path) -> None:
    code = await house.open()
    people = [await house.join(code, f"phone {n}", f"Name {n}") for n in range(3)]
    await house.next(code)
    ideas = {await house.idea(person, f"from {person.person}"[:4]): person for person in people}
    await house.door.ban(code, next(iter(ideas)))
    assert (await rows(house))["door_senders"]
    assert on_disk(tmp_path, people[0].secret)
    await house.close(code)
    late = await house.idea(people[1], "came after the close")

    everything = await rows(house)
    assert everything["door_senders"] == []
    assert len(everything["door_people"]) == 3
    for idea, person in {**ideas, late: people[1]}.items():
        grants = [row for row in everything["door_grants"] if person.person in row]
        theirs = {person.person, person.secret, person.resume_code, *map(str, sum(grants, ()))}
        theirs -= {"None", "1", "", code, "participant", str(house.now)}
        for table, found in everything.items():
            for row in (row for row in found if idea in repr(row)):
                assert not [mark for mark in theirs if mark in repr(row)], (table, row)
    # nor can a key be made again from what is left
    left = repr(everything)
    for idea, person in ideas.items():
        assert person.secret not in left
        assert person.resume_code not in left
        assert key_for(person.secret, idea) not in left
    assert not on_disk(tmp_path, people[0].secret)


async def test_an_erased_person_is_known_to_no_table(house: House, tmp_path: Path) -> None:
    code = await house.open()
    sima, omid = await house.join(code, "a", "Sima Rahimi"), await house.join(code, "b", "Omid")
    await house.next(code)
    idea = await house.idea(sima, "stays without her")
    await house.send(sima, "person.erase", person=sima.person)
    await house.host(code, "person.add")
    everything = await rows(house)
    for mark in ("Sima Rahimi", sima.secret, sima.resume_code, sima.grant.id):
        assert mark not in repr(everything)
        assert not on_disk(tmp_path, mark)
    assert [row[1] for row in everything["door_people"]] == [omid.person]
    assert not any(idea in row for row in everything["door_senders"])
    assert await house.door.who(code, "a") is None
    assert idea in (await house.desk.here(code)).cafe.ideas


async def test_somebody_who_was_erased_may_come_in_anew(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a", "Sima")
    await house.send(sima, "person.erase", person=sima.person)
    again = await house.join(code, "a", "S.")
    assert again.person != sima.person
    assert await house.door.names(code) == {again.person: "S."}


async def test_a_ballot_is_no_ones_name(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a")
    await house.close(code)
    grant = await house.door.who(code, "a")
    assert grant is not None
    assert (len(sima.grant.ballot), grant.ballot) == (32, "")
    assert sima.grant.ballot not in repr(await rows(house))
