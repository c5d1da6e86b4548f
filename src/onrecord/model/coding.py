"""A coding: all that was read out of one article."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.actor import Entity, Mention
from onrecord.model.article import Article
from onrecord.model.event import Event
from onrecord.model.statement import Statement
from onrecord.model.when import Place, TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """An article with its statements, events, mentions, times and places.

    ``entities`` are those that the records refer to. ``coded`` is False where no
    coder knows the article's language: the article is kept, and nothing is said
    about what it holds.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[Place, ...] = ()
    entities: tuple[Entity, ...] = ()
    coded: bool = True
