"""Everything that is said in one language: sentences, plurals, numbers, dates, lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_datetime_format
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from app.words.catalogues import translations
from app.words.digits import local_digits
from app.words.directions import Direction, direction, isolated

NO_LANGUAGE = frozenset({"mul", "und", "zxx"})
"""Tags of several languages, an unknown one, and none."""


def marked(message: str) -> str:
    """The message itself: marks a text of a module's constant for the catalogue, to be said later."""
    return message


@dataclass(frozen=True)
class Words:
    """The words of a language of the interface. Holds its tag only, so it crosses to a worker process."""

    lang: str = "en"

    @property
    def dir(self) -> Direction:
        """`rtl` or `ltr`, for the attribute of that name."""
        return direction(self.lang)

    def text(self, message: str, /, **values: object) -> str:
        """The message in this language, `%(name)s` filled in; whole numbers get local digits."""
        said = translations(self.lang).gettext(message) if message else ""
        return said % self.said(values)

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form that the number needs; `%(num)s` is the number itself."""
        return translations(self.lang).ngettext(one, many, number) % self.said({"num": number} | values)

    def said(self, values: dict[str, object]) -> dict[str, object]:
        """The values as a sentence shows them: whole numbers in local digits, all else as it is."""
        return {
            name: self.number(value) if isinstance(value, int) and not isinstance(value, bool) else value
            for name, value in values.items()
        }

    def number(self, value: float) -> str:
        """A number with the language's digits and separators. Years are not numbers: see `date`, `digits`."""
        return _written(self.lang, value)

    def percent(self, share: float) -> str:
        """A share between 0 and 1 as whole percents."""
        written = format_percent(share, locale=self.locale, numbering_system="default")
        return self.digits(written).replace("%", self._symbol("percentSign", "%"))

    def digits(self, text: str) -> str:
        """The text with local digits; for clocks and codes of which the digits alone change."""
        return local_digits(text, self.lang)

    def date(self, instant: int, zone: str = "UTC") -> str:
        """The Gregorian day of an instant (UTC milliseconds) in a time zone: `14 November 2026`.

        Raises ZoneInfoNotFoundError for a zone that the machine does not know.
        """
        return self.digits(format_date(_moment(instant, zone), format="long", locale=self.locale))

    def clock(self, instant: int, zone: str = "UTC") -> str:
        """Hours and minutes of an instant (UTC milliseconds), of 24 hours: `15:32`."""
        return self.digits(f"{_moment(instant, zone):%H:%M}")

    def moment(self, instant: int, zone: str = "UTC") -> str:
        """The day and the hour of an instant (UTC milliseconds): `14 November 2026, 15:32`."""
        joined = get_datetime_format("medium", locale=self.locale)
        return str(joined).format(self.clock(instant, zone), self.date(instant, zone))

    def countdown(self, milliseconds: int) -> str:
        """Minutes and seconds of a span, never below nought: `2:15`."""
        minutes, seconds = divmod(max(0, milliseconds) // 1000, 60)
        return self.digits(f"{minutes}:{seconds:02}")

    def joined(self, items: Iterable[str]) -> str:
        """A list as this language writes it, names in other scripts set apart: `a, b and c`."""
        return format_list([self.quoted(item) for item in items], style="standard", locale=self.locale)

    def quoted(self, text: str) -> str:
        """A name or the like for the middle of a sentence, set apart if it runs the other way."""
        return isolated(text, self.dir)

    def language(self, tag: str) -> str:
        """A language's name in this language; the tag itself where nobody knows it."""
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.locale) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def languages(self) -> list[tuple[str, str]]:
        """(tag, name) of every language that has a name in this one, in order of the names."""
        names = self.locale.languages
        plain = ((tag, name) for tag, name in names.items() if tag.isalpha() and tag not in NO_LANGUAGE)
        return sorted(plain, key=lambda pair: pair[1].casefold())

    @property
    def locale(self) -> Locale:
        """What Babel calls the language."""
        # International English writes the day before the month, as the pages do, and no comma before "and".
        return Locale.parse("en-001" if self.lang == "en" else self.lang, sep="-")

    def _symbol(self, name: str, otherwise: str) -> str:
        symbols = self.locale.number_symbols
        return str(symbols.get(str(self.locale.default_numbering_system), {}).get(name, otherwise))


def _moment(instant: int, zone: str) -> datetime:
    return datetime.fromtimestamp(instant / 1000, UTC).astimezone(ZoneInfo(zone))


@lru_cache(maxsize=20_000)
def _written(lang: str, value: float) -> str:
    """A number as it is written: pages write the same few again and again, and CLDR takes its time."""
    words = Words(lang)
    return words.digits(format_decimal(value, locale=words.locale, numbering_system="default"))
