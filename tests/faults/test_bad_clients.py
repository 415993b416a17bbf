"""Clients that are broken or mean: they are told so or sent away, and the others notice nothing."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd, crowd
from tests.faults.mortal import Mortal
from tests.faults.stranger import Stranger

pytestmark = pytest.mark.anyio
PEOPLE = 6
MIB = 1024 * 1024
DEEP = "[" * 30_000


@pytest.fixture
async def there(living: Mortal) -> AsyncIterator[Crowd]:
    """People who talk; at the end each of them has heard everything over the socket they began with."""
    async with crowd(living.url, living.url, PEOPLE) as people:
        yield people
        people.say(2)
        await people.nothing_lost()
        await people.all_alike()
        assert [phone.link.lives for phone in people.phones] == [1] * PEOPLE


@pytest.fixture
async def stranger(living: Mortal, there: Crowd) -> AsyncIterator[Stranger]:
    """One who is no page of ours."""
    came = await Stranger.comes(living, there.host.code)
    yield came
    await came.leave()


MALFORMED: dict[str, str | bytes] = {
    "not JSON": "<hello>",
    "half of it": '{"op": "abc", "do":',
    "deep": DEEP,
    "deep in a command": '{"do": "idea.add", "op": "x.y", "text": ' + DEEP,
    "a list": "[]",
    "a number": "1e999999",
    "not a number": "NaN",
    "nothing": "",
    "bytes": b"\x00\xff\x00",
    "NUL": "\0",
    "an unknown wish": '{"do": "server.stop", "op": "abcdefghijklmnopqrst.00"}',
    "an op that is none": '{"do": "idea.add", "op": {"a": 1}}',
    "half a pair": json.dumps({"do": "\ud800", "op": "\udfff"}),
    "a ping that is none": '{"ping": "\\u0000"}',
}


async def test_what_is_no_message_is_answered_as_malformed(stranger: Stranger) -> None:
    await stranger.hello()
    for name, said in MALFORMED.items():
        await stranger.socket.send(said)
        assert (await stranger.error())["kind"] == "malformed", name
    await stranger.say(ping=7)
    await _until_pong(stranger, 7)


TEXTS = {
    "NUL": "a\0b",
    "half a pair": "a\ud83db",
    "both halves, turned": "\ude00\ud83d",
    "no letter": "\u200b",
}


async def test_words_that_cannot_be_kept_are_refused(stranger: Stranger) -> None:
    await stranger.hello()
    for name, text in TEXTS.items():
        op = stranger.browser.op()
        await stranger.say(do="idea.add", op=op, text=text, round=1, table=1)
        answer = await stranger.answer(op.partition(".")[0])
        assert answer.get("error", {}).get("kind") in ("malformed", "refused"), name


HELLOS: dict[str, str | bytes] = {
    "another protocol": '{"hello": 2, "place": "table"}',
    "no place": '{"hello": 1}',
    "nobody's place": '{"hello": 1, "place": "kitchen"}',
    "a number beyond all": '{"hello": 1, "place": "table", "seq": 1e400}',
    "half a pair": json.dumps({"hello": 1, "place": "table", "epoch": "\ud800"}),
    "not JSON": "GET / HTTP/1.1",
    "deep": DEEP,
    "bytes": b"hello",
    "a place that is not theirs": '{"hello": 1, "place": "host", "seq": 0}',
}


async def test_who_says_hello_wrongly_is_sent_away(living: Mortal, there: Crowd) -> None:
    guest = await Stranger.comes(living, there.host.code)
    for name, said in HELLOS.items():
        one = await Stranger.opens(guest.browser, there.host.code)
        await one.socket.send(said)
        assert await one.closed() == 1008, name
    await guest.leave()


async def test_a_number_of_another_world_gets_a_whole_view(stranger: Stranger) -> None:
    await stranger.say(hello=1, place="table", epoch="k3", seq=-(10**30), build="\0")
    assert (await stranger.heard()).get("fresh") or await stranger.closed() == 1008


async def test_a_frame_of_ten_megabytes_is_not_even_read(living: Mortal, stranger: Stranger) -> None:
    await stranger.hello()
    before = living.process.memory_info().rss
    sending = asyncio.get_running_loop().create_task(stranger.socket.send("x" * 10 * MIB))
    assert await stranger.closed() in (1009, 1006)
    await asyncio.gather(sending, return_exceptions=True)
    assert living.process.memory_info().rss - before < 8 * MIB


async def test_letters_that_are_not_utf8_end_the_socket(stranger: Stranger) -> None:
    await stranger.hello()
    await stranger.socket.send(b'{"ping": "\xff"}', text=True)
    assert await stranger.closed() == 1007


async def test_thousands_of_tiny_frames_are_all_answered(stranger: Stranger, there: Crowd) -> None:
    await stranger.hello()
    there.say(3)
    for number in range(3000):
        await stranger.say(ping=number)
    await there.all_sent()
    await _until_pong(stranger, 2999)


async def test_a_flood_waits_while_others_have_their_turn(
    living: Mortal, there: Crowd, stranger: Stranger
) -> None:
    """What is asked after the flood has arrived is answered while the flood still waits."""
    await stranger.hello()
    patient = await Stranger.comes(living, there.host.code)
    await patient.hello()
    flood = 4000
    stranger.socket.transport.write(b'\x81\x8a\0\0\0\0{"ping":1}' * flood)
    while (await stranger.heard()).get("pong") != 1:
        pass
    await patient.say(ping=2)
    before = asyncio.get_running_loop().create_task(_until_pong(patient, 2))
    heard = 1
    while not before.done():
        heard += (await stranger.heard()).get("pong") == 1
    assert heard < flood / 2
    await patient.leave()


async def _until_pong(one: Stranger, number: int) -> None:
    while (await one.heard()).get("pong") != number:
        pass


async def test_one_who_never_reads_holds_nobody_up_and_nothing_piles_up(living: Mortal, there: Crowd) -> None:
    browser = (await Stranger.comes(living, there.host.code)).browser
    small = socket.create_connection(("127.0.0.1", living.port))
    small.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    deaf = await Stranger.opens(browser, there.host.code, sock=small)
    await deaf.hello()
    deaf.socket.transport.pause_reading()
    before = living.process.memory_info().rss
    asking = asyncio.get_running_loop().create_task(_ask_for_ever(deaf))
    for _ in range(5):
        there.say(5)
        await there.all_sent()
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert living.process.memory_info().rss - before < 16 * MIB
    await deaf.leave()


async def _ask_for_ever(deaf: Stranger) -> None:
    while True:
        await deaf.say(ping=1)
        await asyncio.sleep(0)  # so that the phones of this test have their turn


async def test_a_thousand_who_never_finish_their_handshake_shut_nobody_out(
    living: Mortal, there: Crowd
) -> None:
    before = living.process.memory_info().rss
    begun = []
    for _ in range(900):
        one = socket.create_connection(("127.0.0.1", living.port))
        one.sendall(b"GET /ws/" + there.host.code.encode() + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: web")
        begun.append(one)
    late = await Stranger.comes(living, there.host.code)
    await late.hello()
    await late.leave()
    assert living.process.memory_info().rss - before < 40 * MIB
    for one in begun:
        one.close()


async def test_who_does_not_finish_a_request_is_cut_off_and_who_does_is_not(tmp_path: Path) -> None:
    server = Mortal(tmp_path, head_seconds="0.5")
    server.start()
    try:
        three = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(3)]
        _, slow, second = three  # the first says nothing at all
        slow[1].write(b"GET /healthz HTTP/1.1\r\nHost: 127")
        whole = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        second[1].write(whole)
        assert (await second[0].readuntil(b"}")).startswith(b"HTTP/1.1 200")
        second[1].write(whole[:20])
        async with crowd(server.url, server.url, 2) as there, asyncio.timeout(20):
            for reader, _ in three:
                with contextlib.suppress(ConnectionResetError):
                    assert await reader.read() == b""
            there.say(1)
            await there.nothing_lost()
            assert [phone.link.lives for phone in there.phones] == [1, 1]
    finally:
        server.kill()
