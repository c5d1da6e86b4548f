"""Clauses: what a cue governs: a clause, an infinitive, a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.coders.statements.cue_clause import parted
from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.extent import adjunct, extent, span_of, tidy
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Document, Span, Token

ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})
PREDICATES = frozenset({"oprd", "xcomp", "ccomp", "acomp", "attr", "dative"})
THAT = frozenset({"IN", "WDT"})
PARTING = frozenset({";", ":", "(", ")"})
AFTER_OBJECT = frozenset(
    {
        "dobj",
        "prep",
        "oprd",
        "xcomp",
        "ccomp",
        "dative",
        "acl",
        "acomp",
        "pcomp",
        "relcl",
        "amod",
        "pobj",
        "attr",
    }
)


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, in spans, the form that it has, and whom the clause is addressed to."""

    spans: tuple[Span, ...]
    form: str
    addressee: Token | None = None


def form_of(document: Document, head: Token) -> str:
    """What kind of clause a complement is; see resources/cues for the names."""
    below = list(syntax.children(document, head))
    first = syntax.subtree(document, head)[0]
    marks = {c.text.lower() for c in below if c.relation == "mark"}
    subject = any(c.relation in {"nsubj", "nsubjpass", "expl", "csubj"} for c in below)
    to = any(c.relation == "aux" and c.tag == "TO" for c in below)
    if "that" in marks:
        return "that"
    if marks & {"whether", "if"} or first.tag in ASKING or any(c.tag in ASKING for c in below):
        return "whether"
    if to:
        return "infinitive"
    if head.tag == "VBG" and not any(c.relation == "aux" for c in below):
        return "gerund"
    verbal = head.pos in {"VERB", "AUX"}
    return "bare" if subject and verbal else "object"


def following(reading: Reading, cue: Cue) -> Content | None:
    """The content after a verb cue: a clause, an infinitive, a noun phrase."""
    document, verb = reading.document, cue.token
    takes = cue.entry.takes
    last = cue.tokens[-1]
    for head in _complements(document, cue):
        if head.index < last.index or not _reachable(reading, cue, head):
            continue
        form = form_of(document, head)
        if form == "object" and "object" not in takes and "bare" in takes:
            form = "bare"
        small = form == "object" and "predicate" in takes
        if not small and form not in takes and not _admitted(form, takes):
            continue
        goal = _object_before(document, verb, head)
        begin = syntax.subtree(document, head)[0]
        if form == "infinitive" and goal is not None:
            begin = syntax.subtree(document, goal)[0]
        elif goal is None and form in {"infinitive", "object"} and begin.index > last.index + 1:
            goal = None
        spans = extent(reading, cue, begin, head)
        if spans:
            return Content(spans, form, goal)
    loose = _loose(reading, cue)
    if loose:
        return loose
    if "object" in takes or ("predicate" in takes and _predicated(reading, cue)):
        return _object(reading, cue)
    return None


def _predicated(reading: Reading, cue: Cue) -> bool:
    """Whether the object is called something: "called the ruling a mistake"."""
    document, verb = reading.document, cue.token
    called = [c for c in syntax.children(document, verb, *PREDICATES) if c.index > verb.index]
    if called or len(list(syntax.children(document, verb, "dobj"))) > 1:
        return True
    return bool(reading.quotations_in(verb.end, reading.region(verb).end)) or any(
        case.lemma == "as" for case in syntax.children(document, verb, "prep")
    )


def _admitted(form: str, takes: frozenset[str]) -> bool:
    """Forms that an entry takes without naming them."""
    if form == "whether":
        return "that" in takes
    return form in {"bare", "gerund", "infinitive"} and "object" in takes


def _loose(reading: Reading, cue: Cue) -> Content | None:
    """Content at a "that" or "to" further on, where the parser has lost it: "said in May that"."""
    document, sentence = reading.document, reading.sentence_of(cue.token)
    for token in document.tokens[cue.tokens[-1].index + 1 : sentence.last]:
        if token.pos in {"VERB", "AUX"} or token.text in PARTING:
            return None
        if not reading.together(token, cue.token):
            return None
        if token.text.lower() == "that" and "that" in cue.entry.takes and token.tag in THAT:
            return _from_that(reading, cue, token)
        if token.tag == "TO" and "infinitive" in cue.entry.takes:
            return _from_to(reading, cue, token)
    return None


def _from_that(reading: Reading, cue: Cue, that: Token) -> Content | None:
    if that.tag == "WDT" and that.relation in {"nsubj", "nsubjpass"}:
        return None
    span = tidy(reading, that.start, reading.region(cue.token).end)
    return Content((span,), "that") if span else None


def _from_to(reading: Reading, cue: Cue, to: Token) -> Content | None:
    goal = _object_before(reading.document, cue.token, to)
    if goal is None:
        return None
    begin = syntax.subtree(reading.document, goal)[0]
    span = tidy(reading, begin.start, reading.region(cue.token).end)
    return Content((span,), "infinitive", goal) if span else None


def _complements(document: Document, cue: Cue) -> list[Token]:
    own = list(syntax.children(document, cue.token, "ccomp", "xcomp"))
    if len(cue.tokens) > 1:
        own += syntax.children(document, cue.tokens[-1], "pcomp", "ccomp", "xcomp")
        own += [
            inner
            for noun in syntax.children(document, cue.tokens[-1], "pobj")
            for inner in syntax.children(document, noun, "acl", "xcomp")
            if form_of(document, inner) == "infinitive" and "infinitive" in cue.entry.takes
        ]
    return own


def _reachable(reading: Reading, cue: Cue, head: Token) -> bool:
    """A clause inside a quotation belongs to a cue outside of it; never the other way round."""
    return reading.quotation_of(cue.token) is None or reading.together(cue.token, head)


def _object_before(document: Document, verb: Token, head: Token) -> Token | None:
    between = syntax.children(document, verb, "dobj", "dative")
    return next((c for c in between if verb.index < c.index < head.index and c.pos != "ADP"), None)


def _cites(document: Document, verb: Token) -> bool:
    """Whether the object is somebody who is quoted: "quoted the minister as saying"."""
    return any(
        case.lemma == "as" and any(syntax.children(document, case, "pcomp"))
        for case in syntax.children(document, verb, "prep")
    )


def _object(reading: Reading, cue: Cue) -> Content | None:
    """The noun phrase after the cue and what completes it: "the deal as a sell-out"."""
    document, verb = reading.document, cue.token
    last = cue.tokens[-1]
    own = list(syntax.children(document, verb, "dobj", "oprd", "attr"))
    if len(cue.tokens) > 1:
        own = list(syntax.children(document, last, "pobj", "pcomp")) or own
    heads = [c for c in own if c.index > last.index and c.tag not in ASKING]
    if not heads or not _reachable(reading, cue, heads[0]) or _cites(document, verb):
        return None
    begin = syntax.subtree(document, heads[0])[0]
    bare = heads[0].pos == "PRON" and any(
        adjunct(reading, c) for c in syntax.children(document, heads[0], "prep")
    )
    end = heads[0] if bare else syntax.subtree(document, heads[0])[-1]
    for child in syntax.children(document, verb):
        if child.index <= end.index or child.relation not in AFTER_OBJECT:
            continue
        if adjunct(reading, child):
            break  # what follows belongs to it: "in his address | to the Senate"
        if not parted(document, child):
            end = syntax.subtree(document, child)[-1]
    span = span_of(reading, cue, begin, end)
    return Content((span,), "object") if span else None
