"""Relays: who passes a statement on. What a speaker says another said is cited by him."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.coders.statements.draft import Draft, Shelf
from onrecord.coders.statements.reading import Reading
from onrecord.model import Actor, Span, Statement

FIRST_PERSON = frozenset({"i", "we", "me", "us"})


def relayed(reading: Reading, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts with those who cite them, the nearest first.

    A speaker who cites himself ("I said then that …") is not a relay: "I" means him.
    """
    ordered = sorted(drafts, key=lambda d: sum(map(len, d.content)), reverse=True)
    done: list[Draft] = []
    shelf = Shelf(reading)
    for draft in ordered:
        outer = _innermost(shelf.around(draft.content[0]), draft)
        done.append(_cited_by(draft, outer) if outer else draft)
        shelf.put(done[-1])
    return tuple(sorted(done, key=lambda d: d.content[0]))


def _innermost(outers: Iterable[Draft], draft: Draft) -> Draft | None:
    around = [d for d in outers if d is not draft and _holds(d, draft)]
    return min(around, key=lambda d: sum(map(len, d.content)), default=None)


def _holds(outer: Draft, draft: Draft) -> bool:
    """Whether all of a statement, its cue too, stands inside what another one says."""
    spans = [*draft.content, *([draft.cue_span] if draft.cue_span else [])]
    return all(any(o.covers(s) for o in outer.content) for s in spans) and (
        draft.content != outer.content
    )


def _cited_by(draft: Draft, outer: Draft) -> Draft:
    teller = outer.speaker
    if teller is None:
        return replace(draft, relayed_by=(*draft.relayed_by, *outer.relayed_by))
    own = draft.speaker
    if own is not None and own.text.lower() in FIRST_PERSON:
        return replace(draft, speaker=_same(own, teller), relayed_by=outer.relayed_by)
    if own is not None and own.entity is not None and own.entity == teller.entity:
        return replace(draft, relayed_by=(*draft.relayed_by, *outer.relayed_by))
    return replace(draft, relayed_by=(*draft.relayed_by, teller, *outer.relayed_by))


def _same(own: Actor, teller: Actor) -> Actor:
    if own.entity is not None or own.text.lower() not in {"i", "me"}:
        return own
    return replace(teller, span=own.span, text=own.text, how="first person")


def statement_at(statements: Iterable[Statement], span: Span) -> Statement | None:
    """The innermost statement whose content covers ``span``: who vouches for these words."""
    around = [s for s in statements if any(c.covers(span) for c in s.content)]
    return min(around, key=lambda s: sum(map(len, s.content)), default=None)
