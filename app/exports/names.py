"""Names of files: any script is kept, nothing in them can be a path, and every browser reads them."""

import re
import unicodedata
from urllib.parse import quote

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
LONGEST = 120
"""Bytes of a name without its suffix: file systems allow 255, and copies get longer names."""


def file_name(title: str, suffix: str, otherwise: str = "samovar") -> str:
    """A safe name from the words of a title: `Permits people can trust.pdf`.

    Path letters, controls, marks that turn the direction of text and names that Windows reserves are gone.
    """
    seen = "".join(letter for letter in title if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co"))
    words = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", seen)).split()).strip(". ")
    cut = words.encode()[:LONGEST].decode(errors="ignore").strip(". ")
    if not cut or _RESERVED.match(cut):
        cut = f"{otherwise} {cut}".strip()
    return f"{cut}{suffix}"


def disposition(name: str) -> str:
    """The Content-Disposition header that saves a file under a name (RFC 6266, RFC 5987)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r'["\\%]', "", plain).strip()
    fallback = plain if plain.split(".")[0] else f"samovar{plain}"
    return f"attachment; filename=\"{fallback}\"; filename*=UTF-8''{quote(name, safe='')}"
