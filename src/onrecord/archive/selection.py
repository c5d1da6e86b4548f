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

    ``after`` is the (day, id) of the last record of the page before. Records are
    ordered by their day, those without one at the old end, then by id.
    """

    conditions: tuple[Condition, ...] = ()
    order: Order = "newest"
    limit: int | None = None
    after: tuple[str, str] | None = None

    def where(self, *, paged: bool) -> Condition:
        """All conditions as one; with ``paged``, only what follows ``after``."""
        conditions = list(self.conditions)
        if paged and self.after:
            sign = "<" if self.order == "newest" else ">"
            conditions.append(Condition(f"(r.day, r.id) {sign} (?, ?)", self.after))
        return Condition(
            " AND ".join(f"({c.sql})" for c in conditions) or "1",
            tuple(value for c in conditions for value in c.bound),
        )

    @property
    def tail(self) -> Condition:
        """The end of the SELECT: order and limit."""
        way = "DESC" if self.order == "newest" else "ASC"
        limit = -1 if self.limit is None else self.limit
        return Condition(f"ORDER BY r.day {way}, r.id {way} LIMIT ?", (limit,))


ALL = Selection()
"""Everything, newest first."""


class Question(Protocol):
    """What can be asked: a filter record of ``onrecord.query``."""

    def select(self) -> Selection:
        """The selection that answers it; raises ``InputError`` for a value that cannot be."""


def selection_of(question: Question | None) -> Selection:
    """The selection of a question; everything where none is asked."""
    return question.select() if question else ALL
