"""Whether a programme is called what it is not: an activity, a unit of the house, a drawer for the rest.

A programme is an outcome and a policy purpose; units are mapped to programmes afterwards (PULSAR 2019).
"""

import re
from typing import Literal

from app.strategy.language import language_of
from app.strategy.levels.reading import read

Instead = Literal["activity", "unit", "rest"]
_UNITS = {
    "en": r"^(the )?(ministry|department|directorate|division|bureau|office|unit|section|secretariat)\b"
    r"|\b(department|directorate|division|bureau|unit|section|secretariat)$",
    "de": r"\b(ministerium|abteilung|referat|dezernat|stabsstelle)\b|(ministerium|abteilung|referat)$",
    "fa": r"^(وزارت|اداره|معاونت|سازمان|دفتر|دبیرخانه)\b",
    "ko": r"(기획조정실|행정실|부서|위원회|사무국|사무소|"
    r"[가-힣]{2,}(정책국|관리국|지원국|지원과|관리과|행정과))$",
}
_REST = {
    "en": r"\b(miscellaneous|other (expenses|items|costs|activities)|various|sundry)\b",
    "de": r"\b(verschiedenes|sonstiges|sonstige)\b",
    "fa": r"متفرقه|سایر",
    "ko": r"기타|잡비",
}


def instead(programme: str, language: str = "") -> Instead | None:
    """What the name speaks of in place of a purpose; None where nothing says so."""
    code = language_of(programme, language)
    for found, cues in (("rest", _REST), ("unit", _UNITS)):
        pattern = cues.get(code)
        if pattern and re.search(pattern, programme.strip(), re.IGNORECASE):
            return "rest" if found == "rest" else "unit"
    return "activity" if read(programme, code).level == "activity" else None
