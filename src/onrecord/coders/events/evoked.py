"""What a trigger evokes: a frame with all its places filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.coders.events.frames import Frame
from onrecord.coders.events.grammar import Predicate
from onrecord.model import Actor, Token


@dataclass(frozen=True, slots=True)
class Fill:
    """What fills a term: parties, the words that stand there, a deed."""

    parties: tuple[Actor, ...] = ()
    heads: tuple[Token, ...] = ()
    deed: Match | None = None
    clause: bool = False
    bonus: int = 0
    """What a term gains by a word that is met with its modifier ("hunger_strike")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame that a trigger evokes, with its parties and the deed that it is about."""

    frame: Frame
    type: str
    modes: tuple[str, ...]
    predicate: Predicate
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    deed: Match | None
    words: tuple[Token, ...]
    """The trigger and the words that the frame names."""
    heads: tuple[Token, ...]
    """The words that fill its places: deeds below them are part of this one."""
    score: int
    material: float


def unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors, each once: "the League" and "its" are one."""
    found: dict[object, Actor] = {}
    for actor in actors:
        found.setdefault(actor.entity or actor.span, actor)
    return tuple(found.values())
