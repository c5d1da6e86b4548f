"""English words that refer: pronouns, articles, and the prepositions and verbs around them.

What resolving who is meant asks of a language. Another language offers the same
names in its own ``reference.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

PronounClass = Literal["he", "she", "it", "they", "first", "second"]

PRONOUNS: Mapping[str, PronounClass] = {
    **dict.fromkeys(["he", "him", "his", "himself"], "he"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "she"),
    **dict.fromkeys(["it", "its", "itself"], "it"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "they"),
    **dict.fromkeys(
        ["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"], "first"
    ),
    **dict.fromkeys(["you", "your", "yours", "yourself", "yourselves"], "second"),
}
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
POSSESSIVE = frozenset({"his", "her", "its", "their", "my", "our", "your"})

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
INDEFINITE = frozenset(
    ["a", "an", "another", "one", "some", "any", "every", "each", "no", "several", "many", "few",
     "two", "three", "other", "most", "more", "all"]
)  # fmt: skip

PLACE_CASES = frozenset(
    ["in", "at", "near", "outside", "around", "into", "inside", "within", "across", "throughout",
     "through", "via", "off", "above", "over", "to", "from", "toward", "towards", "beyond"]
)  # fmt: skip
"""Prepositions after which a capital is the city."""

MOVING = frozenset(
    ["visit", "leave", "reach", "enter", "attack", "bomb", "shell", "hit", "strike", "tour",
     "cross", "besiege", "capture", "seize", "storm", "flee", "evacuate", "surround", "rock",
     "shake", "lie"]
)  # fmt: skip
"""Verbs whose object, where it is a capital, is the city."""

DEPARTING = frozenset({"leave", "depart", "head", "fly", "sail", "set", "bind", "bound", "make"})
"""Verbs whose "for" leads to a city."""

TOWARDS_ACTORS = frozenset(
    ["demand", "plea", "call", "response", "reply", "message", "letter", "warning", "threat",
     "support", "aid", "help", "pressure", "order", "instruction", "permission", "answer",
     "proposal", "offer", "sanction", "weapon", "arm", "appeal", "respond", "belong", "hear",
     "differ", "object"]
)  # fmt: skip
"""Words whose "to" and "from" lead to an actor: "a message to Moscow"."""

CITY_NOUNS = frozenset(
    ["airport", "street", "streets", "suburb", "suburbs", "mayor", "resident", "residents",
     "region", "district", "subway", "metro", "station", "university", "hotel", "outskirts",
     "center", "centre", "cathedral", "zoo", "museum", "hospital", "embassy", "office",
     "correspondent", "area", "time", "stock", "exchange", "summit", "conference", "agreement",
     "accord", "accords", "treaty", "declaration", "climate", "city", "province", "oblast",
     "bureau", "park", "square", "marathon", "olympics", "court", "apartment", "home", "protocol",
     "protocols", "memorandum"]
)  # fmt: skip
"""Nouns that, after a capital's name, speak of the city: "the Moscow airport"."""

STATE_NOUNS = frozenset(
    ["official", "government", "authority", "leader", "leadership", "relationship", "relation",
     "tie", "talk", "initiative", "proposal", "policy", "position", "stance", "plan", "deal",
     "pressure", "envoy", "ambassador", "diplomat", "regime", "administration", "side", "axis",
     "alliance", "dispute", "rivalry", "dialogue", "rapprochement", "aggression", "sanction",
     "troops", "force", "backing", "support", "demand", "request", "spokesman", "spokeswoman",
     "lawmaker", "politician", "response", "move", "decision", "propaganda", "partnership"]
)  # fmt: skip
"""Nouns that, after a capital's name, speak of the state: "a Moscow official"."""

SPEAKING = frozenset(
    ["say", "tell", "add", "note", "stress", "underscore", "underline", "warn", "claim", "insist",
     "argue", "explain", "announce", "declare", "state", "remark", "comment", "reply", "respond",
     "ask", "write", "tweet", "post", "report", "confirm", "deny", "admit", "acknowledge",
     "believe", "think", "suggest", "emphasise", "emphasize", "recall", "point", "continue",
     "conclude", "vow", "pledge", "promise", "urge", "accuse", "call", "express", "mention",
     "observe", "quip", "joke", "predict", "hope", "reiterate", "repeat", "describe", "propose",
     "demand", "criticise", "criticize", "condemn", "praise", "welcome", "lament", "allege",
     "assert", "contend", "concede", "complain", "caution", "reveal", "disclose", "elaborate",
     "maintain", "affirm", "testify"]
)  # fmt: skip
"""Verbs whose subject speaks."""

