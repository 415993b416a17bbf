"""A language as people write it into a table: a tag, or its name in English or in the language itself."""

import re
from functools import lru_cache

from babel import Locale, localedata

_TAG = re.compile(r"^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*$")


def tag_of(said: str) -> str:
    """The tag; "" where nobody knows what was meant."""
    plain = said.strip()
    if not plain:
        return ""
    if found := _names().get(plain.casefold()):
        return found
    tag = plain.replace("_", "-")
    return tag if _TAG.match(tag) and tag.split("-")[0].lower() in _known() else ""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(name.split("_")[0] for name in localedata.locale_identifiers())


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    names = {name.casefold(): tag for tag, name in Locale("en").languages.items() if len(tag) <= 3}
    for tag in sorted(_known(), key=len):
        own = Locale.parse(tag).get_language_name(tag)
        if own:
            names.setdefault(own.casefold(), tag)
    return names
