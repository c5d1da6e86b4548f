"""Direct statements: quotations, and the cue that each belongs to.

A quotation's cue stands after it ("…," she said), before it (He added: "…"), or in
the middle ("…," he said, "…"). A quotation that follows in the same paragraph, with
no cue of its own, goes on with the statement before it; one that fills the next
paragraph is ascribed to the same speaker, with less confidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.coders.statements import clause, speaker
from onrecord.coders.statements.cue_clause import clause_of
from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.marks import DOUBLE, Quotation
from onrecord.coders.statements.reading import Reading
from onrecord.model import Span, Token

ATTACHED = frozenset(",?!…—–-―")
SUBORDINATE = frozenset({"relcl", "advcl", "acl", "pcomp", "amod"})
LEADING = frozenset(",:—–―-")
OPENS_AFTER = frozenset(".?!…,:;—–―-\"”’')(")
SENTENCE_END = frozenset(".?!…")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The statements of quotations with a cue, and the quotations that have none."""

    drafts: tuple[Draft, ...]
    uncued: tuple[tuple[Quotation, ...], ...]


def direct(reading: Reading) -> Quoted:
    """The statements whose content is a quotation with a cue of its own."""
    drafts: dict[int, Draft] = {}
    uncued: list[tuple[Quotation, ...]] = []
    for pieces in _chains(reading.quotations):
        cue = _cue(reading, pieces)
        content = tuple(piece.span for piece in pieces)
        if cue is None:
            uncued.append(pieces)
        elif cue.token.index in drafts:
            earlier = drafts[cue.token.index]
            both = tuple(sorted({*earlier.content, *content}))
            drafts[cue.token.index] = replace(earlier, content=both)
        else:
            drafts[cue.token.index] = _draft(reading, cue, content)
    return Quoted(tuple(drafts.values()), tuple(uncued))


def _chains(quotations: tuple[Quotation, ...]) -> Iterator[tuple[Quotation, ...]]:
    """The pieces of each quotation together, in the order of their first pieces."""
    chains: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        chains.setdefault(quotation.chain, []).append(quotation)
    yield from (tuple(chain) for chain in chains.values())


def _cue(reading: Reading, pieces: tuple[Quotation, ...]) -> Cue | None:
    after = _after(reading, pieces[-1]) if _opens(reading, pieces[0]) else None
    return _choose(reading, pieces, after, _before(reading, pieces[0]))


def _opens(reading: Reading, piece: Quotation) -> bool:
    """Whether a quotation begins a sentence, or follows a comma or a colon."""
    text, paragraph = reading.document.text, reading.paragraphs[piece.paragraph]
    before = text[paragraph.start : piece.span.start].rstrip()
    return not before or before[-1] in OPENS_AFTER


def _draft(reading: Reading, cue: Cue, content: tuple[Span, ...]) -> Draft:
    found = _speaker(reading, cue, content)
    return Draft(
        content=content,
        rule="quotation",
        cue=cue,
        cue_span=cue.span,
        speaker=speaker.actor(reading, found.token) if found else None,
        speaker_rule=found.rule if found else "",
        relayed_by=tuple(speaker.actor(reading, t) for t in found.relayed_by) if found else (),
        confidence=0.95 if found else 0.6,
    )


def _speaker(reading: Reading, cue: Cue, content: tuple[Span, ...]) -> speaker.Found | None:
    """The cue's speaker; where grammar fails beside a quotation, the nearest noun to the cue."""
    found = (
        speaker.of_noun(reading, cue.token)
        if cue.entry.kind == "noun"
        else speaker.of_verb(reading, cue.token)
    )
    if found and not any(span.covers(found.token.span) for span in content):
        return found
    return _beside(reading, cue)


def _beside(reading: Reading, cue: Cue) -> speaker.Found | None:
    """The noun that stands right before or after a cue verb: "said Ada Berg", "Berg said"."""
    document, index = reading.document, cue.token.index
    sentence = reading.sentence_of(cue.token)
    for near in (
        range(index - 1, max(index - 4, sentence.first - 1), -1),
        range(index + 1, min(index + 7, sentence.last)),
    ):
        for at in near:
            token = document.tokens[at]
            if not reading.together(token, cue.token) or token.pos in {"VERB", "ADP", "PUNCT"}:
                break
            if token.pos in {"PROPN", "PRON", "NOUN"} and token.relation != "compound":
                return speaker.Found(token, "beside")
    return None


def _after(reading: Reading, piece: Quotation) -> Cue | None:
    """The cue that follows a quotation in the same sentence."""
    window, attached = _window_after(reading, piece)
    if not window:
        return None
    cues = [
        cue
        for cue in reading.cues[window[0].sentence]
        if cue.entry.kind == "verb"
        and "direct" in cue.entry.takes
        and window[0].index <= cue.token.index <= window[-1].index
    ]
    cues.sort(
        key=lambda c: (c.token.relation in SUBORDINATE and c.token.tag != "VBG", c.token.index)
    )
    for cue in cues:
        content = clause.following(reading, cue)
        clausal = content is not None and content.form in {"that", "bare", "whether"}
        if clausal and content and _own_clause(reading, content.spans[0], piece):
            continue
        own = clause_of(reading.document, cue, None)
        next_to = window[0].index >= own[0].index
        if attached or (next_to and len(window) <= 9 and content is None):
            return cue
    return None


