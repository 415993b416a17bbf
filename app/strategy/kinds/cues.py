"""Words that tell an idea's kind, by language; in the order in which they are tried. Few and sure."""

import re
from collections.abc import Mapping

from app.cafe.idea_kind import IdeaKind
from app.strategy.levels.cues import either

ENGLISH: Mapping[IdeaKind, re.Pattern[str]] = {
    "question": either(r"\?\s*$"),
    "story": either(r"""\b(?:I\ remember|once\ upon|one\ day|the\ other\ day|my\ (?:grand)?(?:mother
        |father|neighbou?r))\b"""),
    "worry": either(
        r"""\b(?:(?:I|we)(?:\ am|\ are|['’]m|['’]re)?\ (?:afraid|worried|fear|worry)|the\ risk
        |risks?\ (?:of|that|is)|danger
        |concern(?:s|ed)?\ (?:about|that)|what\ if|might\ fail|could\ go\ wrong|backfire)\b"""
    ),
    "measure": either(
        r"""\b(?:we\ (?:would|will|could)\ see\ it|measured?\ (?:by|in|with)|indicators?
        |^(?:the\ )?(?:number|percentage|share)\ of
        |per\ ?cent\ of|count\ how|how\ many)\b | ^\s*\d+\s?%"""
    ),
    "rule": either(
        r"""\b(?:the\ law|laws?\ (?:on|that|require\w*)|regulations?|ordinances?|decrees?|statutes?
        |by-?laws?|zoning|code\ enforcement
        |legislation|legal(?:ly)?|required\ by)\b"""
    ),
    "cause": either(r"""\b(?:because|due\ to|leads?\ to|results?\ in|caused?\ by|causes|the\ reason\b
        |that\ is\ why|thanks\ to)\b"""),
    "obstacle": either(
        r"""\b(?:lack\ of|lacks?|not\ enough|no\ (?:money|time|staff|budget|one|place|way|access)
        |too\ (?:few|little|slow|expensive|many|much)
        |shortage|barriers?|obstacles?|prevents?|blocks?|stops\ us|can(?:no|['’])t|cannot|difficult
        |hard\ to|unable|nobody|problem\ (?:is|with))\b"""
    ),
    "experience": either(
        r"""\b(?:I|we)\ (?:had|was|were|went|waited|got|have\ (?:been|seen|had)|saw|tried|asked|lost
        |found|spent|never\ got)\b
        | \b(?:last\ (?:year|month|week|time)|every\ time|again\ and\ again|in\ my\ experience
        |yesterday)\b"""
    ),
    "wish": either(
        r"""\b(?:(?:I|we)\ (?:wish|hope|want|would\ like|would\ love|['’]d\ like|dream)|I['’]d\ (?:like
        |love)|should\ (?:be|feel|have|get)
        |so\ that\ .+\ can|would\ be\ (?:great|nice|good|wonderful)|in\ (?:three|five|ten
        |\d+)\ years)\b"""
    ),
    "proposal": either(
        r"""\b(?:should|must|ought\ to|needs?\ to|let['’]?s|let\ us|we\ could|why\ not|how\ about
        |propose|suggest|recommend
        |needs?\ (?:a|an|more|better|some)|please)\b"""
    ),
    "actor": either(
        r"""\b(?:is|are)\ (?:responsible|in\ charge)\b|\b(?:together|work|partner)\ with\ the\b
        |\bwho\ (?:decides|owns|pays)\b"""
    ),
}
PERSIAN: Mapping[IdeaKind, re.Pattern[str]] = {
    "question": either(r"[؟?]\s*$"),
    "story": either(r"یادم\ (?:هست|می‌آید)|یک\ روز|روزی\ روزگاری|همسایه‌ام|پدربزرگم|مادربزرگم"),
    "worry": either(r"نگران|می‌ترس|ترس\ از|خطر(?:ِ|\ این)|ریسک|مبادا|اگر\ نشود"),
    "measure": either(r"اندازه‌گیری|شاخص|درصد|تعداد|از\ کجا\ (?:می‌فهمیم|خواهیم\ دید)|٪"),
    "rule": either(r"قانون|مقررات|آیین‌نامه|بخشنامه|مصوبه|دستورالعمل|ضابطه"),
    "cause": either(r"چون|زیرا|به\ دلیل|به‌دلیل|به\ علت|باعث|موجب|منجر\ به|در\ نتیجه"),
    "obstacle": either(r"""کمبود|نبود|نداریم|ندارند|ندارد|کافی\ نیست|مانع|نمی‌توان|دشوار|سخت\ است
        |خیلی\ (?:کند|گران|دیر)|هیچ‌کس"""),
    "experience": either(r"""(?:رفتیم|رفتم|ماندیم|ماندم|دیدیم|دیدم|گرفتیم|شنیدم|داشتیم|کشیدیم)|پارسال
        |سال\ گذشته|ماه\ گذشته|هر\ بار"""),
    "wish": either(r"""آرزو|کاش|امیدوار|دوست\ دار|می‌خواهیم|می‌خواهم|تا\ سه\ سال|در\ سه\ سال\ آینده
        |تا\ بتوانند"""),
    "proposal": either(r"باید|بهتر\ است|پیشنهاد|لازم\ است|بیایید|خوب\ است\ که|می‌شود\ .*\ کرد"),
    "actor": either(r"مسئول(?:یت)?\ .*\ (?:است|دارد)|همراه\ با\ (?:سازمان|شهرداری|وزارت)|تصمیم\ با"),
}
KOREAN: Mapping[IdeaKind, re.Pattern[str]] = {
    "question": either(r"[?？]\s*$|(?:까요|나요|ㄹ까)\.?$"),
    "story": either(r"기억(?:이\ 난다|납니다|나요)|어느\ 날|옛날에|제\ 이웃"),
    "worry": either(r"걱정|우려|두렵|위험|불안|혹시|잘못될"),
    "measure": either(r"지표|측정|비율|건수|퍼센트|몇\ (?:명|건|일)|%"),
    "rule": either(r"법률|법령|법이|법을|규정|조례|시행령|지침|제도"),
    "cause": either(r"때문|인해|원인|탓에|으로\ 이어|초래|그래서"),
    "obstacle": either(r"""부족|없(?:어서|다|습니다|어요|음)|어렵|어려워|막혀|막는|아무도|장애
        |못\ ?(?:한|하|합)
        |너무\ (?:느|비싸|많|적|오래)|힘들"""),
    "experience": either(r"""(?:했|갔|받았|기다렸|겪었|봤|들었|썼)(?:다|습니다|어요|는데)|작년|지난\ (?:달
        |주|해|번)|매번|때마다"""),
    "wish": either(r"바란다|바랍니다|좋겠|원한다|원합니다|희망|꿈|3년\ 뒤"),
    "proposal": either(r"""해야\ (?:한다|합니다|해요|할\ 것)|하자|합시다|제안|필요(?:하|합|가)|만들(?:자
        |어야|면)|도입하|늘리자|줄이자
        |하면\ 어떨"""),
    "actor": either(r"(?:가|이)\ (?:책임|담당|결정)(?:진|한|합|입)|함께\ 해야\ 할"),
}
GERMAN: Mapping[IdeaKind, re.Pattern[str]] = {
    "question": either(r"\?\s*$"),
    "story": either(r"""\b(?:ich\ erinnere\ mich|eines\ Tages|neulich|mein(?:e|er)?\ (?:Nachbar\w*|Oma|Opa
        |Großmutter|Großvater))\b"""),
    "worry": either(r"\b(?:Angst|befürcht\w+|Sorge\w*|Risik\w+|Gefahr\w*|was\ wenn|schiefgehen)\b"),
    "measure": either(r"""\b(?:gemessen|messen|Kennzahl\w*|Indikator\w*|Anteil\ der|Anzahl\ der|Prozent
        |wie\ viele)\b|^\s*\d+\s?%"""),
    "rule": either(r"""\b(?:Gesetz\w*|Verordnung\w*|Vorschrift\w*|Richtlinie\w*|Satzung\w*|gesetzlich\w*
        |Paragraph\w*)\b"""),
    "cause": either(r"""\b(?:weil|wegen|führt\ zu|führen\ zu|aufgrund|verursacht|deshalb|daher
        |Grund\ dafür)\b"""),
    "obstacle": either(
        r"""\b(?:fehlt|fehlen|kein(?:e|en|er)?\b|zu\ (?:wenig|wenige|teuer|langsam|viele|viel|lange
        |kompliziert)|Mangel|mangelnde\w*
        |schwierig|schwer|verhinder\w+|blockier\w+|Hindernis\w*|Hürde\w*|niemand)\b"""
    ),
    "experience": either(
        r"""\b(?:ich|wir)\ (?:habe|haben|hatte|hatten|war|waren|musste|mussten|bin|sind)\b
        |\b(?:letzte[sn]?\ (?:Jahr|Woche|Monat)|jedes\ Mal)\b"""
    ),
    "wish": either(
        r"""\b(?:wünsch\w+|hoffe\w*|möchte\w*|hätte\w*\ gern\w*|wäre\ (?:schön|gut|toll)|Traum|träum\w+
        |in\ (?:drei|fünf|zehn|\d+)\ Jahren
        |damit\ .+\ können)\b"""
    ),
    "proposal": either(
        r"""\b(?:soll(?:te|ten|en)?|muss|müssen|müsste\w*|sollen|brauch\w+|vorschlag\w*|schlage\ vor
        |lasst\ uns|man\ könnte|wir\ könnten|bitte)\b"""
    ),
    "actor": either(r"""\b(?:ist|sind)\ (?:zuständig|verantwortlich)\b|\bgemeinsam\ mit\ (?:dem|der
        |den)\b"""),
}
CUES: Mapping[str, Mapping[IdeaKind, re.Pattern[str]]] = {
    "en": ENGLISH,
    "fa": PERSIAN,
    "ko": KOREAN,
    "de": GERMAN,
}
