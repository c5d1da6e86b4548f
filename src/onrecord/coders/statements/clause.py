"""Clauses: what stands beside a cue, and how far what is said reaches.

The content of an indirect statement takes in "that" and a leading conjunction, as
annotators of attribution do (PolNeAR: Newell et al., LREC 2018), and leaves out the
comma or full stop at its end.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.media import MEDIA, OCCASIONS
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Document, Span, Token

ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})
COMMAS = frozenset({",", "-", "–", "—", "―", "--", ";", "("})
EDGE = frozenset(",;:.–—―- \t\u00a0)")
LEAD = frozenset(",;:.–—―- \t\u00a0")
SETTING = frozenset({"in", "at", "during", "on", "via", "through", "after", "following", "before"})
SPOKEN = frozenset({"statement", "interview", "tweet", "briefing", "email", "e-mail", "presser"})
AFTER_OBJECT = frozenset(
    {"dobj", "prep", "oprd", "xcomp", "ccomp", "dative", "acl", "acomp", "pcomp", "relcl", "amod", "pobj", "attr"}
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
        if form not in takes and not _admitted(form, takes):
            continue
        goal = _object_before(document, verb, head)
        begin = syntax.subtree(document, head)[0]
        if form == "infinitive" and goal is not None:
            begin = syntax.subtree(document, goal)[0]
        elif goal is None and form in {"infinitive", "object"} and begin.index > last.index + 1:
            goal = None
        spans = _extent(reading, cue, begin, head)
        if spans:
            return Content(spans, form, goal)
    loose = _loose(reading, cue)
    if loose:
        return loose
    return _object(reading, cue) if "object" in takes else None


def _admitted(form: str, takes: frozenset[str]) -> bool:
    """Forms that an entry takes without naming them."""
    if form == "whether":
        return "that" in takes
    return form in {"bare", "gerund", "infinitive"} and "object" in takes


def _loose(reading: Reading, cue: Cue) -> Content | None:
    """"That" or "to" further on, where the parser has lost the clause: "said in May that"."""
    document, sentence = reading.document, reading.sentence_of(cue.token)
    for token in document.tokens[cue.tokens[-1].index + 1 : sentence.last]:
        word = token.text.lower()
        if not reading.together(token, cue.token) or token.text in {";", ":", "(", ")"}:
            return None
        if word == "that" and "that" in cue.entry.takes and token.tag in {"IN", "WDT"}:
            near = document.tokens[token.index - 1]
            if token.tag == "WDT" and token.relation in {"nsubj", "nsubjpass"}:
                return None
            if near.index == cue.token.index or token.relation != "nsubj":
                span = tidy(reading, token.start, reading.region(cue.token).end)
                return Content((span,), "that") if span else None
        if word == "to" and token.tag == "TO" and "infinitive" in cue.entry.takes:
            goal = _object_before(document, cue.token, token)
            if goal is None:
                return None
            begin = syntax.subtree(document, goal)[0]
            span = tidy(reading, begin.start, reading.region(cue.token).end)
            return Content((span,), "infinitive", goal) if span else None
        if token.pos in {"VERB", "AUX"}:
            return None
    return None


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


def _object(reading: Reading, cue: Cue) -> Content | None:
    """The noun phrase after the cue and what completes it: "the deal as a sell-out"."""
    document, verb = reading.document, cue.token
    last = cue.tokens[-1]
    own = list(syntax.children(document, verb, "dobj", "oprd", "attr"))
    if len(cue.tokens) > 1:
        own = list(syntax.children(document, last, "pobj", "pcomp")) or own
    heads = [c for c in own if c.index > last.index and c.tag not in ASKING]
    if not heads or not _reachable(reading, cue, heads[0]):
        return None
    begin = syntax.subtree(document, heads[0])[0]
    end = syntax.subtree(document, heads[0])[-1]
    for child in syntax.children(document, verb):
        if child.index <= end.index or child.relation not in AFTER_OBJECT:
            continue
        if not _parted(document, child) and not adjunct(reading, child):
            end = syntax.subtree(document, child)[-1]
    span = _span(reading, cue, begin, end)
    return Content((span,), "object") if span else None


def adjunct(reading: Reading, case: Token) -> bool:
    """Whether a prepositional phrase says where, when or in what writing it was said."""
    if case.relation != "prep" or case.text.lower() not in SETTING:
        return False
    noun = next(syntax.children(reading.document, case, "pobj"), None)
    if noun is None:
        return False
    timed = any(n.label == "time" for n in reading.names_at(noun))
    return timed or noun.lemma in OCCASIONS or noun.lemma in MEDIA


def _parted(document: Document, token: Token) -> bool:
    """Whether a comma or dash stands before what the token heads."""
    first = syntax.subtree(document, token)[0]
    return first.index > 0 and document.tokens[first.index - 1].text in COMMAS


def _extent(reading: Reading, cue: Cue, begin: Token, head: Token) -> tuple[Span, ...]:
    """From ``begin`` to the end of what the clause of ``head`` holds, without the cue's clause."""
    document, verb = reading.document, cue.token
    end = syntax.subtree(document, head)[-1]
    for child in syntax.children(document, verb):
        if child.index > end.index and _extends(reading, child):
            end = syntax.subtree(document, child)[-1]
    if begin.index > verb.index:
        span = _span(reading, cue, begin, end)
        return (span,) if span else ()
    own = clause_of(reading, cue, head)
    lead = tidy(reading, begin.start, own[0].start) if begin.start < own[0].start else None
    rest = _span(reading, cue, document.tokens[min(own[-1].index + 1, end.index)], end)
    return tuple(span for span in (lead, rest) if span)


