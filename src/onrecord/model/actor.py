"""Actors: who is meant, as words of the text and as an entity behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

MentionKind = Literal["person", "organisation", "country", "place", "role", "group", "pronoun"]
EntityKind = Literal["person", "organisation", "country", "place", "position", "group"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A post held from ``start`` to ``end`` (ISO dates, empty where unknown).

    An empty ``end`` means open at ``as_of``, the day that the source speaks of.
    """

    position: str
    title: str
    country: str | None
    kind: str
    start: str
    end: str
    source: str
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something known: a Wikidata QID, or an id of our own (``x-…``)."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for someone: a name, a title, a pronoun.

    ``span`` is the name or phrase without its modifiers ("Sergey Lavrov"),
    ``phrase`` with them ("Russian Foreign Minister Sergey Lavrov"). ``entity`` is
    None where nobody can be told; ``how`` names the rule that resolved it and
    ``knowledge`` the row that it rests on.
    """

    span: Span
    text: str
    kind: MentionKind
    phrase: Span
    head: int
    entity: str | None = None
    name: str | None = None
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    how: str = ""
    knowledge: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone as a party to a statement or an event, at the article's date.

    ``country`` is ISO 3166 alpha-3 or a code of the codebook; ``sector`` one of
    PLOVER's (GOV, MIL, OPP, …); ``role`` the post held or named, in words.
    """

    span: Span
    text: str
    entity: str | None = None
    name: str | None = None
    kind: MentionKind | None = None
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    how: str = ""
    knowledge: str | None = None
    confidence: float = 1.0
