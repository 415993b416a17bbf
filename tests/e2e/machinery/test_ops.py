"""The page's own SHA-256 and HMAC agree with hashlib, on an origin where the browser has none."""

import hashlib
import hmac
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.e2e.machinery.cafe import Cafe, Phone

ONE_PAGE = settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
EDGES = [b"a" * n for n in (0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000)]


def digests(phone: Phone, texts: list[bytes]) -> list[str]:
    return list(
        phone.run(
            """async (texts) => {
                 const { sha256, toHex, fromHex } = await import("/static/js/sha256.js");
                 return texts.map((text) => toHex(sha256(fromHex(text))));
               }""",
            [text.hex() for text in texts],
        )
    )


def test_sha256_equals_hashlib(cafe: Cafe) -> None:
    phone = cafe.phone()
    assert phone.run("() => isSecureContext") is False

    @ONE_PAGE
    @given(st.lists(st.binary(max_size=300), min_size=50, max_size=50))
    def agree(texts: list[bytes]) -> None:
        texts = texts + EDGES
        assert digests(phone, texts) == [hashlib.sha256(text).hexdigest() for text in texts]

    agree()


def test_keys_equal_hmac(cafe: Cafe) -> None:
    phone = cafe.phone()

    @ONE_PAGE
    @given(st.lists(st.tuples(st.binary(min_size=1, max_size=80), st.text(max_size=60)), min_size=30))
    def agree(pairs: list[tuple[bytes, str]]) -> None:
        keys = phone.run(
            """async (pairs) => {
                 const { keyFor } = await import("/static/js/op.js");
                 return pairs.map(([secret, id]) => keyFor(secret, id));
               }""",
            [[secret.hex(), name] for secret, name in pairs],
        )
        assert keys == [hmac.new(secret, name.encode(), "sha256").hexdigest() for secret, name in pairs]

    agree()


def test_an_op_is_a_new_id_and_its_key(cafe: Cafe) -> None:
    phone = cafe.phone()
    secret = "00112233445566778899aabbccddeeff"
    ops = phone.run(
        """async (secret) => {
             const { opFor } = await import("/static/js/op.js");
             return Array.from({ length: 200 }, () => opFor(secret));
           }""",
        secret,
    )
    assert len(set(ops)) == 200
    for op in ops:
        name, _, key = op.partition(".")
        assert re.fullmatch("[0-9a-v]{20}", name)
        assert key == hmac.new(bytes.fromhex(secret), name.encode(), "sha256").hexdigest()


def test_a_secret_is_made_once_and_kept(cafe: Cafe) -> None:
    phone = cafe.phone()
    read = """async () => {
      const { secretFor } = await import("/static/js/secret.js");
      return [secretFor("k7mpx4"), secretFor("k7mpx4", "host"), secretFor("other1")];
    }"""
    secrets = phone.run(read)
    assert len(set(secrets)) == 3
    assert all(re.fullmatch("[0-9a-f]{32}", secret) for secret in secrets)
    phone.page.reload()
    phone.ready()
    assert phone.run(read) == secrets
