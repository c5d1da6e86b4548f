"""What stands where around a trigger: its subjects, objects, obliques and clauses.

A ``Predicate`` shows a verb, a noun or an adjective with "be" alike, active or
passive: ``subjects`` are always those who do, ``objects`` what it is done to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.coders.events.doers import RELATIVE, doers, is_passive
from onrecord.coders.events.frames import FrameKind, Lexicon
from onrecord.language import syntax
from onrecord.model import Document, Token

CLAUSES = ("xcomp", "ccomp")
LED = frozenset({"lead", "led", "run", "own"})
"""Participles before a noun whose own modifier does it: "a Norland-led raid"."""
NEAR = 3
"""Tokens between coordinated verbs that share an object."""
LENGTHS = frozenset({"hour", "day", "week", "month", "year", "round"})
"""Nouns that measure a deed: "two days of talks"."""
OCCASION = frozenset({"after", "during", "following", "in", "at", "before", "amid", "through"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A possible trigger with what stands around it.

    ``obliques`` are (preposition, noun) pairs, ``clauses`` (how, head of a clause)
    pairs: how is ``to`` for an infinitive, the preposition before a gerund, else
    ``that``. ``seconds`` say what the objects are made or called ("took them hostage").
    ``far`` are obliques of obliques: "an attack by rebels on a convoy" may be read so
    that "on a convoy" stands with the rebels. ``possessors`` stand before a noun:
    "Norland's", "Norlandic". ``host`` is the verb that carries a noun ("hold" of "hold
    talks"), else the token itself.
    """

    token: Token
    kind: FrameKind
    host: Token
    subjects: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    datives: tuple[Token, ...] = ()
    seconds: tuple[Token, ...] = ()
    obliques: tuple[tuple[str, Token], ...] = ()
    clauses: tuple[tuple[str, Token], ...] = ()
    possessors: tuple[Token, ...] = ()
    particles: frozenset[str] = frozenset()
    far: tuple[tuple[str, Token], ...] = ()
    around: tuple[Token, ...] = ()
    """The subjects of the verb whose occasion a noun is: "she said after talks with"."""


def readings(document: Document, token: Token, lexicon: Lexicon) -> Iterator[Predicate]:
    """The predicates that a token may be.

    A participle behind the noun that a sentence's parse begins with may be its verb
    ("A report called for talks").
    """
    found = predicate(document, token, lexicon)
    if found is None:
        return
    yield found
    noun = syntax.head(document, token)
    behind = token.relation == "acl" and token.tag == "VBN" and noun.relation == "ROOT"
    if behind and not found.subjects:
        yield replace(found, subjects=found.objects, objects=())


def predicate(document: Document, token: Token, lexicon: Lexicon) -> Predicate | None:
    """The predicate of a token; None where it is no verb, noun or adjective."""
    if token.pos == "VERB" or (token.pos == "AUX" and token.relation == "ROOT"):
        return _verb(document, token, lexicon)
    if token.pos in {"NOUN", "PROPN"}:
        return _noun(document, token, lexicon)
    if token.pos == "ADJ" and token.relation in {"acomp", "oprd", "ROOT", "conj"}:
        return _adjective(document, token)
    return None


def _verb(document: Document, verb: Token, lexicon: Lexicon) -> Predicate:
    passive = is_passive(document, verb)
    objects = _objects(document, verb)
    datives = tuple(t for t in syntax.indirect_objects(document, verb) if t.tag not in RELATIVE)
    obliques = _obliques(document, verb)
    subjects = doers(document, verb)
    if passive:
        agents = tuple(noun for case, noun in obliques if case == "by")
        subjects, objects, datives = agents, objects or subjects, subjects if objects else datives
    seconds = tuple(_seconds(document, verb, objects))
    objects = tuple(t for t in objects if t not in seconds)
    if not objects and all(t.pos == "PROPN" for t in seconds):
        objects, seconds = seconds, ()  # "called President Ardan": nobody is made anything
    if not objects and len(seconds) > 1:
        objects, seconds = seconds[:1], seconds[1:]  # "called the vote a triumph"
    objects += tuple(_wholes(document, objects, lexicon))
    for noun in (*objects, *seconds):
        obliques += tuple(pair for pair in _obliques(document, noun) if pair not in obliques)
    particles = _particles(document, verb, transitive=bool(objects)) | {t.lemma for t in seconds}
    return Predicate(
        verb, "verb", verb, subjects, objects, datives, seconds, obliques,
        tuple(_clauses(document, verb)), (), particles, _far(document, obliques),
    )  # fmt: skip


