"""English."""

from app.strategy.causal.cues.pack import Cue, Pack, caused, causing, either

ENGLISH = Pack(
    cues=(
        Cue(
            either(r"(?P<cue>the\ (?:more|longer|higher|larger)) \s+ (?P<cause>.+?) ,? \s+ "
                   r"the\ (?:less|fewer|lower|worse|slower) \s+ (?P<effect>.+)"),
            -1,
        ),
        Cue(
            either(r"(?P<cue>the\ (?:more|longer|higher|larger)) \s+ (?P<cause>.+?) ,? \s+ "
                   r"the\ (?:more|longer|higher|larger) \s+ (?P<effect>.+)")
        ),
        causing(r"(?:prevent|block|hinder|reduce|stop|undermine|eat|slow|weaken)s? (?:\ up|\ down)?", -1),
        causing(r"(?:lead|result)(?:s|ed|ing)? \ (?:to|in) | (?:cause|create|increase|bring)s? (?:\ about)?"
                r"|mak(?:es?|ing) | so\ that"),
        caused(r"in\ spite\ of | despite", -1),
        caused(r"because\ of | because | due\ to | (?:is|are|was|were)\ caused\ by | depends?\ (?:up)?on"
               r"|thanks\ to | as\ a\ result\ of"),
        Cue(either(r"^(?P<cue>because(?:\ of)?|due\ to) \s+ (?P<cause>[^,]+) , \s* (?P<effect>.+)$")),
    ),
    opens=either(r"^(?:(?:and|but|so|then|that|this|it\ is|we\ see\ that|i\ think(?:\ that)?|the|a"
                 r"|an|of|there\ (?:is|are)"
                 r"|people\ have)\b\s*)+"),
    empty=either(r"^(?:we|they|it|i|you|he|she|this|that|who|which|what)$"
                 r"|\b(?:should|must|could|can|to|will|would|may|might|not|please|also|only|always|never)$"),
    delay=either(r"\b(?:later|in\ the\ end|eventually|over\ time|after\ (?:some|a\ few|many|\w+)\ "
                 r"(?:days|weeks|months|years|time|while)|in\ the\ long\ run|sooner\ or\ later)\b"),
    again=either(r"\b(?:again\ and\ again|vicious\ circle|vicious\ cycle|over\ and\ over"
                 r"|every\ year\ the\ same"
                 r"|the\ same\ every\ year|spiral|snowball)\b"),
    correlated=either(r"\b(?:goes?\ (?:along|together|hand\ in\ hand)\ with|correlat\w+"
                      r"|associated\ with|related\ to"
                      r"|linked\ (?:to|with)|at\ the\ same\ time\ as)\b"),
    wanting=either(
        r"^(?:lack\ of|no|not|poor|bad|better|best|more|less|fewer|insufficient|inadequate"
        r"|too\ (?:much|many|few"
        r"|little)|shortage\ of|absence\ of|missing|weak|improv(?:e|ed|ing)|increas(?:e|ed|ing)"
        r"|reduc(?:e|ed|ing)"
        r"|strengthen(?:ed|ing)?|build(?:ing)?|creat(?:e|ing)|mak(?:e|ing)|provid(?:e|ing)|ensur(?:e|ing)"
        r"|develop(?:ing)?|train(?:\ )|support(?:\ )the|hir(?:e|ing)|organi[sz](?:e|ing)"
        r"|get(?:ting)?|give|giving"
        r"|stop(?:ping)?|implement(?:ing)?|establish(?:ing)?|promot(?:e|ing)|enhanc(?:e|ed|ing))\b"
    ),
)  # fmt: skip
