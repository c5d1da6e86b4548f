"""Extents: how far what is said reaches, and the words that are no part of it.

The content of an indirect statement takes in "that" and a leading conjunction, as
annotators of attribution do (PolNeAR: Newell et al., LREC 2018), and leaves out the
comma or full stop at its end, "in a statement" and the like, and the next cue's clause.
"""

from __future__ import annotations

from onrecord.coders.statements.cue_clause import COMMAS, clause_of
from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.media import MEDIA, OCCASIONS
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Document, Span, Token

EDGE = frozenset(",;:.–—―- \t\u00a0)")
LEAD = frozenset(",;:.–—―- \t\u00a0")
SETTING = frozenset({"in", "at", "during", "on", "via", "through", "after", "following", "before"})
SPOKEN = frozenset({"statement", "interview", "tweet", "briefing", "email", "e-mail", "presser"})


def placed(reading: Reading, cue: Cue) -> bool:
    """Whether the cue's clause names an occasion or a writing: "raised it in his address"."""
    document, verb = reading.document, cue.token
    hosts = [verb, *(o for o in syntax.children(document, verb, "dobj") if o.pos == "PRON")]
    for case in (c for host in hosts for c in syntax.children(document, host, "prep")):
        noun = next(syntax.children(document, case, "pobj"), None)
        named = noun is not None and (noun.lemma in OCCASIONS or noun.lemma in MEDIA)
        if named and case.text.lower() in SETTING:
            return True
    return False


def adjunct(reading: Reading, case: Token) -> bool:
    """Whether a prepositional phrase says where, when or in what writing it was said."""
    if case.relation != "prep" or case.text.lower() not in SETTING:
        return False
    noun = next(syntax.children(reading.document, case, "pobj"), None)
    if noun is None:
        return False
    timed = any(n.label == "time" for n in reading.names_at(noun))
    return timed or noun.lemma in OCCASIONS or noun.lemma in MEDIA


def _setting(reading: Reading, cue: Cue, begin: Token, end: Token) -> int | None:
    """Where a closing "in a statement", "at a briefing" begins: it tells of the saying."""
    document = reading.document
    for case in document.tokens[begin.index + 1 : end.index]:
        if case.relation != "prep" or case.text.lower() not in SETTING:
            continue
        noun = next(syntax.children(document, case, "pobj"), None)
        own = case.head == cue.token.index and adjunct(reading, case)
        if noun is None or not (own or noun.lemma in SPOKEN):
            continue
        last = syntax.subtree(document, case)[-1]
        if last.index == end.index and reading.together(case, cue.token):
            return case.start
    return None


def extent(reading: Reading, cue: Cue, begin: Token, head: Token) -> tuple[Span, ...]:
    """From ``begin`` to the end of what the clause of ``head`` holds, without the cue's clause."""
    document, verb = reading.document, cue.token
    end = syntax.subtree(document, head)[-1]
    for child in syntax.children(document, verb):
        if child.index > end.index and _extends(reading, child):
            end = syntax.subtree(document, child)[-1]
    if begin.index > verb.index:
        span = span_of(reading, cue, begin, end)
        return (span,) if span else ()
    own = clause_of(document, cue, head)
    lead = tidy(reading, begin.start, own[0].start) if begin.start < own[0].start else None
    rest = span_of(reading, cue, document.tokens[min(own[-1].index + 1, end.index)], end)
    return tuple(span for span in (lead, rest) if span)


def _extends(reading: Reading, child: Token) -> bool:
    """Whether a clause that hangs on the cue belongs to what is said all the same."""
    if reading.is_cue(child):
        return False
    if child.relation == "advcl":
        return True
    subject = any(syntax.children(reading.document, child, "nsubj", "nsubjpass", "expl"))
    return child.relation == "conj" and subject and child.pos in {"VERB", "AUX"}


def span_of(reading: Reading, cue: Cue, begin: Token, end: Token) -> Span | None:
    """The words from ``begin`` to ``end``, cut where the next cue of the same rank begins."""
    region = reading.region(cue.token)
    stop = end.end
    for other in reading.cues[cue.token.sentence]:
        if begin.index < other.token.index <= end.index and reading.together(
            other.token, cue.token
        ):
            cut = _sister(reading.document, other)
            if cut is not None:
                stop = min(stop, cut)
                break
    start = max(begin.start, region.start)
    stop = min(stop, _setting(reading, cue, begin, end) or stop)
    return tidy(reading, start, min(stop, region.end))


def _sister(document: Document, other: Cue) -> int | None:
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