def _wholes(document: Document, objects: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Token]:
    """What a measure or a series is of: "a round of exercises", "nine million in aid"."""
    for noun in objects:
        if lexicon.has("portion", noun.lemma) or noun.pos in {"NUM", "PRON", "DET"}:
            for case, each in syntax.obliques(document, noun):
                if case in {"of", "in"}:
                    yield each


def _seconds(document: Document, verb: Token, objects: tuple[Token, ...]) -> Iterator[Token]:
    """What the object is made or called: "took them hostage", "found him guilty"."""
    direct = [t for t in syntax.children(document, verb, "dobj") if t in objects]
    yield from (t for t in direct[1:] if t.pos != "PROPN")
    yield from syntax.children(document, verb, "oprd")
    for clause in syntax.children(document, verb, "ccomp"):
        if clause.pos not in {"VERB", "AUX"}:
            yield clause


def _far(
    document: Document, obliques: tuple[tuple[str, Token], ...]
) -> tuple[tuple[str, Token], ...]:
    found = (pair for _, noun in obliques for pair in _obliques(document, noun))
    return tuple(pair for pair in found if pair[0] != "of" and pair not in obliques)


def _objects(document: Document, verb: Token) -> tuple[Token, ...]:
    """Direct objects; the antecedent for a relative pronoun; the doer of a clause it governs."""
    found = tuple(t for t in syntax.objects(document, verb) if t.tag not in RELATIVE)
    if found:
        return found
    shared = _shared_objects(document, verb)
    if shared:
        return shared
    if verb.relation == "relcl" and _lacks_object(document, verb):
        inner = any(t.relation in CLAUSES for t in syntax.children(document, verb))
        return () if inner else (syntax.head(document, verb),)
    return _raised(document, verb)


def _raised(document: Document, verb: Token) -> tuple[Token, ...]:
    """The subject of a clause that stands where an object does: "wanted *them* to go"."""
    for clause in syntax.complements(document, verb):
        raised = tuple(syntax.children(document, clause, "nsubj"))
        marked = any(True for _ in syntax.children(document, clause, "mark"))
        bare = clause.pos not in {"VERB", "AUX"}
        if raised and not marked and (bare or "to" in syntax.auxiliaries(document, clause)):
            return tuple(c for each in raised for c in syntax.conjuncts(document, each))
    return ()


def _shared_objects(document: Document, verb: Token) -> tuple[Token, ...]:
    """The object of a coordinated verb: "condemned and denounced the raid"."""
    bare = not any(t.relation in {"prep", *CLAUSES} for t in syntax.children(document, verb))
    if not bare:
        return ()
    for child in syntax.children(document, verb, "conj"):
        if child.pos == "VERB" and child.index - verb.index <= NEAR:
            return _objects(document, child)
    return ()


def _lacks_object(document: Document, verb: Token) -> bool:
    """Whether a relative clause's noun is its object; not so in "who met", "where they met"."""
    kids = tuple(syntax.children(document, verb, "nsubj", "nsubjpass", "advmod", "prep"))
    inner = (t for kid in kids for t in syntax.children(document, kid, "pobj"))
    return not any(t.tag in RELATIVE or t.tag == "WRB" for t in (*kids, *inner))


def _obliques(document: Document, token: Token) -> tuple[tuple[str, Token], ...]:
    found = list(syntax.obliques(document, token))
    for case in syntax.children(document, token, "prep", "agent"):
        nouns = (t for t in syntax.children(document, case, "pcomp") if t.pos == "NOUN")
        found.extend((case.lemma, noun) for noun in nouns)
        for other in syntax.children(document, case, "conj"):  # "by Norland and by Estria"
            found.extend((other.lemma, t) for t in syntax.children(document, other, "pobj"))
    for particle in syntax.children(document, token, "advmod", "prt"):
        found.extend(syntax.obliques(document, particle))
        own = tuple(syntax.children(document, particle, "pobj"))  # "called on all parties"
        found.extend((particle.lemma, noun) for noun in own)
    return tuple(found)


def _clauses(document: Document, token: Token) -> Iterator[tuple[str, Token]]:
    for child in syntax.children(document, token, "xcomp", "ccomp", "advcl", "acl"):
        if "to" in syntax.auxiliaries(document, child):
            yield "to", child
        elif child.relation in CLAUSES and child.pos in {"VERB", "AUX"}:
            yield "that", child
    yield from _gerunds(document, token)
    for noun in syntax.objects(document, token):
        for child in syntax.children(document, noun, "acl", "relcl", "ccomp"):
            if "to" in syntax.auxiliaries(document, child):
                yield "to", child
            elif child.tag.startswith("VB") and _is_content(document, child):
                yield "that", child
        yield from _gerunds(document, noun)


