"""English cues for the levels of the results chain."""

from app.strategy.levels.cues import Cues, either

_CLIENT = r"""(?:citizens?|clients?|people|residents?|patients?|pupils?|students?|customers?|users?
        |famil(?:y|ies)
  |households?|children|parents?|applicants?|farmers?|fishers?|firms?|businesses|entrepreneurs?|traders?
        |women|men
  |girls?|boys?|youths?|visitors?|neighbou?rs?|taxpayers?|employers?|workers?|trainees?|graduates?
        |teachers?|nurses?
  |doctors?|officials?|officers?|judges?|inspectors?|managers?|ministries|departments?|agencies
        |committees?
  |municipalit(?:y|ies)|districts?|councils?|counters?|offices?|banks?|hospitals?|schools?|clinics?
        |courts?
  |communit(?:y|ies)|villages?|providers?|suppliers?|voters?|tenants?|commuters?|drivers?|passengers?
        |refugees?
  |parliamentarians?|members|auditors?)"""
_ACTS = r"""(?:use|apply|comply|pay|return|trust|choose|receive|get|ask|justify|report|follow|accept
        |register|renew|file
  |submit|complete|attend|visit|read|answer|decide|spend|save|share|keep|hire|operate|cooperate|consult
        |monitor|check
  |base|cite|invest|participate|complain|vote|work|deliver|finish|stay|switch|buy|sell|borrow|grow|eat
        |drink|walk|cycle
  |travel|learn|find|reach|obtain|resolve|publish|take|bring|see|wait|recommend|come|leave|start|stop
        |refuse|plan)"""

