"""Mending: quotations that lack their closing mark.

"“The truce will hold, the envoy said on Monday." has no second mark: the quotation
would swallow its own cue. It is cut at the comma before the cue's clause.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from onrecord.coders.statements.cue_clause import clause_of
from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.marks import Quotation, trimmed
from onrecord.language import syntax
from onrecord.model import Document, Span

SPEAKING = frozenset({"VBD", "VBZ"})


def mended(
    document: Document, quotations: tuple[Quotation, ...], cues: tuple[tuple[Cue, ...], ...]
) -> tuple[Quotation, ...]:
    """The quotations, those without a closing mark cut before a cue that ends their paragraph."""
    pieces = Counter(q.chain for q in quotations)
    loose = [q for q in quotations if not q.closed and pieces[q.chain] == 1]
    if not loose:
        return quotations
    by_end = {s.span.end: s.index for s in document.sentences}
    cut = {
        q.span: _cut(document, q, cues[by_end[q.span.end]]) for q in loose if q.span.end in by_end
    }
    return tuple(cut.get(q.span, q) if not q.closed else q for q in quotations)


def _cut(document: Document, quotation: Quotation, cues: tuple[Cue, ...]) -> Quotation:
    for cue in cues:
        if not quotation.inner.covers(cue.token.span) or "direct" not in cue.entry.takes:
            continue
        subject = next(syntax.children(document, cue.token, "nsubj"), None)
        if cue.token.tag not in SPEAKING or subject is None:
            continue
        clause = clause_of(document, cue, None)
        before = document.tokens[clause[0].index - 1] if clause[0].index else None
        rest = document.text[clause[-1].end : quotation.span.end]
        if before is not None and before.text == "," and not any(c.isalnum() for c in rest):
            inner = trimmed(document.text, quotation.inner.start, before.end)
            if inner is not None:
                return replace(
                    quotation, span=Span(quotation.span.start, inner.end), inner=inner, closed=True
                )
    return quotation
