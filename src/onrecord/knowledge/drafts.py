"""Drafts: mentions on the way to being resolved.

A draft begins as words and is filled in by one step after the other (naming,
roles, pronouns); the last step makes a ``Mention`` of it. Drafts live no longer
than the resolution of one document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.knowledge.forms import fold
from onrecord.knowledge.piece import Piece
from onrecord.knowledge.titles import Status, Title
from onrecord.model import Document, Entity, Mention, MentionKind, Span

Gender = Literal["m", "f"]
Determiner = Literal["definite", "indefinite", "possessive", "none"]


@dataclass(frozen=True, slots=True)
class RoleWords:
    """A title in the text with what stands around it: "Russia's former top diplomat".

    ``first`` to ``last`` are the tokens of the whole phrase without a name,
    ``head`` its noun. ``country`` and ``body`` are the pieces that it belongs to.
    """

    first: int
    last: int
    head: int
    text: str
    titles: tuple[Title, ...]
    sector: str | None
    status: Status = "current"
    plural: bool = False
    human: bool = True
    """Whether it is said of a human being, not of a body."""
    determiner: Determiner = "none"
    country: Piece | None = None
    body: Piece | None = None
    possessor: int | None = None
    """The pronoun of "his counterpart", the token of "Norland's" where it is no known country."""

    @property
    def gender(self) -> Gender | None:
        """The gender that the title itself tells."""
        return self.titles[0].gender if self.titles else None

    @property
    def generic(self) -> bool:
        """Whether many hold such a post at once, so that no holder follows."""
        return not self.titles or all(title.generic for title in self.titles)


@dataclass(slots=True)
class Draft:
    """A mention being resolved; ``first`` to ``last`` are the tokens of its bare name."""

    first: int
    last: int
    kind: MentionKind
    head: int
    phrase_first: int
    phrase_last: int
    piece: Piece | None = None
    role_words: RoleWords | None = None
    pronoun: str | None = None
    gender: Gender | None = None
    plural: bool = False
    span: Span | None = None
    entity: str | None = None
    name: str | None = None
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    how: str = ""
    knowledge: str | None = None
    confidence: float = 1.0
    record: Entity | None = None
    apposed: Draft | None = None

    @property
    def is_person(self) -> bool:
        """Whether the words stand for one human being."""
        if self.kind == "pronoun":
            return self.pronoun in {"he", "she"}
        return self.kind == "person" or (self.kind == "role" and not self.plural)

    def settle(self, other: Draft, how: str, confidence: float) -> None:
        """Take over who ``other`` is."""
        self.entity, self.name = other.entity, other.name
        self.role, self.country, self.sector = other.role, other.country, other.sector
        self.record, self.gender = other.record, other.gender or self.gender
        self.how, self.knowledge, self.confidence = how, other.knowledge, confidence

    def mention(self, document: Document) -> Mention:
        """The draft as a record."""
        span = self.span or span_of(document, self.first, self.last)
        phrase = span_of(document, self.phrase_first, self.phrase_last)
        return Mention(
            span=span,
            text=span.of(document.text),
            kind=self.kind,
            phrase=_bracketed(document.text, phrase) if phrase.covers(span) else span,
            head=self.head,
            entity=self.entity,
            name=self.name,
            role=self.role,
            country=self.country,
            sector=self.sector,
            how=self.how,
            knowledge=self.knowledge,
            confidence=round(self.confidence, 3),
        )


def span_of(document: Document, first: int, last: int) -> Span:
    """The span of the tokens from ``first`` up to, not including, ``last``."""
    return Span(document.tokens[first].start, document.tokens[last - 1].end)


def head_of(document: Document, first: int, last: int) -> int:
    """The token of a run whose own head lies outside it; the last where several do."""
    out = [i for i in range(first, last) if not first <= document.tokens[i].head < last]
    roots = [i for i in range(first, last) if document.tokens[i].head == i]
    found = [i for i in (*out, *roots) if document.tokens[i].pos not in {"PUNCT", "DET"}]
    if not found:
        return last - 1
    for index in found:
        if document.tokens[index].relation in {"nsubj", "nsubjpass", "dobj", "pobj", "poss"}:
            return index
    return found[-1]


def own_id(name: str) -> str:
    """The id of somebody whom nobody lists: stable by name."""
    slug = re.sub(r"[^\w]+", "-", fold(name)).strip("-")
    return f"x-{slug or 'unnamed'}"


def _bracketed(text: str, phrase: Span) -> Span:
    """With the square bracket that an editor opened before its first word."""
    words = phrase.of(text)
    if (
        "]" in words
        and words.count("]") > words.count("[")
        and text[phrase.start - 1 : phrase.start] == "["
    ):
        return Span(phrase.start - 1, phrase.end)
    return phrase