ENGLISH = Cues(
    doing=either(
        r"""^(?:to\s+)?(?:organi[sz]|hold|conduct|train|procur|draft|review|develop|set(?:ting|\s)?\s?up
        |support|coordinat
        |rais(?:e|ing)\s+awareness|prepar|design|writ|creat|build|buy|purchas|establish|launch|implement
        |introduc
        |carr(?:y|ying)\s+out|provid|hir|recruit|equip|install|upgrad|repair|renovat|print|publish
        |translat|hos?t\b|run
        |facilitat|mentor|coach|advis|assess|evaluat|monitor|map|survey|research|stud(?:y|ies\b)|collect
        |analy[sz]
        |strengthen|promot|campaign|disseminat|distribut|digiti[sz]|automat|moderni[sz]|reform|revis
        |updat|amend|agree
        |appoint|negotiat|sign|fund|financ|allocat|pilot|test|plan|consult|meet|visit|send|offer|ensur
        |giv|mak|open|start
        |harmoni[sz]|simplif|streamlin|merg|mov|replac|teach|explain|inform|invit|connect|link|engag
        |encourag|defin|set
        |identif|list|compil|commission|contract|outsourc|inspect|audit|clean|plant|pav|construct|expand
        |extend|improv)
        (?:e|es?|s|y|ing|ying|ning|ting)?\b(?!\s+(?:is|are|has|have|was|were|opened|adopted|held
        |completed)\b)"""
    ),
    delivered=either(
        r"""\b(?:completed|published|installed|issued|trained|adopted|opened|delivered|built|established
        |launched|set\ up
        |submitted|approved|equipped|produced|developed|designed|drafted|tested|piloted|introduced
        |created|printed
        |distributed|digiti[sz]ed|connected|repaired|renovated|constructed|recruited|appointed|signed
        |enacted|passed
        |tabled|translated|written|held|upgraded|revised|updated|prepared|rolled\ out|put\ in\ place
        |handed\ over|planted
        |paved|certified|licensed|mapped|audited|inspected|reviewed|provided|procured|purchased|bought
        |agreed|in\ place
        |in\ operation|in\ use|up\ and\ running|operational|available|online|ready|(?:is|are
        |go(?:es)?)\ live)\b"""
    ),
    client=either(
        rf"""^(?:(?:more|fewer|most|all|many|at\ least\ \S+|\d[\d,.]*\ ?%?(?:\ of)?|half\ of|every|each
        |both|the|our
        |[a-z'’-]+){{1,2}}\s+){{0,3}}?{_CLIENT}\b"""
    ),
    acts=either(
        rf"""\b{_CLIENT}\s+(?:(?:in|of|from|at|with|without|across|who|and)\s+(?:[\w'’-]+\s+){{1,4}}?)?
        (?:(?:now|regularly|always|can|no\ longer|actually|routinely|together|themselves|voluntarily
        |do\ not|never)\s+)?
        (?:{_ACTS}(?:s|es|ies)?|has|have|does|pays|gets|is\ paid|are\ (?:paid|served|heard|treated
        |seen))\b"""
    ),
    change=either(
        r"""^(?:[a-z'’-]+\s+){0,2}?(?:increased?|reduced|faster|fewer|more|less|lower|higher|shorter
        |quicker|safer|cheaper
        |better|cleaner|decreased|rising|falling|declining|growing|doubled|halved)\b
        | \b(?:increas|decreas|declin|ris|fall|drop|grow|shrink|improv|doubl|halv)(?:es|s
        |ed)\b(?!\ (?:by\ us))
        | \b(?:is|are)\s+(?:reduced|halved|doubled|shorter|faster|lower|higher|cheaper|safer)\b"""
    ),
    condition=either(
        r"""\b(?:poverty|mortality|life\ expectancy|unemployment|employment|hunger|malnutrition|stunting
        |literacy
        |trust\ in\ (?:public\ |state\ |the\ )?(?:institutions?|government|state|courts?|police
        |parliament)|emissions
        |competitiveness|inequality|well-?being|public\ health|deforestation|air\ quality|crime
        |corruption|prosperity
        |live\ (?:longer|healthier|safer|better|in\ dignity)|(?:healthier|longer|safer)\ lives
        |household\ incomes?
        |operate\ legally|public\ debt|social\ cohesion|biodiversity)\b"""
    ),
    moves=either(
        r"""\b(?:ris(?:e|es|ing|en)|fall(?:s|en|ing)?|declin\w+|increas\w+|decreas\w+|reduc\w+|drop\w*
        |grow\w*|improv\w+
        |lower|higher|less|more|live|lives|halv\w+|doubl\w+|operate|better|healthier|recover\w*
        |shrink\w*|end(?:s|ed))\b"""
    ),
    ours=either(
        r"""^we\s+(?:will\s+)?(?!(?:are|were|have|had|get)\b)\w+ | ^(?:our\ (?:unit|office|ministry
        |department|team|agency)|the\ (?:ministry|unit|project|programme|program
        |department|agency|office|team|secretariat))\s+(?:will\s+)?(?!(?:is|are|was|were|has|gets
        |get)\b)\w+(?:s|e|t|n)\b"""
    ),
    ability=either(
        r"""\b(?:know|knows|understand|understands|(?:is|are)\ (?:able|aware|familiar|skilled)|can
        |has\ the\ skills
        |have\ the\ skills|knowledge|skills|awareness|capacit(?:y|ies)|capabilit(?:y|ies)
        |competenc\w+)\b"""
    ),
    means=either(
        r"""\b(?:by|through|via)\s+(?:the\s+)?[a-z]+ing\b(?!\s+(?:of\ the\ year|\d))|\bin\ order\ to\b
        |\bso\ as\ to\b"""
    ),
    pair=either(
        r"""\b(?!(?:longer|healthier|faster|better|safer|more|fewer|less)\b)\w+\s+and\s+
        (?:increased|reduced|faster|fewer|more|less|lower|higher|shorter|quicker|safer|cheaper|better
        |cleaner)\s+\w+"""
    ),
    unseen=either(
        r"""\b(?:capacit(?:y|ies)|awareness|effective(?:ness|ly)?|enhanced?|good\ governance|synerg(?:y
        |ies)|empower\w*
        |mainstream\w*|holistic|robust|sustainabl\w+|strengthened|improved|optimi[sz]ed|conducive)\b"""
    ),
    measure=either(
        r"""^(?:%|(?:the\ )?(?:percentage|percent|per\ cent|number|share|proportion|rate|ratio|average
        |median|total\ number
        |no\.)\ (?:of|number)\b|\#\ )"""
    ),
)
