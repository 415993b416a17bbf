"""The catalogues under locale/: one `messages.po` a language, English being the words in the code."""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"
FOLDER = Path(__file__).parents[2] / "locale"


def path_of(lang: str, folder: Path = FOLDER) -> Path:
    """Where the catalogue of a language lies."""
    return folder / lang / "LC_MESSAGES" / "messages.po"


@lru_cache(maxsize=8)
def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Every language of the interface, English first, then as the alphabet has their tags."""
    found = {path.parents[1].name for path in folder.glob("*/LC_MESSAGES/messages.po")}
    return (SOURCE, *sorted(found - {SOURCE}))


@lru_cache(maxsize=32)
def catalogue(lang: str, folder: Path = FOLDER) -> Catalog:
    """The catalogue as translators see it, with references; empty for a language that has none."""
    path = path_of(lang, folder)
    if not path.exists():
        return Catalog(locale=SOURCE)
    with path.open("rb") as file:
        return read_po(file, locale=lang.replace("-", "_"))


@lru_cache(maxsize=32)
def translations(lang: str, folder: Path = FOLDER) -> NullTranslations:
    """The translations of a language; what has none, or only a fuzzy one, is said in English."""
    if not path_of(lang, folder).exists():
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalogue(lang, folder))
    compiled.seek(0)
    return GNUTranslations(compiled)
