"""German."""

from app.strategy.causal.cues.pack import Cue, Pack, caused, causing, either

GERMAN = Pack(
    cues=(
        Cue(
            either(r"(?P<cue>je\ (?:mehr|länger|höher|größer)) \s+ (?P<cause>.+?) , \s+ "
                   r"(?:desto|umso)\ (?:weniger|geringer|kleiner|schlechter|langsamer) \s+ (?P<effect>.+)"),
            -1,
        ),
        Cue(
            either(r"(?P<cue>je\ (?:mehr|länger|höher|größer)) \s+ (?P<cause>.+?) , \s+ "
                   r"(?:desto|umso)\ (?:mehr|länger|höher|größer) \s+ (?P<effect>.+)")
        ),
        causing(r"(?:ver|be)hinder[nt] | hemm(?:t|en) | brems(?:t|en) | blockier(?:t|en) | senk(?:t|en)"
                r"|schwäch(?:t|en)", -1),
        Cue(either(r"^(?P<cause>.+?) \s (?P<cue>führ(?:t|en)) \s (?:.*?\b)? (?:dazu,?\ dass|zu[rm]?)"
                   r" \s+ (?P<effect>.+)$")),
        causing(r"verursach(?:t|en) | bewirk(?:t|en) | erzeug(?:t|en)"
                r"|erhöh(?:t|en) | sodass | so\ dass | damit"),
        caused(r"trotz", -1),
        Cue(either(r"^(?P<effect>.+?) \s (?P<cue>häng(?:t|en)) \s+ (?:stark\ )? von \s+"
                   r" (?P<cause>.+?) \s ab\b")),
        caused(r"weil | wegen | aufgrund(?:\ von)? | infolge | denn | dank"),
        Cue(either(r"^(?P<cue>weil|wegen|aufgrund) \s+ (?P<cause>[^,]+) , \s* (?P<effect>.+)$")),
    ),
    opens=either(r"^(?:(?:und|aber|dann|dass|es|das|der|die|den|dem|des|ein|eine"
                 r"|wir\ sehen,?\ dass)\b\s*)+"),
    empty=either(r"^(?:wir|sie|es|ich|man|das|dies)$"
                 r"|\b(?:soll\w*|muss|müssen|kann|können|zu|nicht|auch)$"),
    delay=either(r"\b(?:später|am\ ende|mit\ der\ zeit|nach\ (?:einigen?|vielen|ein\ paar|\w+)\ "
                 r"(?:tagen|wochen|monaten|jahren|zeit)|auf\ dauer|langfristig|irgendwann)\b"),
    again=either(r"\b(?:immer\ wieder|teufelskreis|jedes\ jahr\ dasselbe|von\ vorn|spirale)\b"),
    correlated=either(r"\b(?:geht\ (?:\w+\ )?einher\ mit|einhergeh\w+|korrelier\w+"
                      r"|hängt\ (?:\w+\ )?zusammen\ mit"
                      r"|zusammenhang\ mit|gleichzeitig\ mit)\b"),
    wanting=either(
        r"^(?:mangel\ an|mangelnde[rsn]?|fehlende[rsn]?|kein[e]?|zu\ (?:wenig|viel)e?"
        r"|schlechte[rsn]?|schwache[rsn]?"
        r"|bessere[rsn]?|mehr|weniger|verbesser\w+|stärk\w+|erhöh\w+|senk\w+|ausbau)\b"
        r"|\b(?:stärken|verbessern|schaffen|erhöhen|senken|aufbauen|ausbauen|fördern|einführen)$"
    ),
)  # fmt: skip