def _is_content(document: Document, verb: Token) -> bool:
    """Whether a clause behind a noun tells what it says: "the demand *that* Estria leave"."""
    marked = (t.text.lower() for t in syntax.children(document, verb, "mark", "dobj"))
    own = any(t.tag not in RELATIVE for t in syntax.children(document, verb, "nsubj"))
    return own and "that" in marked


def _gerunds(document: Document, token: Token) -> Iterator[tuple[str, Token]]:
    for case in syntax.children(document, token, "prep", "agent", "dative"):
        for inner in syntax.children(document, case, "pcomp"):
            for each in syntax.conjuncts(document, inner):
                yield case.lemma, each


def _particles(document: Document, verb: Token, *, transitive: bool) -> frozenset[str]:
    """Particles, and prepositions that may be some: not "in" of "send troops in May"."""
    found = set()
    for child in syntax.children(document, verb, "prt", "advmod", "prep", "npadvmod", "intj"):
        filled = any(True for _ in syntax.children(document, child, "pobj"))
        if not (child.relation == "prep" and filled and transitive):
            found.add(child.text.lower())
    for child in syntax.children(document, verb, "dobj", "attr", "acomp"):
        found.add(child.lemma)
    return frozenset(found)


def possessors(document: Document, noun: Token) -> tuple[Token, ...]:
    """What stands before a noun: possessive, nationality, name ("the Veska talks")."""
    kids = tuple(syntax.children(document, noun, "poss", "amod", "compound", "nmod"))
    leaders = (t for kid in kids if kid.lemma in LED for t in syntax.children(document, kid))
    found = (each for kid in kids for each in syntax.conjuncts(document, kid))
    return (*found, *(t for t in leaders if t.pos in {"PROPN", "ADJ", "NOUN"}))


def _noun(document: Document, noun: Token, lexicon: Lexicon) -> Predicate:
    host = light_host(document, noun, lexicon)
    subjects: tuple[Token, ...] = ()
    obliques = _obliques(document, noun)
    clauses = tuple(_clauses(document, noun))
    before = possessors(document, noun)
    if host is not None:
        passive = is_passive(document, host)
        mine = _obliques(document, host)
        subjects = (
            tuple(n for case, n in mine if case == "by") if passive else doers(document, host)
        )
        subjects = tuple(t for t in subjects if t.index != noun.index)
        obliques += tuple(pair for pair in mine if pair not in obliques)
        clauses += tuple(_clauses(document, host))
    return Predicate(
        noun, "noun", host or noun, subjects, (), (), (), obliques, clauses,
        before, frozenset(t.lemma for t in before), _far(document, obliques),
        _around(document, noun),
    )  # fmt: skip


def _around(document: Document, noun: Token) -> tuple[Token, ...]:
    case = syntax.head(document, noun)
    governor = syntax.head(document, case)
    if noun.relation == "pobj" and case.lemma in OCCASION and governor.pos == "VERB":
        return doers(document, governor)
    return ()


def light_host(document: Document, noun: Token, lexicon: Lexicon) -> Token | None:
    """The light verb that carries a noun: "hold" of "held talks", "talks were held"."""
    top = noun
    while top.relation == "conj":
        top = syntax.head(document, top)
    governor = syntax.head(document, top)
    length = syntax.head(document, governor)
    if top.relation == "pobj" and governor.lemma == "of" and length.lemma in LENGTHS:
        top, governor = length, syntax.head(document, length)  # "held two days of talks"
    if top.relation in {"dobj", "nsubjpass"} and lexicon.has("light", lexicon.lemma(governor)):
        return governor
    if top.relation == "pobj" and lexicon.has("light_into", syntax.head(document, governor).lemma):
        return syntax.head(document, governor) if governor.lemma in {"in", "into", "to"} else None
    return None


def _adjective(document: Document, adjective: Token) -> Predicate | None:
    copula = syntax.head(document, adjective)
    if adjective.relation == "conj":
        copula = syntax.head(document, copula)
    if adjective.relation != "ROOT" and copula.lemma not in {"be", "remain", "become", "seem"}:
        return None
    return Predicate(
        adjective, "adjective", copula, doers(document, copula), (), (), (),
        _obliques(document, adjective), tuple(_clauses(document, adjective)),
    )  # fmt: skip
