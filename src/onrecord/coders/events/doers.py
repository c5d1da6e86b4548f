"""Who does it: the subject of a verb, wherever grammar has put it.

Gerunds, infinitives and coordinated verbs have that of the verb that governs them
("agreed to meet"), or its object ("urged Estria to free", "accused her of stealing").
"""

from __future__ import annotations

from onrecord.language import syntax
from onrecord.model import Document, Token

RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
OBJECT_ACTS = frozenset({"of", "from", "against"})
"""Prepositions after which a gerund is the deed of the object: "accused Estria of shelling"."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
TIME_BEFORE = frozenset({"after", "before", "since"})
HEADLINE = 4
"""Words before the verb of a headline that may be its subject."""


def is_passive(document: Document, verb: Token) -> bool:
    """Whether the verb is passive, also without "be": "troops deployed by Norland"."""
    if syntax.is_passive(document, verb):
        return True
    if verb.tag != "VBN" or any(True for _ in syntax.children(document, verb, "aux")):
        return False
    if verb.relation == "conj":
        governor = syntax.head(document, verb)
        own = any(True for _ in syntax.children(document, verb, "nsubj"))
        return governor.tag == "VBN" and not own and is_passive(document, governor)
    return verb.relation in {"acl", "advcl", "ROOT"} and not syntax.objects(document, verb)


def doers(document: Document, verb: Token) -> tuple[Token, ...]:
    """The subjects of a verb, its own or those that it shares or is controlled by."""
    while True:
        own = any(True for _ in syntax.children(document, verb, "nsubj", "nsubjpass"))
        found = () if own else _displaced(document, verb)
        if own or found:
            return found or _plain(document, syntax.subjects(document, verb), verb)
        governor = _governor(document, verb)
        if governor is None:
            return _plain(document, syntax.subjects(document, verb), verb)
        controlled = _controlled(document, verb, governor)
        if controlled:
            return controlled
        verb = governor


def _governor(document: Document, verb: Token) -> Token | None:
    """The verb whose subject a verb without one has; None where there is no such verb."""
    governor = syntax.head(document, verb)
    if verb.relation == "pcomp":
        governor = syntax.head(document, governor)
    if verb.relation == "xcomp" and governor.pos == "ADJ":
        governor = syntax.head(document, governor)
    bare = verb.relation == "ccomp" and verb.tag == "VB"
    shares = bare or verb.relation in {"xcomp", "pcomp", "conj", "advcl"}
    return governor if shares and governor.pos in {"VERB", "AUX"} else None


def _controlled(document: Document, verb: Token, governor: Token) -> tuple[Token, ...]:
    """The object of the governor, or the agent of a passive one, where that acts."""
    if verb.relation in {"xcomp", "pcomp"}:
        infinitive = "to" in syntax.auxiliaries(document, verb)
        after = syntax.head(document, verb).lemma in OBJECT_ACTS and verb.relation == "pcomp"
        return syntax.objects(document, governor) if infinitive or after else ()
    loose = verb.relation == "advcl" and not is_passive(document, verb)
    if loose and is_passive(document, governor):
        return tuple(n for case, n in syntax.obliques(document, governor) if case == "by")
    return ()


def _displaced(document: Document, verb: Token) -> tuple[Token, ...]:
    """The subject of a verb that has none, where a parser took it for something else."""
    found = _headline(document, verb) if verb.relation == "ROOT" else ()
    return found or _behind_day(document, verb) or _behind_after(document, verb)


def _behind_day(document: Document, verb: Token) -> tuple[Token, ...]:
    """A name run together with the day before it: "On Friday Norland recognised Estria"."""
    for case in syntax.children(document, verb, "prep"):
        for noun in syntax.children(document, case, "pobj"):
            before = syntax.children(document, noun, "compound")
            day = any(t.text.lower() in WEEKDAYS for t in before)
            if day and noun.pos == "PROPN" and noun.index < verb.index:
                return syntax.conjuncts(document, noun)
    return ()


def _behind_after(document: Document, verb: Token) -> tuple[Token, ...]:
    """A subject taken for the noun of "after": "a day after Norland and Veska had signed"."""
    for span in syntax.children(document, verb, "npadvmod"):
        for case in syntax.children(document, span, "prep"):
            for noun in syntax.children(document, case, "pobj"):
                if case.lemma in TIME_BEFORE and case.index < noun.index < verb.index:
                    return syntax.conjuncts(document, noun)
    return ()


def _headline(document: Document, verb: Token) -> tuple[Token, ...]:
    """A name before a verb that has no subject, taken for an adverb: "Norland massed troops"."""
    kids = syntax.children(document, verb, "npadvmod", "dep", "nmod")
    first = document.sentences[verb.sentence].first
    return tuple(t for t in kids if t.pos == "PROPN" and t.index < verb.index <= first + HEADLINE)


def _plain(document: Document, subjects: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """Subjects with a relative pronoun replaced by what it stands for."""
    return tuple(
        _antecedent(document, verb, t) if t.tag in RELATIVE and verb.relation == "relcl" else t
        for t in subjects
    )


def _antecedent(document: Document, verb: Token, pronoun: Token) -> Token:
    """What a relative pronoun stands for; "that" for no name: "a letter to Ardan that was sent"."""
    noun = syntax.head(document, verb)
    case = syntax.head(document, noun)
    thing = syntax.head(document, case)
    behind = noun.relation == "pobj" and thing.pos == "NOUN"
    named = noun.pos == "PROPN" and pronoun.text.lower() == "that"
    return thing if named and behind else noun
