"""Surroundings: what is said around a cue's clause ("The plan, he said, is dead")."""

from __future__ import annotations

from onrecord.coders.statements.clause import Content, form_of
from onrecord.coders.statements.cue_clause import COMMAS, clause_of
from onrecord.coders.statements.cues import VERBAL, Cue
from onrecord.coders.statements.extent import tidy
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Document, Span, Token


def around(reading: Reading, cue: Cue) -> Content | None:
    """The content before a cue clause, and what follows it: "The plan, he said, is dead".

    The cue clause may come last ("…, he said on Monday") or stand within.
    """
    document, verb = reading.document, cue.token
    region = reading.region(verb)
    parted = _flanked(reading, cue)
    if parted:
        return parted
    before = [
        c for c in syntax.children(document, verb, "ccomp", "dep", "advcl") if c.index < verb.index
    ]
    host = before[0] if before else None
    if (
        host is not None
        and host.relation == "advcl"
        and (form_of(document, host) != "bare" or any(syntax.children(document, host, "mark")))
    ):
        host = None
    if host is None and not _parenthetical(document, verb):
        return None
    if not any(syntax.children(document, verb, "nsubj", "nsubjpass", "expl")):
        return None
    clause = clause_of(document, cue, host)
    return _surrounding(reading, cue, clause, region, host)


def _flanked(reading: Reading, cue: Cue) -> Content | None:
    """A cue's clause between a noun phrase and its verb, however the parser took it."""
    document, region = reading.document, reading.region(cue.token)
    if not any(syntax.children(document, cue.token, "nsubj")):
        return None
    own = clause_of(document, cue, None)
    lead = reading.between(region.start, own[0].start)
    rest = reading.between(own[-1].end, region.end)
    if len(lead) < 2 or len(rest) < 2 or lead[-1].text != "," or rest[0].text != ",":
        return None
    if rest[1].pos not in VERBAL or any(t.pos in VERBAL for t in lead):
        return None
    spans = tidy(reading, region.start, own[0].start), tidy(reading, rest[1].start, region.end)
    return Content(tuple(span for span in spans if span), "bare")


def _parenthetical(document: Document, verb: Token) -> bool:
    """Whether a cue's clause may stand within what is said: "the point, he added, is"."""
    if verb.relation == "advcl":
        marks = {c.text.lower() for c in syntax.children(document, verb, "mark")}
        return marks == {"as"}
    return verb.relation in {"parataxis", "ccomp", "dep"}


def _surrounding(
    reading: Reading, cue: Cue, clause: tuple[Token, ...], region: Span, host: Token | None
) -> Content | None:
    document = reading.document
    follow = document.tokens[clause[-1].index + 1 : clause[-1].index + 2]
    before = document.tokens[clause[0].index - 1] if clause[0].index else None
    if before is None or before.start < region.start:
        return _as_opening(reading, cue, follow, region)
    quoted = reading.quotation_of(before) is not None or before.text in {
        '"',
        "”",
        "''",
        "’",
        "'",
        "»",
    }
    if before.text == ";":
        return None
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
    """What comes after the comma is said: "As the envoy pointed out, the law had expired"."""
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
    return not any(reading.is_cue(t) and t.head == cue.token.index for t in verbs[:1])