NAME_LINKS = frozenset(
    ["of", "the", "and", "for", "on", "de", "la", "al", "el", "bin", "ibn", "von", "van", "der",
     "den", "da", "di", "du", "dos", "des", "del", "&", "-", "–", "to", "in", "'s", "’s",
     "against", "with", "ul", "ur", "ould", "y", "e", "und", "et", "without"]
)  # fmt: skip
"""Small words inside names."""

PARTICLES = frozenset(
    ["de", "la", "al", "el", "bin", "ibn", "von", "van", "der", "den", "da", "di", "du", "dos",
     "del", "-", "–", "ul", "ur", "ould", "ben", "ter", "zu", "st.", "abu", "y"]
)  # fmt: skip
"""Small words inside a person's name."""

FEMALE_ADDRESS = frozenset(
    ["mrs", "ms", "miss", "madam", "madame", "lady", "queen", "princess", "baroness", "dame",
     "sister", "spokeswoman", "congresswoman", "chairwoman", "businesswoman", "empress", "duchess",
     "woman", "girl", "mother", "daughter", "wife", "widow", "actress", "councilwoman",
     "saleswoman", "policewoman", "stateswoman", "countess", "aunt", "grandmother"]
)  # fmt: skip
MALE_ADDRESS = frozenset(
    ["mr", "sir", "lord", "king", "prince", "emir", "sheikh", "pope", "father", "brother",
     "spokesman", "congressman", "chairman", "businessman", "emperor", "duke", "man", "boy", "son",
     "husband", "imam", "ayatollah", "sultan", "actor", "councilman", "policeman", "statesman",
     "monsignor", "count", "baron", "uncle", "grandfather", "rabbi", "mullah", "bishop",
     "archbishop", "cardinal"]
)  # fmt: skip
ADDRESS = frozenset(
    ["mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "madam", "madame", "prof",
     "rev", "sen", "rep", "gov", "gen", "col", "lt", "capt", "maj", "sgt", "adm", "hon", "judge",
     "justice", "professor", "doctor", "father", "sister", "brother", "pope", "king", "queen",
     "prince", "princess", "emperor", "sheikh", "ayatollah", "imam", "rabbi", "cardinal", "bishop",
     "archbishop", "reverend", "comrade", "pastor"]
)  # fmt: skip
"""Words before a name that make it a person's, whatever post they mean."""

BODY_NOUNS = frozenset(
    ["ministry", "department", "party", "council", "committee", "commission", "agency", "union",
     "association", "organization", "organisation", "institute", "university", "college", "school",
     "bank", "fund", "foundation", "court", "parliament", "assembly", "congress", "senate",
     "bureau", "office", "authority", "board", "company", "corp", "corp.", "corporation", "inc",
     "inc.", "ltd", "ltd.", "llc", "plc", "group", "holdings", "airlines", "airways", "army",
     "navy", "force", "forces", "corps", "guard", "brigade", "battalion", "regiment", "police",
     "service", "services", "society", "league", "federation", "alliance", "movement", "front",
     "front.", "coalition", "club", "times", "post", "journal", "news", "tribune", "herald",
     "gazette", "observer", "guardian", "magazine", "television", "radio", "hospital", "center",
     "centre", "museum", "church", "cabinet", "government", "administration", "embassy",
     "tribunal", "chamber", "house", "network", "trust", "academy", "laboratory", "forum",
     "secretariat", "delegation", "co", "co.", "bundestag", "duma", "knesset", "rada", "militia",
     "resistance", "bundesbank", "labs", "press"]
)  # fmt: skip
"""Nouns that end the name of a body."""

PLACE_NOUNS = frozenset(
    ["city", "county", "street", "st.", "avenue", "ave.", "road", "rd.", "river", "lake", "sea",
     "ocean", "bay", "gulf", "strait", "island", "islands", "mountain", "mountains", "valley",
     "province", "region", "district", "oblast", "park", "square", "airport", "bridge", "beach",
     "peninsula", "township", "parish", "boulevard", "lane", "drive", "creek", "hill", "hills",
     "heights", "village", "town", "border", "highway", "canal", "desert", "coast",
     "garden", "gardens"]
)  # fmt: skip
"""Nouns that end the name of a place."""

NOT_NAMES = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
     "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "image", "photo", "picture", "file", "credit", "photograph", "god",
     "internet", "mr", "mrs", "ms", "dr", "christmas", "easter", "ramadan", "islam",
     "christianity", "earth", "covid", "tv", "dna", "id", "ok"]
)  # fmt: skip
"""Words with a capital that name neither people nor bodies."""
