"""Selections: what is asked of the archive, as conditions in SQL with their values apart.

``onrecord.query`` makes them from typed filters. Conditions may name ``r`` (the
record's row) and ``a`` (its article's row); values are always bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Value = str | int | float
Order = Literal["newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition and the values of its question marks."""

    sql: str
    bound: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which records, in which order, how many, and after which one.

    ``after`` is the id of the last record of the page before. Records are ordered by
    their day, those without one at the old end; those of a day by the publication of
    their article; those of an article as they stand in its text.
    """

    conditions: tuple[Condition, ...] = ()
    order: Order = "newest"
    limit: int | None = None
    after: str | None = None


def both(*conditions: Condition) -> Condition:
    """All of the conditions as one; for none, what is always true."""
    return Condition(
        " AND ".join(f"({c.sql})" for c in conditions) or "1",
        tuple(value for c in conditions for value in c.bound),
    )


ALL = Selection()
"""Everything, newest first."""


class Question(Protocol):
    """What can be asked: a filter record of ``onrecord.query``."""

    def select(self) -> Selection:
        """The selection that answers it; raises ``InputError`` for a value that cannot be."""


def selection_of(question: Question | None) -> Selection:
    """The selection of a question; everything where none is asked."""
    return question.select() if question else ALL
