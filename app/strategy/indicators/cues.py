"""Words of an indicator that say what kind it is: our own activity, people, a share. Per language."""

import re

_OWN = (
    r"\b(number|count|no\.?)\s+of\s+(\w+\s+){0,2}"
    r"(trainings?|workshops?|meetings?|seminars?|courses?|visits|missions|reports|brochures|leaflets|sessions|events"
    r"|consultations|publications)\b|\b(trainings|workshops|meetings|seminars)\s+(held|conducted|organi[sz]ed)\b"
    r"|\b(anzahl|zahl)\s+(der\s+)?(schulungen|workshops|sitzungen|seminare|veranstaltungen|berichte|kurse)\b"
    r"|تعداد\s+(دوره|کارگاه|جلس|گزارش|نشست|سمینار|بازدید)"
    r"|(교육|워크숍|회의|세미나|연수|간담회|보고서)\s*(의\s*)?(개최\s*)?(횟수|건수|수)\b"
)
_PEOPLE = (
    r"\b(people|persons|citizens|women|men|children|girls|boys|patients|pupils|students|farmers|workers|residents"
    r"|households|users|clients|officers|trainees|beneficiaries|inhabitants)\b"
    r"|\b(menschen|personen|bürger\w*|frauen|männer|kinder|schüler\w*|patient\w*|haushalte|nutzer\w*)\b"
    r"|افراد|مردم|شهروندان|زنان|مردان|کودکان|دانش‌آموزان|بیماران|خانوار|کاربران|مراجعان|نفر"
    r"|(시민|주민|국민|여성|남성|아동|학생|환자|농민|이용자|가구|사람|(?:^|\s)명$)"
)
_SHARE = (
    r"%|٪|\bper ?cent(age)?\b|\b(share|proportion|rate|ratio) of\b|\b(anteil|quote|prozent)\b"
    r"|درصد|سهم|نسبت|비율|퍼센트|율\b"
)

OWN_ACTIVITY = re.compile(_OWN, re.IGNORECASE)
"""Counts what we do ourselves: trainings, meetings, reports."""
PEOPLE = re.compile(_PEOPLE, re.IGNORECASE)
"""People are counted."""
SHARE = re.compile(_SHARE, re.IGNORECASE)
"""A share of something."""
