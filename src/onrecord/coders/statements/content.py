"""What is said, settled: its kind, its spans without outer quotation marks, what is quoted."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.marks import Quotation, trimmed
from onrecord.coders.statements.reading import Reading
from onrecord.model import Span, StatementKind

MOSTLY = 0.95
"""The share of a content's letters that stand in quotation marks when it is direct."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The content of a statement as the record holds it."""

    kind: StatementKind
    spans: tuple[Span, ...]
    quoted: tuple[Span, ...]


def settle(reading: Reading, draft: Draft) -> Settled | None:
    """The kind and spans of a draft; None where nothing is left between the marks."""
    text = reading.document.text
    spans = tuple(s for span in draft.content if (s := _stripped(reading, text, span)))
    if not spans:
        return None
    inside = _nested_in(reading, spans)
    quoted = tuple(
        Span(max(q.inner.start, span.start), min(q.inner.end, span.end))
        for span in spans
        for q in _quotations_in(reading, span)
        if q is not inside and not q.single
    )
    singles = tuple(q.inner for span in spans for q in _quotations_in(reading, span) if q.single)
    if draft.rule == "turn":
        return Settled("direct", spans, spans)
    marked = quoted or singles
    share = _letters(text, marked) / max(1, _letters(text, spans))
    kind: StatementKind = "direct" if share >= MOSTLY else "mixed" if marked else "indirect"
    if kind == "direct":
        spans = tuple(_without_comma(text, span) for span in spans)
        return Settled(kind, spans, spans)
    return Settled(kind, spans, tuple(sorted(marked)))


def _stripped(reading: Reading, text: str, span: Span) -> Span | None:
    """The span without marks around all of it."""
    for quotation in _quotations_in(reading, span):
        rest = text[span.start : quotation.span.start] + text[quotation.span.end : span.end]
        if span.covers(quotation.inner) and not any(c.isalnum() for c in rest):
            return quotation.inner
    return trimmed(text, span.start, span.end)


def _without_comma(text: str, span: Span) -> Span:
    end = span.end
    while end - 1 > span.start and (text[end - 1] == "," or text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end)


def _quotations_in(reading: Reading, span: Span) -> tuple[Quotation, ...]:
    near = reading.quotations_in(span.start, span.end)
    return tuple(q for q in near if q.inner.overlaps(span))


def _nested_in(reading: Reading, spans: tuple[Span, ...]) -> Quotation | None:
    """The quotation that all of the content lies in, with more beside it: another's words."""
    for quotation in _quotations_in(reading, spans[0]):
        if all(quotation.inner.covers(s) for s in spans) and spans[0] != quotation.inner:
            return quotation
    return None


def _letters(text: str, spans: tuple[Span, ...]) -> int:
    return sum(c.isalnum() for span in spans for c in span.of(text))
