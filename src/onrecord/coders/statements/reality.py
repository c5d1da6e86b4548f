"""Reality: whether a cue reports an act of speech at all.

"Berg said" does; "Berg may say", "if Berg says", "to tell the truth", "do not say" do
not. Inside a quotation only what a third one is reported to have said counts: the
speaker's own "I think" and "we say" are part of his words.
"""

from __future__ import annotations

from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.extent import placed
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Document, Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
UNREAL = frozenset(
    {
        "may",
        "might",
        "could",
        "can",
        "should",
        "must",
        "would",
        "will",
        "shall",
        "do",
        "to",
        "ca",
        "wo",
        "'d",
        "'ll",
    }
)
CARRYING = frozenset(
    {
        "go",
        "continue",
        "begin",
        "start",
        "come",
        "proceed",
        "rush",
        "use",
        "take",
        "hasten",
        "return",
        "stop",
    }
)
"""Verbs whose infinitive happened: "went on to say", "used the speech to denounce"."""
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
PAST = frozenset({"VBN", "VBD"})
MAIN = frozenset({"ROOT", "conj", "parataxis"})


def reported(reading: Reading, cue: Cue) -> bool:
    """Whether a verb cue tells that something was said (or thought, for belief cues)."""
    if reading.quotation_of(cue.token) is not None:
        return _inside(reading, cue)
    if cue.entry.strength != "speech" and not placed(reading, cue):
        return _believed(reading.document, cue)
    return _happened(reading.document, cue.token) and not _supposed(reading.document, cue.token)


def _happened(document: Document, verb: Token) -> bool:
    auxiliaries = set(syntax.auxiliaries(document, verb))
    if verb.tag in PAST and not auxiliaries and verb.relation in {"advcl", "acl"}:
        # "asked whether he would go, he replied", "the group called the Lions": passives
        return any(syntax.children(document, verb, "nsubj"))
    if verb.tag == "VB" and not auxiliaries and any(syntax.children(document, verb, "nsubj")):
        return True  # the tagger's slip: "advisers say"
    if verb.tag == "VB":
        upper = syntax.head(document, verb)
        return "to" in auxiliaries and upper.lemma in CARRYING and upper.tag != "VB"
    return not auxiliaries & UNREAL


def _supposed(document: Document, verb: Token) -> bool:
    return any(c.text.lower() in CONDITIONS for c in syntax.children(document, verb, "mark"))


def _believed(document: Document, cue: Cue) -> bool:
    verb = cue.token
    subject = next(syntax.children(document, verb, "nsubj"), None)
    perfect = verb.tag == "VBN" and "have" in syntax.auxiliaries(document, verb)
    return (
        subject is not None
        and (verb.tag in FINITE or perfect)
        and verb.relation in MAIN
        and _happened(document, verb)
        and not cue.negated
    )


def _inside(reading: Reading, cue: Cue) -> bool:
    document, verb = reading.document, cue.token
    subject = next(syntax.children(document, verb, "nsubj"), None)
    return (
        (cue.entry.strength == "speech" or placed(reading, cue))
        and subject is not None
        and (verb.tag in FINITE - {"VBP"} or (verb.tag == "VBN" and not _passive(document, verb)))
        and (subject.pos == "PROPN" or _titled(reading, subject))
        and _happened(document, verb)
        and not _supposed(document, verb)
    )


def _passive(document: Document, verb: Token) -> bool:
    return syntax.is_passive(document, verb)


def _titled(reading: Reading, subject: Token) -> bool:
    """Whether a common noun stands for somebody known: "the minister"."""
    mention = reading.context.mention(subject)
    return (
        mention is not None
        and mention.kind in {"role", "person", "organisation"}
        and (mention.entity is not None)
    )
