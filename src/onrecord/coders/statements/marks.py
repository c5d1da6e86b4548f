"""Quotation marks: where in a text something stands between them.

A quotation runs from its opening to its closing mark. Where a speech goes over
several paragraphs, each opens with a mark and only the last one closes: its pieces
share a ``chain``. A mark that never closes ends with its paragraph. Marks inside
marks belong to the outer quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model import Span

DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "″", "''", "``", "‘‘", "’’"})
OPENING = frozenset({"“", "„", "«", "``", "‘‘"})
CLOSING = frozenset({"”", "»", "’’"})
BEFORE_OPENING = frozenset(" \t\u00a0\u202f([{—–-―/:,;")
SINGLE_OPEN, SINGLE_CLOSE = "‘'", "’'"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One piece of a quotation: ``span`` with its marks, ``inner`` without them."""

    span: Span
    inner: Span
    paragraph: int
    closed: bool
    chain: int
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark and what it can be, told by its shape or by what stands around it."""

    start: int
    end: int
    opens: bool
    closes: bool


def quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in its order."""
    found: list[Quotation] = []
    run: Quotation | None = None
    for number, paragraph in enumerate(paragraphs):
        marks = list(_marks(text, paragraph))
        carried = _carries(run, marks, text, paragraph)
        begin = paragraph.start if run and carried == "unmarked" else None
        pieces = list(_pieces(text, paragraph, marks, number, begin))
        singles = _singles(text, paragraph, number, pieces)
        for index, piece in enumerate(sorted([*pieces, *singles], key=lambda q: q.span)):
            chain = run.chain if run and carried and index == 0 else len(found)
            found.append(replace(piece, chain=chain))
        run = found[-1] if pieces and not pieces[-1].closed else None
    return tuple(found)


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    """The double marks of a paragraph; inch signs and the like are left out."""
    at = paragraph.start
    while at < paragraph.end:
        width = 2 if text[at : at + 2] in DOUBLE and at + 2 <= paragraph.end else 1
        sign = text[at : at + width]
        if sign in DOUBLE:
            before = text[at - 1] if at > paragraph.start else " "
            after = text[at + width] if at + width < paragraph.end else " "
            room_before, room_after = before in BEFORE_OPENING, after.isspace()
            opens = room_before and not room_after
            closes = not before.isspace() or at + width >= paragraph.end
            if sign in OPENING:
                opens, closes = True, sign == "“" and not room_before
            elif sign in CLOSING:
                opens, closes = room_before and not room_after and before.isspace(), True
            yield _Mark(at, at + width, opens, closes)
        at += width


def _carries(run: Quotation | None, marks: list[_Mark], text: str, paragraph: Span) -> str:
    """Whether an open quotation goes on in this paragraph: "marked", "unmarked" or not."""
    if run is None or not marks:
        return ""
    if marks[0].start == paragraph.start and marks[0].opens:
        return "marked"
    first = marks[0]
    sign = text[first.start : first.end]
    if sign in CLOSING or (first.closes and not first.opens):
        return "unmarked"
    return ""


def _pieces(
    text: str, paragraph: Span, marks: list[_Mark], number: int, begin: int | None
) -> Iterator[Quotation]:
    """The quotations of one paragraph, by their double marks.

    An opening mark inside an open quotation begins a nested one when enough marks
    follow to close both; otherwise the earlier one lacks its closing mark.
    """
    opened: tuple[int, int] | None = (begin, begin) if begin is not None else None
    depth = 0
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.opens and not _inch(text, mark):
                opened, depth = (mark.start, mark.end), 0
            continue
        left = len(marks) - index - 1
        if mark.opens and not (mark.closes and depth == 0 and left % 2 == 0):
            if left % 2 == 0 and left >= 2:
                depth += 1
                continue
            yield from _piece(text, opened, (mark.start, mark.start), number, closed=False)
            opened, depth = (mark.start, mark.end), 0
        elif depth:
            depth -= 1
        else:
            yield from _piece(text, opened, (mark.start, mark.end), number, closed=True)
            opened = None
    if opened is not None:
        end = (paragraph.end, paragraph.end)
        yield from _piece(text, opened, end, number, closed=False)


def _inch(text: str, mark: _Mark) -> bool:
    return mark.start > 0 and text[mark.start - 1].isdigit() and text[mark.start] in "\"″'"


def _piece(
    text: str, opened: tuple[int, int], ended: tuple[int, int], number: int, *, closed: bool
) -> Iterator[Quotation]:
    inner = trimmed(text, opened[1], ended[0])
    if inner is not None:
        outer = Span(opened[0], ended[1] if closed else inner.end)
        yield Quotation(outer, inner, number, closed, 0)


def _singles(
    text: str, paragraph: Span, number: int, taken: list[Quotation]
) -> Iterator[Quotation]:
    """Quotations between single marks, outside of double ones; apostrophes are none."""
    at = paragraph.start
    starts = sorted(q.span.start for q in taken)
    blocked = {q.span.start: q.span.end for q in taken}
    while at < paragraph.end:
        if at in blocked:
            at = max(blocked[at], at + 1)
            continue
        if text[at] in SINGLE_OPEN and _begins(text, at, paragraph):
            nearby = bisect_right(starts, at)
            limit = starts[nearby] if nearby < len(starts) else paragraph.end
            close = _closing(text, at + 1, limit)
            inner = trimmed(text, at + 1, close) if close else None
            if close and inner:
                yield Quotation(Span(at, close + 1), inner, number, True, 0, single=True)  # noqa: FBT003 - closed
                at = close
        at += 1


def _begins(text: str, at: int, paragraph: Span) -> bool:
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    return before in BEFORE_OPENING and (after.isalnum() or after in "[.…") and not after.isdigit()


def _closing(text: str, start: int, limit: int) -> int | None:
    """The closing single mark: followed by no letter; none within 400 characters is none."""
    for at in range(start, min(limit, start + 400)):
        if text[at] in SINGLE_CLOSE and not text[at - 1].isspace():
            after = text[at + 1] if at + 1 < len(text) else " "
            if not after.isalnum():
                return at
    return None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the blanks at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