def _own_clause(reading: Reading, span: Span, piece: Quotation) -> bool:
    """Whether a cue after a quotation has a clause of its own, and not a second quotation."""
    if span.start < piece.span.end:
        return False
    first = reading.between(span.start, span.end)[:1]
    quoted = reading.document.text[span.start] in DOUBLE or (
        first and reading.quotation_of(first[0]) is not None
    )
    return not quoted


def _window_after(reading: Reading, piece: Quotation) -> tuple[tuple[Token, ...], bool]:
    """The words between a quotation and what ends its sentence; whether they belong to it."""
    text, paragraph = reading.document.text, reading.paragraphs[piece.paragraph]
    tokens = reading.between(piece.span.end, paragraph.end)[:80]
    last = text[piece.inner.end - 1]
    attached = last in ATTACHED
    while tokens and tokens[0].pos == "PUNCT":
        if tokens[0].text in {",", "-", "–", "—", "―", "--"}:
            attached = True
        elif tokens[0].text in {".", ";", ":"}:
            return (), False
        tokens = tokens[1:]
    if not tokens:
        return (), False
    sentence = reading.sentence_of(tokens[0])
    end = sentence.span.end
    following = [
        q.span.start
        for q in reading.quotations_in(piece.span.end, end)
        if piece.span.end <= q.span.start < end and not _nickname(reading, q)
    ]
    stop = min([end, *following])
    return tuple(t for t in tokens if t.start < stop), attached


def _nickname(reading: Reading, piece: Quotation) -> bool:
    """Whether a quotation is a by-name: Marcia "Cia" Lund."""
    words = piece.inner.of(reading.document.text)
    return len(words.split()) <= 2 and words[0].isupper() and words[-1].isalnum()


def _before(reading: Reading, piece: Quotation) -> Cue | None:
    """The cue that leads to a quotation: "He said:", "Berg added,", "saying"."""
    window = _window_before(reading, piece)
    if not window:
        return None
    last = window[-1]
    leads = last.text in LEADING or last.text.endswith(":")
    words = [t for t in window if t.pos != "PUNCT"]
    cues = [
        cue
        for cue in reading.cues[last.sentence]
        if window[0].index <= cue.token.index <= last.index
        and ("direct" in cue.entry.takes or last.text == ":")
    ]
    for cue in reversed(cues):
        distance = sum(t.index > cue.tokens[-1].index for t in words)
        if distance and _leads_by_clause(reading, cue, piece):
            return None
        if leads and (distance <= 25 or last.text == ":"):
            return cue
        spoken = complete(reading, piece) or (distance == 0 and _clausal(reading, piece))
        if spoken and (distance == 0 or _addressed(reading, cue, piece, distance)):
            return cue
    return None


def _leads_by_clause(reading: Reading, cue: Cue, piece: Quotation) -> bool:
    """Whether the cue has a clause that begins before the quotation and takes it in."""
    content = clause.following(reading, cue)
    if content is None or content.form not in {"that", "bare", "whether"}:
        return False
    first = reading.between(content.spans[0].start, piece.span.start)
    verbs = [t for t in first if t.pos in {"VERB", "AUX", "NOUN", "PROPN", "PRON"}]
    return content.spans[0].start < piece.span.start and bool(verbs)


def _clausal(reading: Reading, piece: Quotation) -> bool:
    """Whether a quotation holds a clause, a verb with its subject."""
    tokens = reading.between(piece.inner.start, piece.inner.end)
    return any(t.relation in {"nsubj", "nsubjpass", "expl"} for t in tokens)


def _addressed(reading: Reading, cue: Cue, piece: Quotation, distance: int) -> bool:
    """Whether only an addressee, a date or a place stands between cue and quotation."""
    between = reading.between(cue.span.end, piece.span.start)
    return (
        0 < distance <= 6
        and not any(t.pos in {"VERB", "AUX"} for t in between)
        and between[-1].pos != "ADP"
        and between[-1].text.lower() not in {"a", "an", "the"}
    )


def _window_before(reading: Reading, piece: Quotation) -> tuple[Token, ...]:
    """The words between the sentence's start, or the quotation before, and this one."""
    number = reading.index_at(piece.span.start)
    if number == 0:
        return ()
    last = reading.document.tokens[number - 1]
    sentence = reading.sentence_of(last)
    gap = reading.document.text[last.end : piece.span.start]
    if sentence.paragraph != piece.paragraph and last.text != ":":
        return ()
    if (last.text in SENTENCE_END or reading.quotation_of(last)) and gap != "":
        return ()
    start = sentence.span.start
    other = reading.quotation_before(piece.span.start)
    if other is not None:
        start = max(start, other.span.end)
    return reading.between(start, last.end)


def complete(reading: Reading, piece: Quotation) -> bool:
    """Whether a quotation reads as a sentence of its own, not as a few words lent from one."""
    text = piece.inner.of(reading.document.text)
    words = text.split()
    opens = text[0].isupper() or text[0] in "[“‘'\"…." or text[0].isdigit()
    return opens and (text[-1] in ".?!…,—–-" or len(words) >= 5)


def _choose(
    reading: Reading, pieces: tuple[Quotation, ...], after: Cue | None, before: Cue | None
) -> Cue | None:
    """The cue after a quotation, unless the one before clearly leads to it."""
    if after is None or before is None:
        cue = after or before
    else:
        last = pieces[-1].inner.of(reading.document.text)[-1]
        participle = after.token.tag == "VBG"
        cue = after if last in ATTACHED and not participle else before
    if cue is None:
        return None
    if cue is before and not complete(reading, pieces[0]) and cue.entry.kind != "verb":
        return None
    return cue
