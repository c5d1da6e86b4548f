"""Passages: the words of an article around a record, cut into pieces by what they are.

For showing evidence: the sentences that a record stands in, with its speaker, cue,
content, trigger and actors marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.model import Article, Event, Span, Statement

Part = Literal["plain", "content", "speaker", "cue", "addressee", "trigger", "actor", "recipient"]

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_NEVER_LAST = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|St|No))\.$")

LONGEST_TITLE = 6
"""Characters to look back for an abbreviation at a full stop."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage, and the part that they play in the record."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The passage at ``span`` of an article's text; its pieces make it up without a gap."""

    span: Span
    pieces: tuple[Piece, ...]


def passage(record: Statement | Event, article: Article) -> Passage:
    """The sentences of the article that the record rests on, its words marked."""
    marks = _statement_marks(record) if isinstance(record, Statement) else _event_marks(record)
    span = around(article.text, [span for _, span in marks])
    if isinstance(record, Event):
        span = Span(min(span.start, record.sentence.start), max(span.end, record.sentence.end))
    return Passage(span, pieces(article.text, span, marks))


def _statement_marks(said: Statement) -> list[tuple[Part, Span]]:
    """The marked spans; of two that overlap, the later one in the list is on top."""
    marks: list[tuple[Part, Span]] = [("content", span) for span in said.content]
    if said.addressee:
        marks.append(("addressee", said.addressee.span))
    if said.speaker:
        marks.append(("speaker", said.speaker.span))
    if said.cue:
        marks.append(("cue", said.cue))
    return marks


def _event_marks(event: Event) -> list[tuple[Part, Span]]:
    """As above; what stands outside of the event's sentence is not marked."""
    marks: list[tuple[Part, Span]] = [("recipient", each.span) for each in event.recipients]
    marks.extend(("actor", each.span) for each in event.actors)
    marks.append(("trigger", event.trigger))
    return [(part, span) for part, span in marks if event.sentence.covers(span)]


def around(text: str, spans: Iterable[Span]) -> Span:
    """From the start of the sentence with the first span to the end of that with the last.

    Sentences are told by their punctuation alone: this is for showing, not for coding.
    """
    known = list(spans)
    first, last = min(s.start for s in known), max(s.end for s in known)
    start = text.rfind("\n", 0, first) + 1
    line_end = text.find("\n", last)
    end = len(text) if line_end < 0 else line_end
    for match in _END.finditer(text, start, end):
        if _NEVER_LAST.search(text, max(start, match.end() - LONGEST_TITLE), match.end()):
            continue
        if match.end() <= first:
            start = match.end()
        elif match.end() >= last:
            end = match.end()
            break
    while start < first and text[start].isspace():
        start += 1
    return Span(start, end)


def pieces(text: str, span: Span, marks: Iterable[tuple[Part, Span]]) -> tuple[Piece, ...]:
    """The words at ``span``, cut where a mark begins or ends."""
    parts: list[Part] = ["plain"] * len(span)
    for part, mark in marks:
        for at in range(max(mark.start, span.start), min(mark.end, span.end)):
            parts[at - span.start] = part
    found: list[Piece] = []
    begin = 0
    for at in range(1, len(parts) + 1):
        if at == len(parts) or parts[at] != parts[begin]:
            found.append(Piece(parts[begin], text[span.start + begin : span.start + at]))
            begin = at
    return tuple(found)
