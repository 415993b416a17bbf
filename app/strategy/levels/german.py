"""German cues for the levels of the results chain."""

from app.strategy.levels.cues import Cues, either

_CLIENT = r"""(?:Bürger(?:innen)?|Menschen|Einwohner(?:innen)?|Patient(?:en|innen)|Schüler(?:innen)?
        |Studierende|Kinder|Frauen|Mädchen
  |Jugendliche|Familien|Haushalte|Betriebe|Firmen|Unternehmen|Landwirte|Händler|Antragsteller(?:innen)?
        |Kund(?:en|innen)|Eltern
  |Lehrkräfte|Pflegekräfte|Ärzte|Richter|Ämter|Behörden|Ministerien|Gemeinden|Kommunen|Ausschüsse
        |Gerichte|Krankenhäuser|Schulen
  |Mieter|Pendler|Fahrgäste|Steuerzahler(?:innen)?|Prüfer|Beschäftigte|Arbeitgeber|Banken|Dörfer
        |Abgeordnete)"""

GERMAN = Cues(
    doing=either(
        r"""^(?:Durchführung|Entwicklung|Erstellung|Organisation|Ausarbeitung|Erarbeitung|Einrichtung
        |Beschaffung|Schulung|Förderung
        |Unterstützung|Stärkung|Überarbeitung|Überprüfung|Vorbereitung|Planung|Umsetzung|Einführung
        |Ausbau|Aufbau|Sanierung|Sensibilisierung
        |Kauf|Bau|Koordinierung|Abstimmung|Veröffentlichung|Verteilung|Digitalisierung|Vereinfachung
        |Übersetzung|Befragung|Erhebung)
        \ (?:von|eines|einer|des|der|zur|zum|mit|und|neuer|in|für)\b
        | \b(?:durchführen|organisieren|veranstalten|entwickeln|erstellen|ausarbeiten|erarbeiten
        |einrichten|beschaffen|schulen|fördern
        |unterstützen|stärken|überarbeiten|prüfen|vorbereiten|planen|umsetzen|einführen|ausbauen
        |aufbauen|sanieren|sensibilisieren|kaufen
        |bauen|abstimmen|veröffentlichen|verteilen|digitalisieren|vereinfachen|übersetzen|befragen
        |erheben|besuchen|einstellen|testen
        |anbieten|verbessern|schaffen|gründen|abschließen)$"""
    ),
    delivered=either(
        r"""(?:veröffentlicht|geschult|eingerichtet|verabschiedet|beschlossen|eröffnet|installiert
        |gebaut|fertiggestellt|abgeschlossen|übersetzt
        |ausgestattet|beschafft|eingeführt|vorgelegt|unterzeichnet|gedruckt|verteilt|eingestellt
        |digitalisiert|saniert|erstellt|geliefert
        |genehmigt|getestet|in\ Betrieb|im\ Einsatz|gepflanzt|repariert)(?=$|\s(?:in|an|für|auf|bei
        |worden)\b)"""
    ),
    client=either(rf"^(?:[\wäöüß]+\s){{0,2}}?{_CLIENT}\b"),
    acts=either(
        rf"""^(?:[\wäöüß]+\s){{0,2}}?{_CLIENT}\s(?:(?:in|aus|der|des|auf|mit
        |ohne)\s(?:[\wäöüß]+\s){{1,3}}?)?
        (?:nutzen|erhalten|bekommen|bezahlen|zahlen|wählen|melden|stellen|reichen|finden|besuchen|nehmen
        |wenden|begründen|entscheiden|verkaufen
        |kaufen|fahren|schließen|lesen|fragen|vertrauen|halten|befolgen|teilen|kommen|prüfen|bleiben
        |legen|beantragen|geben|arbeiten|lösen)\b"""
    ),
    change=either(
        r"""^(?:Mehr|Weniger|Kürzere|Schnellere|Geringere|Niedrigere|Höhere|Sicherere|Verringerte
        |Reduzierte|Gesunkene|Gestiegene|Verkürzte)\b
        | \b(?:sinkt|sinken|steigt|steigen|verkürzt\ sich|verkürzen\ sich|nimmt\ (?:ab|zu)|nehmen\ (?:ab
        |zu)|halbiert\ sich)\b"""
    ),
    condition=either(
        r"""\b(?:[\wäöüß]*armut|[\wäöüß]*sterblichkeit|Arbeitslosigkeit|[\wäöüß]*arbeitslosigkeit
        |Beschäftigung|Lebenserwartung|Ungleichheit
        |Vertrauen\ in\ (?:die\ |den\ |öffentliche\ )?(?:Institutionen|Verwaltung|Staat|Gerichte
        |Polizei)|Luftqualität|Emissionen|Korruption
        |Wettbewerbsfähigkeit|Kriminalität|leben\ (?:länger|gesünder|sicherer)|Haushaltseinkommen
        |Wohlstand|Analphabetismus)\b"""
    ),
    moves=either(
        r"""\b(?:sink(?:t|en)|steig(?:t|en)|wächst|wachsen|nimmt|nehmen|leben|verbesser\w+|weniger|mehr
        |geht|gehen|halbiert)\b"""
    ),
    ours=either(
        r"""^(?:wir|unsere?\ \w+|das\ (?:Ministerium|Projekt|Amt|Sekretariat)|die\ (?:Abteilung
        |Behörde))\s\w+t?(?:en)?\b"""
    ),
    ability=either(
        r"""\b(?:wissen|kennen|können|verstehen|sind\ in\ der\ Lage|Kenntnisse|Fähigkeit(?:en)?
        |Kapazität(?:en)?|Bewusstsein|Kompetenz(?:en)?)\b"""
    ),
    means=either(r"""\bdurch\ (?:die\ |den\ |das\ )?[\wäöüß]+(?:ung|en)\b|\bum\b.+\bzu\ \w+en$
        |\bindem\b"""),
    pair=either(r"""\bund\ (?:mehr|weniger|kürzere|schnellere|geringere|niedrigere|höhere
        |sicherere)\ \w+"""),
    unseen=either(
        r"""\b(?:Kapazität(?:en)?|Bewusstsein|effektiv\w*|effizient\w*|Synergien|gute\ Regierungsführung
        |nachhaltig\w*|optimiert\w*)\b"""
    ),
    measure=either(r"""^(?:%|Prozent|Anteil|Zahl|Anzahl|Quote|Rate|Durchschnittliche|Mittlere)\b"""),
)