def _extends(reading: Reading, child: Token) -> bool:
    """Whether a clause that hangs on the cue belongs to what is said all the same."""
    if _is_cue(reading, child):
        return False
    if child.relation == "advcl":
        return True
    subject = any(syntax.children(reading.document, child, "nsubj", "nsubjpass", "expl"))
    return child.relation == "conj" and subject and child.pos in {"VERB", "AUX"}


def _is_cue(reading: Reading, token: Token) -> bool:
    return any(c.token.index == token.index for c in reading.cues[token.sentence])


def _span(reading: Reading, cue: Cue, begin: Token, end: Token) -> Span | None:
    """The words from ``begin`` to ``end``, cut where the next cue of the same rank begins."""
    region = reading.region(cue.token)
    stop = end.end
    for other in reading.cues[cue.token.sentence]:
        if begin.index < other.token.index <= end.index and reading.together(other.token, cue.token):
            cut = _sister(reading.document, other, begin)
            if cut is not None:
                stop = min(stop, cut)
    start = max(begin.start, region.start)
    stop = min(stop, _setting(reading, cue, begin, end) or stop)
    return tidy(reading, start, min(stop, region.end))


def _setting(reading: Reading, cue: Cue, begin: Token, end: Token) -> int | None:
    """Where a closing "in a statement", "at a briefing" begins: it tells of the saying."""
    document = reading.document
    for case in document.tokens[begin.index + 1 : end.index]:
        if case.relation != "prep" or case.text.lower() not in SETTING:
            continue
        below = syntax.subtree(document, case)
        noun = next(syntax.children(document, case, "pobj"), None)
        if below[-1].index != end.index or noun is None or not reading.together(case, cue.token):
            continue
        if noun.lemma in SPOKEN or (case.head == cue.token.index and adjunct(reading, case)):
            return case.start
    return None


def _sister(document: Document, other: Cue, begin: Token) -> int | None:
    """Where a further cue's clause starts that is no part of what the first one says.

    ", adding that …", "while Berg insisted …", "and vowed to …".
    """
    token = other.token
    if other.entry.kind != "verb" or other.entry.strength != "speech":
        return None
    below = syntax.subtree(document, token)
    subject = next(syntax.children(document, token, "nsubj"), None)
    if token.tag == "VBG" and token.relation == "advcl" and token.index > 0:
        before = document.tokens[token.index - 1]
        return before.start if before.text in COMMAS else None
    first = below[0]
    if token.relation == "advcl" and first.text.lower() == "while" and subject is not None:
        return first.start
    if token.relation == "conj" and subject is not None and token.tag == "VBD":
        lead = syntax.subtree(document, subject)[0].index - 1
        return document.tokens[lead].start if document.tokens[lead].pos == "CCONJ" else None
    return None


def tidy(reading: Reading, start: int, end: int) -> Span | None:
    """The span without the blanks, commas and stops at its ends; quotations are kept whole."""
    text = reading.document.text
    for token in reading.between(start, end)[-1:]:
        quotation = reading.quotation_of(token)
        if quotation and quotation.span.start >= start and quotation.span.end > end:
            end = quotation.span.end
    while start < end and (text[start] in LEAD or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in EDGE or text[end - 1].isspace()):
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        if text[end - 1] == "." and text[max(start, end - 3) : end] == "...":
            break
        end -= 1
    return Span(start, end) if start < end else None


