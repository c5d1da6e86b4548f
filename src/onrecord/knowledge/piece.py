"""Pieces: runs of words that stand for something, before anybody is told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.knowledge.group_nouns import GroupNoun
from onrecord.knowledge.territories import TerritoryForm
from onrecord.knowledge.titles import Title
from onrecord.model import Entity

PieceKind = Literal["territory", "organisation", "person", "place", "group", "title", "noun"]

INTERNATIONAL = frozenset({"EUR", "UNO", "IGO"})
"""Codes of bodies that stand in the list of countries."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The tokens from ``first`` up to, not including, ``last``, and what they may be.

    ``titles`` of a "title", ``noun`` of a "noun" (a body or a group), ``territories``
    and ``organisations`` as the knowledge base has them, the likeliest first.
    """

    first: int
    last: int
    kind: PieceKind
    text: str
    territories: tuple[TerritoryForm, ...] = ()
    organisations: tuple[Entity, ...] = ()
    titles: tuple[Title, ...] = ()
    noun: GroupNoun | None = None
