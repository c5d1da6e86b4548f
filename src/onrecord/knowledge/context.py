"""What is known about an article: who its words mean, and what days and places it names.

The knowledge stage makes one ``Context`` of each document; coders read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.model import Actor, Entity, Mention, Place, Span, TimeMention, Token, When, Where


@dataclass(frozen=True)
class Context:
    """The mentions, times and places of one document, resolved at its date.

    ``anchor`` is the day of publication, None where it is unknown.
    """

    anchor: str | None
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[Place, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    dateline: Where | None = None
    """Where the article was filed, as its dateline says."""
    whens: Mapping[int, When] = field(default_factory=dict)
    """Token index of a time expression's first word → the date it stands for."""

    @cached_property
    def by_token(self) -> Mapping[int, tuple[Mention, ...]]:
        """Token index of a mention's head → the mentions; several for "both countries"."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.head, []).append(mention)
        return {head: tuple(mentions) for head, mentions in found.items()}

    @cached_property
    def by_end(self) -> Mapping[int, tuple[Mention, ...]]:
        """Offset of the end of a mention's words → the mentions."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.span.end, []).append(mention)
        return {end: tuple(mentions) for end, mentions in found.items()}

    def mentions_of(self, token: Token) -> tuple[Mention, ...]:
        """All mentions whose head ``token`` is, or whose words end with it.

        Words for several parties ("both countries") give one mention for each party.
        """
        return self.by_token.get(token.index) or self.by_end.get(token.end, ())

    def mention(self, token: Token) -> Mention | None:
        """The mention whose head ``token`` is, or whose words end with it; the first of several."""
        return next(iter(self.mentions_of(token)), None)

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside ``span``, in text order."""
        return tuple(m for m in self.mentions if span.covers(m.span))

    def when_in(self, span: Span) -> When | None:
        """The first date that words inside ``span`` give."""
        inside = (w for w in self.whens.values() if w.span and span.covers(w.span))
        return min(inside, key=lambda w: w.span or span, default=None)

    def place_in(self, span: Span) -> Place | None:
        """The first place named inside ``span``."""
        return next((p for p in self.places if span.covers(p.span)), None)


def actor_of(mention: Mention, text: str) -> Actor:
    """The mention as a party to a statement or an event; ``text`` is the article's."""
    return Actor(
        span=mention.phrase,
        text=mention.phrase.of(text),
        entity=mention.entity,
        name=mention.name,
        kind=mention.kind,
        role=mention.role,
        country=mention.country,
        sector=mention.sector,
        how=mention.how,
        knowledge=mention.knowledge,
        confidence=mention.confidence,
    )