def around(reading: Reading, cue: Cue) -> Content | None:
    """The content before a cue clause, and what follows it: "The plan, he said, is dead".

    The cue clause may come last ("…, he said on Monday") or stand within.
    """
    document, verb = reading.document, cue.token
    region = reading.region(verb)
    before = [
        c for c in syntax.children(document, verb, "ccomp", "dep", "advcl") if c.index < verb.index
    ]
    host = before[0] if before else None
    if host is not None and host.relation == "advcl" and (
        form_of(document, host) != "bare" or any(syntax.children(document, host, "mark"))
    ):
        host = None
    if host is None and not _parenthetical(document, verb):
        return None
    if not any(syntax.children(document, verb, "nsubj", "nsubjpass", "expl")):
        return None
    clause = clause_of(reading, cue, host)
    return _surrounding(reading, cue, clause, region, host)


def _parenthetical(document: Document, verb: Token) -> bool:
    """Whether a cue's clause may stand within what is said: "the point, he added, is"."""
    if verb.relation == "advcl":
        marks = {c.text.lower() for c in syntax.children(document, verb, "mark")}
        return marks == {"as"}
    return verb.relation in {"parataxis", "ccomp", "dep"}


def clause_of(reading: Reading, cue: Cue, host: Token | None) -> tuple[Token, ...]:
    """The words of the cue's own clause: verb, subject, adverbs, up to a comma after them."""
    document, verb = reading.document, cue.token
    left = min(cue.tokens[0].index, verb.index)
    right = cue.tokens[-1].index
    for child in syntax.children(document, verb):
        if host is not None and child.index == host.index:
            continue
        below = syntax.subtree(document, child)
        if child.index < verb.index:
            if child.relation in {"nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod", "mark"} and (
                host is None or below[0].index > host.index
            ):
                left = min(left, below[0].index)
        elif child.relation not in {"ccomp", "conj", "cc", "punct", "parataxis"}:
            if child.relation in {"nsubj", "dobj", "dative", "advmod", "npadvmod", "prt", "agent"} or not _parted(
                document, child
            ):
                right = max(right, below[-1].index)
    return document.tokens[left : right + 1]


def _surrounding(
    reading: Reading, cue: Cue, clause: tuple[Token, ...], region: Span, host: Token | None
) -> Content | None:
    document = reading.document
    follow = document.tokens[clause[-1].index + 1 : clause[-1].index + 2]
    before = document.tokens[clause[0].index - 1] if clause[0].index else None
    if before is None or before.start < region.start:
        return _as_opening(reading, cue, follow, region)
    quoted = reading.quotation_of(before) is not None or before.text in {'"', "”", "''", "’", "'", "»"}
    if before.text not in COMMAS and not quoted and not before.text.endswith(("?", "!")):
        return None
    start = region.start
    if cue.token.relation in {"advcl", "conj"} and host is not None:
        start = max(start, syntax.subtree(document, host)[0].start)
    spans = []
    head = tidy(reading, start, clause[0].start)
    if head:
        spans.append(head)
    if follow and follow[0].text in COMMAS and follow[0].start < region.end:
        rest = tidy(reading, follow[0].end, region.end)
        if rest and _goes_on(reading, cue, rest, host):
            spans.append(rest)
    return Content(tuple(spans), "bare") if spans else None


def _as_opening(
    reading: Reading, cue: Cue, follow: tuple[Token, ...], region: Span
) -> Content | None:
    """"As the envoy pointed out, the law had expired": what comes after the comma is said."""
    if cue.token.relation != "advcl" or not follow or follow[0].text != ",":
        return None
    rest = tidy(reading, follow[0].end, region.end)
    return Content((rest,), "bare") if rest else None


def _goes_on(reading: Reading, cue: Cue, rest: Span, host: Token | None) -> bool:
    """Whether what follows a cue clause is said too: not a participle of the cue's own."""
    tokens = reading.between(rest.start, rest.end)
    if not tokens:
        return False
    first = tokens[0]
    verbs = [t for t in tokens if t.pos in {"VERB", "AUX"}]
    if not verbs:
        return host is None
    if first.tag == "VBG" and first.head == cue.token.index:
        return False
    return not any(_is_cue(reading, t) and t.head == cue.token.index for t in verbs[:1])
