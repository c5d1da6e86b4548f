"""Overlaps: one statement for what two rules have found, and none for chance nestings."""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft, Shelf
from onrecord.coders.statements.reading import Reading
from onrecord.model import Actor

CLEAR = frozenset({"that", "bare", "whether", "quotation", "turn", "label", "source phrase"})
"""Forms that make a statement even inside another one, whoever speaks."""


def merge(reading: Reading, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts in text order, each content once.

    Inside what another one says, a noun phrase or an infinitive ("he criticised it",
    "they urged us to go") is a statement only of somebody who is named.
    """
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        if draft.content not in best or best[draft.content].confidence < draft.confidence:
            best[draft.content] = draft
    shelf = Shelf(reading)
    for draft in best.values():
        shelf.put(draft)
    kept = [d for d in best.values() if d.rule in CLEAR or _free(reading, d, shelf)]
    return tuple(sorted(kept, key=lambda d: d.content[0]))


def _free(reading: Reading, draft: Draft, shelf: Shelf) -> bool:
    if draft.cue_span is None or _named(reading, draft.speaker):
        return True
    others = shelf.around(draft.cue_span)
    return not any(_holds(other, draft) for other in others if other is not draft)


def _holds(outer: Draft, draft: Draft) -> bool:
    cue = draft.cue_span
    return cue is not None and any(span.covers(cue) for span in outer.content)


def _named(reading: Reading, speaker: Actor | None) -> bool:
    if speaker is None:
        return False
    tokens = reading.between(speaker.span.start, speaker.span.end)
    return any(token.pos == "PROPN" for token in tokens)
