"""Labels: "Berg: …" in a headline, "HOST: …" in an interview, "“…” — Berg" after a quotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from onrecord.coders.statements import speaker
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.extent import tidy
from onrecord.coders.statements.reading import Reading
from onrecord.model import Actor, Span

LABEL = re.compile(r"[\"“]?([^\W\d_][\w.’'\-]*(?:[ \u00a0][\w.,’'\-()]+){0,6}?)\s?:(?=\s)")
DASHED = re.compile(r"[\s]*[―—–-]{1,2}\s*([A-Z][^\n.:;!?\"“”]{2,60})$")
INTERVIEW = 3
"""Labels that make an interview of an article."""
NOT_A_SPEAKER = frozenset(
    {
        "note", "photo", "photos", "video", "watch", "update", "updated", "source", "sources",
        "read more", "related", "correction", "editor", "tags", "date", "time", "where", "when",
        "what", "why", "how", "who", "here", "this", "that", "example", "breaking", "exclusive",
        "opinion", "analysis", "live", "file", "follow", "contact", "email", "phone", "see also",
        "more", "also read",
    }
)  # fmt: skip

SOURCES = frozenset(
    {
        "poll",
        "report",
        "study",
        "survey",
        "official",
        "officials",
        "police",
        "witnesses",
        "experts",
        "analysts",
    }
)


def colon(reading: Reading) -> Iterator[Draft]:
    """The statements that a label at the start of a paragraph, or a name after it, ascribes."""
    labels = _labels(reading)
    for number, paragraph in enumerate(reading.paragraphs):
        if number in labels:
            yield _labelled(reading, number, labels)
        else:
            yield from _signed(reading, paragraph)


def _labels(reading: Reading) -> dict[int, Span]:
    """Paragraph → its speaker label. One that stands once only must name somebody."""
    found: dict[int, Span] = {}
    text = reading.document.text
    for number, paragraph in enumerate(reading.paragraphs):
        match = LABEL.match(text, paragraph.start, paragraph.end)
        if match and match.end() < paragraph.end - 2:
            found[number] = Span(match.start(1), match.end(1))
    counts = Counter(span.of(text).lower() for span in found.values())
    return {
        number: span
        for number, span in found.items()
        if _names(reading, span) or (counts[span.of(text).lower()] > 1 and span.of(text).isupper())
    }


def _names(reading: Reading, span: Span) -> bool:
    """Whether a label is somebody's name or post, and nothing like "Note"."""
    text = span.of(reading.document.text)
    if text.lower() in NOT_A_SPEAKER or not text[0].isupper():
        return False
    tokens = reading.between(span.start, span.end)
    if not tokens or any(t.pos in {"VERB", "AUX", "ADV", "SCONJ"} for t in tokens):
        return False
    known = any(m.kind != "place" and m.span.end == span.end for m in reading.mentions_in(span))
    named = any(
        name.label in {"person", "organisation", "place"} and span.covers(name.span)
        for token in tokens[-1:]
        for name in reading.names_at(token)
    )
    return known or named or text.lower() in SOURCES


def _labelled(reading: Reading, number: int, labels: dict[int, Span]) -> Draft:
    """What stands after a label; in an interview up to the next one."""
    label = labels[number]
    paragraphs = [reading.paragraphs[number]]
    turns = len(labels) >= INTERVIEW
    if turns:
        later = min([n for n in labels if n > number], default=number + 1)
        paragraphs += reading.paragraphs[number + 1 : later]
    starts = [label.end + 1, *(p.start for p in paragraphs[1:])]
    content = tuple(
        span
        for start, paragraph in zip(starts, paragraphs, strict=True)
        if (span := tidy(reading, start, paragraph.end))
    )
    return Draft(
        content=content or (paragraphs[0],),
        rule="turn" if turns else "label",
        cue_span=Span(label.end, label.end + 1),
        speaker=_party(reading, label),
        speaker_rule="label",
        confidence=0.8,
    )


def _party(reading: Reading, span: Span) -> Actor:
    text = span.of(reading.document.text)
    tokens = [t for t in reading.between(span.start, span.end) if reading.context.mention(t)]
    if tokens:
        return replace(speaker.actor(reading, tokens[-1]), span=span, text=text)
    return Actor(span=span, text=text, how="label", confidence=0.5)


def _signed(reading: Reading, paragraph: Span) -> Iterator[Draft]:
    """A paragraph that is one quotation and the name of who said it."""
    text = reading.document.text
    for quotation in reading.quotations_in(paragraph.start, paragraph.start + 1):
        if quotation.span.start == paragraph.start:
            match = DASHED.match(text, quotation.span.end, paragraph.end)
            if match:
                end = match.end(1) - len(match[1]) + len(match[1].split(",")[0])
                span = Span(match.start(1), end)
                yield Draft(
                    content=(quotation.span,),
                    rule="signature",
                    speaker=_party(reading, span),
                    speaker_rule="signature",
                    confidence=0.8,
                )
