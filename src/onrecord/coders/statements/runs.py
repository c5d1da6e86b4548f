"""Runs: quotations with no cue of their own, that go on with an earlier statement.

In the paragraph of a statement, right after its sentence, a quotation is more of the
same statement. One that fills the next paragraph is ascribed to the same speaker, with
less confidence. After a colon it belongs to the subject of the sentence that leads to it.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.coders.statements import speaker
from onrecord.coders.statements.cue_clause import clause_of
from onrecord.coders.statements.direct import complete
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.marks import DOUBLE, Quotation
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Span

FILL = 0.6
"""The share of a paragraph that a quotation fills when it goes on with an earlier speech."""
BETWEEN = " \t\u00a0.,:\"”’'"
LINKS = frozenset({"", "but", "and"})
WINDOW = 40
"""Statements before a quotation among which its own is looked for."""
CARRIED = 0.7
"""What is left of the confidence when a speaker is carried over to the next paragraph."""


def continued(
    reading: Reading, drafts: Iterable[Draft], uncued: tuple[tuple[Quotation, ...], ...]
) -> tuple[Draft, ...]:
    """The drafts with the quotations that go on with them, and new ones for the rest."""
    found = sorted(drafts, key=lambda d: d.content[0])
    for pieces in sorted(uncued, key=lambda p: p[0].span):
        high = bisect_right(found, pieces[0].span, key=lambda d: d.content[0])
        low = max(0, high - WINDOW)
        near = found[low:high]
        if not complete(reading, pieces[0]) or _covered(near, pieces[0]):
            continue
        content = tuple(piece.span for piece in pieces)
        earlier = _right_before(reading, near, pieces[0])
        if earlier is not None:
            longer = replace(earlier, content=tuple(sorted({*earlier.content, *content})))
            at = next(i for i, draft in enumerate(near) if draft is earlier)
            found[low + at] = longer
            continue
        fresh = _after_colon(reading, pieces, content) or _next(reading, near, pieces, content)
        if fresh:
            insort(found, fresh, key=lambda d: d.content[0])
    return tuple(found)


def _covered(drafts: list[Draft], piece: Quotation) -> bool:
    return any(span.covers(piece.inner) for draft in drafts for span in draft.content)


def _ends(reading: Reading, draft: Draft, before: int) -> Iterator[int]:
    """Where a statement may be said to end: with its words, its cue's clause, its sentence."""
    end = max(span.end for span in draft.content)
    yield end
    cue = draft.cue
    if cue is not None and cue.token.start > draft.content[0].start:
        clause = clause_of(reading.document, cue, None)
        yield max(end, clause[-1].end)
        words = reading.document.words(reading.sentence_of(cue.token))
        last = [t for t in words if t.end <= before and t.text not in DOUBLE]
        yield max(end, last[-1].end if last else end)


def _right_before(reading: Reading, drafts: list[Draft], piece: Quotation) -> Draft | None:
    """The statement that ends right before a quotation, in its paragraph."""
    text, paragraph = reading.document.text, reading.paragraphs[piece.paragraph]
    best: list[Draft] = []
    for draft in drafts:
        if not paragraph.start <= draft.content[-1].start < piece.span.start:
            continue
        if _within(reading, draft):
            continue
        gaps = (
            text[e : piece.span.start]
            for e in _ends(reading, draft, piece.span.start)
            if e <= piece.span.start
        )
        if any(gap.strip(BETWEEN) in LINKS for gap in gaps):
            best.append(draft)
    return max(best, key=lambda d: sum(map(len, d.content)), default=None)


def _within(reading: Reading, draft: Draft) -> bool:
    """Whether the cue itself stands inside a quotation."""
    return draft.cue is not None and reading.quotation_of(draft.cue.token) is not None


def _after_colon(
    reading: Reading, pieces: tuple[Quotation, ...], content: tuple[Span, ...]
) -> Draft | None:
    """A quotation that a colon introduces: the subject of the sentence before it speaks."""
    document, number = reading.document, reading.index_at(pieces[0].span.start)
    if number == 0 or document.tokens[number - 1].text != ":":
        return None
    colon = document.tokens[number - 1]
    root = document.tokens[reading.sentence_of(colon).root]
    subject = next(syntax.children(document, root, "nsubj"), None)
    if subject is None or reading.quotation_of(subject) is not None:
        return None
    return Draft(
        content=content,
        rule="quotation",
        cue_span=colon.span,
        speaker=speaker.actor(reading, subject),
        speaker_rule="subject before the colon",
        confidence=0.6,
    )


def _next(
    reading: Reading, drafts: list[Draft], pieces: tuple[Quotation, ...], content: tuple[Span, ...]
) -> Draft | None:
    first = pieces[0]
    if not _fills(reading, first) or first.paragraph == 0:
        return None
    above = reading.paragraphs[first.paragraph - 1]
    near = [d for d in drafts if above.covers(d.content[-1]) and not _within(reading, d)]
    near = [d for d in near if d.rule in {"quotation", "run of quotations", "turn"}]
    last = max(near, key=lambda d: d.content[-1].end, default=None)
    if last is None:
        return None
    return replace(
        last, content=content, rule="run of quotations", cue=None, cue_span=None,
        speaker_rule="carried over", addressee=None, confidence=last.confidence * CARRIED,
    )  # fmt: skip


def _fills(reading: Reading, piece: Quotation) -> bool:
    paragraph = reading.paragraphs[piece.paragraph]
    starts = piece.span.start == paragraph.start
    return starts and len(piece.span) >= FILL * len(paragraph)
