"""Overlaps: one statement for what two rules have found."""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.reading import Reading


def merge(reading: Reading, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts in text order, each content once."""
    del reading
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = draft.content
        if key not in best or best[key].confidence < draft.confidence:
            best[key] = draft
    return tuple(sorted(best.values(), key=lambda d: d.content[0]))
