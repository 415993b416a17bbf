"""Words that give a question away, by language. Few and sure: a wrong hint costs more than a missed one."""

import re
from dataclasses import dataclass

NOTHING = re.compile(r"(?!)")
_WORD = r"[\w\u200c]+"  # Persian words may hold a zero-width non-joiner


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True)
class Cues:
    """What to look for in one language; ``NOTHING`` where nothing sure is known.

    ``closed`` a sentence that wants yes or no · ``open`` a word that makes it open all the same ·
    ``second`` a second question behind an "and" · ``blame``, ``leading`` a question that knows its answer ·
    ``jargon`` words of the trade · ``people`` those who are to be served, or a change · ``means`` tools and
    activities.
    """

    closed: re.Pattern[str] = NOTHING
    open: re.Pattern[str] = NOTHING
    second: re.Pattern[str] = NOTHING
    blame: re.Pattern[str] = NOTHING
    leading: re.Pattern[str] = NOTHING
    jargon: re.Pattern[str] = NOTHING
    people: re.Pattern[str] = NOTHING
    means: re.Pattern[str] = NOTHING


ENGLISH = Cues(
    closed=_any(
        r"^(?:and |so |but )?(?:do|does|did|is|are|was|were|can|could|will|would|shall|should|has|have|had"
        r"|may|might|must"
        r"|isn['’]t|aren['’]t|wasn['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|couldn['’]t|shouldn['’]t"
        r"|wouldn['’]t|haven['’]t|hasn['’]t) (?=[^\W\d])"
    ),
    open=_any(
        r"^(?:can|could|will|would) you (?:please )?(?:say|tell|describe|show|explain|name|share|give)\b"
    ),
    second=_any(r"\w+ \w+ \w+,? and (?:also )?(?:what|why|who|where|which) \w+ \w+"),
    blame=_any(
        r"^why\b.*\b(?:refus(?:e|es|ed|ing)|fail(?:s|ed)? to|ignor(?:e|es|ed|ing)|resist(?:s|ed|ing)?"
        r"|neglect(?:s|ed)?|obstruct(?:s|ed)?|not care"
        r"|(?:don|doesn|won)['’]t (?:care|bother)"
        r"|so (?:lazy|slow|bad|incompetent))\b"
    ),
    leading=_any(
        r"^(?:don|wouldn|isn|aren|shouldn|haven|hasn|doesn|didn)['’]t "
        r"|^(?:surely|obviously|clearly|of course)\b"
        r"|\b(?:would|do)(?:n['’]t)? you (?:not )?agree\b|^why (?:don['’]t we|not) (?:just|simply)\b"
        r"|, (?:isn|aren|don|doesn|won|shouldn)['’]t (?:it|we|they|you)\s*[?？؟]$"
    ),
    jargon=_any(
        r"\b(?:synerg(?:y|ies)|operationali[sz]\w*|mainstreaming|deliverables?|paradigms?|leverag(?:e|es|ing)"
        r"|value[- ]add(?:ed)?|low-hanging fruit|best-in-class|learnings|silo(?:ed)?|upskill\w*|actionable)\b"
    ),
    people=_any(
        r"\b(?:clients?|people|citizens?|residents?|patients?|pupils?|students?|customers?|users?|famil(?:y|ies)"
        r"|children|parents?|applicants?|farmers?|firms?|women|men|visitors?|neighbou?rs?|public|communit(?:y|ies)"
        r"|lives|life|them|they|someone|anyone|everyone|experiences?|different(?:ly)?|changes?|changed|matters?)\b"
    ),
    means=_any(
        r"\b(?:tools?|software|systems?|platforms?|apps?|process(?:es)?|procedures?|trainings?|workshops?|forms?"
        r"|websites?|portals?|databases?|meetings?|reports?|budgets?|guidelines?|dashboards?|templates?)\b"
    ),
)

PERSIAN = Cues(
    closed=_any(r"^(?:و |پس |اما )?آیا\b"),
    open=_any(r"^آیا (?:می‌توانید|می‌شود) .*(?:بگویید|توضیح دهید|شرح دهید)"),
    second=_any(rf"{_WORD} {_WORD} {_WORD}، و (?:چرا|چه کسی|چه کسانی|کدام) {_WORD} {_WORD}"),
    blame=_any(r"^چرا\b.*(?:امتناع|کوتاهی|سر باز|نادیده|اهمیت نمی|همکاری نمی|مقاومت می|تنبل|بی‌کفایت)"),
    leading=_any(r"^(?:مگر|بدیهی است|واضح است|البته)\b|^آیا (?:فکر|گمان) نمی|(?:این‌طور|اینطور) نیست\s*[?؟]$"),
    jargon=_any(r"هم‌افزایی|عملیاتی‌سازی|پارادایم|دستاوردسازی|ظرفیت‌افزایی"),
    people=_any(
        r"مردم|شهروند|مراجع|بیمار|دانش‌آموز|دانشجو|کاربر|مشتری|ساکن|خانواده|کودک|زنان|کشاورز|همسای"
        r"|زندگی|تجربه|تغییر|متفاوت|فرق|آنها|آن‌ها"
    ),
    means=_any(
        r"ابزار|نرم‌افزار|سامانه|سیستم|فرایند|فرآیند|آموزش|کارگاه|فرم|جلسه|گزارش|بودجه|پرتال|وب‌گاه|برنامک"
    ),
)

KOREAN = Cues(
    closed=_any(r"(?:까|나요|가요|는가|은가|인가|나|냐)\s*[?？]$"),
    open=_any(r"무엇|무슨|뭐|뭘|왜|어떻|어떤|어떠|어찌|어째|누가|누구|어디|언제|몇|얼마|어느"),
    second=_any(r"\w+ \w+,? (?:그리고|또) (?:왜|무엇|누가|누구|어디|언제|어느|어떤) ?\w*"),
    blame=_any(
        r"(?:왜|어째서)\b.*(?:거부|외면|무시|방해|비협조|협조하지 않|책임지지 않|신경 쓰지 않|게으르|무능)"
    ),
    leading=_any(r"^(?:당연히|분명히|물론)|(?:않습니까|않나요|않을까요|아닙니까|아닌가요|아닐까요)\s*[?？]$"),
    jargon=_any(r"시너지|패러다임|로우행잉|레버리지|내재화|고도화"),
    people=_any(
        r"주민|시민|고객|환자|학생|이용자|사용자|사람|민원인|국민|가족|아이|어린이|농민|이웃|그들|삶|생활|경험|변화|달라|다르|바뀌"
    ),
    means=_any(r"시스템|도구|소프트웨어|절차|교육|워크숍|양식|서식|회의|보고서|예산|플랫폼|포털|누리집|앱"),
)

CUES = {"en": ENGLISH, "fa": PERSIAN, "ko": KOREAN}


def cues_for(lang: str) -> Cues:
    """The cues of a language; of an unknown one: none."""
    return CUES.get(lang.split("-", maxsplit=1)[0].lower(), Cues())
