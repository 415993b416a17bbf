"""Only our own pages may act in a browser's name."""

import pytest

from app.live.origin import from_our_pages

OURS = {"host": "192.168.1.20:8000", "origin": "http://192.168.1.20:8000"}


@pytest.mark.parametrize(
    "headers",
    [
        OURS,
        {"host": "cafe.example", "origin": "https://cafe.example"},
        {"host": "cafe.example:443", "origin": "https://cafe.example"},
        {"host": "Cafe.Example", "origin": "https://cafe.example:443"},
        {"host": "cafe.example"},
    ],
)
def test_our_pages_and_programs_are_let_in(headers: dict[str, str]) -> None:
    assert from_our_pages(headers, proxied=False)


@pytest.mark.parametrize(
    "headers",
    [
        OURS | {"origin": "http://192.168.1.20:9000"},
        OURS | {"origin": "http://evil.example"},
        OURS | {"origin": "null"},
        OURS | {"sec-fetch-site": "cross-site"},
        OURS | {"origin": "http://evil.example", "x-forwarded-host": "evil.example"},
    ],
)
def test_other_pages_are_refused(headers: dict[str, str]) -> None:
    assert not from_our_pages(headers, proxied=False)


def test_a_trusted_proxy_names_the_host() -> None:
    headers = {"host": "10.0.0.5:8000", "origin": "https://cafe.example", "x-forwarded-host": "cafe.example"}
    assert from_our_pages(headers, proxied=True)
