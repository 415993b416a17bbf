"""Korean."""

from app.strategy.causal.cues.pack import Cue, Pack, either

KOREAN = Pack(
    cues=(
        Cue(either(r"^(?P<cause>.+?)(?:이|가|은|는)\ \S*?(?P<cue>수록) \s+ (?P<effect>.+?(?:줄어"
                   r"|낮아|나빠|느려|떨어|감소|적어).*)$"), -1),
        Cue(either(r"^(?P<cause>.+?)(?:이|가|은|는)\ \S*?(?P<cue>수록) \s+ (?P<effect>.+)$")),
        Cue(either(r"^(?P<cause>.+?)(?:이|가|은|는) \s+ (?P<effect>.+?)(?:을|를) \s+ (?P<cue>막|방해"
                   r"|저해|줄|가로막)\w*"), -1),
        Cue(either(r"^(?P<cause>.+?)(?:이|가|은|는) \s+ (?P<effect>.+?)(?:을|를) \s+ (?P<cue>일으키"
                   r"|초래|유발|낳|높|늘리|만들)\w*")),
        Cue(either(r"^(?P<cause>.+?)(?:이|가|은|는) \s+ (?P<effect>.+?)(?:으로|로) \s+ (?P<cue>이어"
                   r"|연결)\w*")),
        Cue(either(r"^(?P<cause>.+?) \s* (?P<cue>때문에|탓에|덕분에) [,\s]* (?P<effect>.+)$")),
        Cue(either(r"^(?P<cause>.+?)(?P<cue>(?:으로|로)\ 인해|(?:으로|로)\ 인하여) [,\s]*"
                   r" (?P<effect>.+)$")),
        Cue(either(r"^(?P<effect>.+?)(?:은|는|이|가) \s+ (?P<cause>.+?)에 \s+ (?P<cue>달려|좌우)\w*")),
        Cue(either(r"^(?P<cause>.+?)에도 \s* (?P<cue>불구하고) \s+ (?P<effect>.+)$"), -1),
    ),
    opens=either(r"^(?:(?:그리고|하지만|그래서|그러면|이|그)\s+)+"),
    delay=either(r"(?:나중에|결국|시간이\ 지나|몇\ (?:년|달|주)\ (?:후|뒤)|장기적으로|언젠가)"),
    again=either(r"(?:악순환|계속\ 반복|매년\ 똑같|되풀이|또다시)"),
    correlated=either(r"(?:상관(?:관계)?|함께\ 나타|관련이\ 있|동시에\ 나타|연관)"),
    wanting=either(r"(?:부족|결여|부재|미흡|개선|강화|향상|확대|축소|하기|만들기|높이기|줄이기)$ |"
                   r" ^(?:더\ 나은|더\ 많은|나쁜|좋은|없는)"),
)  # fmt: skip
