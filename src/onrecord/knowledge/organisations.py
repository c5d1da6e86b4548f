"""Organisations: bodies by name, and who belongs to them on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.knowledge.forms import fold, unarticled, undotted
from onrecord.knowledge.tenures import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.knowledge.store import Store
    from onrecord.model import Entity

# The primary key is (key, rank, organisation).
BODIES = """
SELECT organisation, form, exact
  FROM body_names
 WHERE key = ?
 ORDER BY rank, organisation
"""
MEMBERS = """
SELECT m.country, m.since, m.until
  FROM memberships AS m
  JOIN entities    AS e ON e.n = m.organisation
 WHERE e.id = ?
 ORDER BY m.country, m.since
"""

WORDLIKE = 4
"""Abbreviations of this length are also written as words."""


class Organisations:
    """The bodies of the knowledge base."""

    def __init__(self, store: Store, entity_of: Callable[[int], Entity | None]) -> None:
        self._store = store
        self._entity = entity_of

    def find(self, form: str) -> tuple[Entity, ...]:
        """The bodies of that name; abbreviations and short words only in their own case."""
        rows = self._store.rows(BODIES, (unarticled(fold(form)),))
        shown = [n for n, written, exact in rows if not exact or _same_case(written, form)]
        found = (self._entity(number) for number in dict.fromkeys(shown))
        return tuple(each for each in found if each is not None)

    def members(self, organisation: str, on: str | None) -> tuple[str, ...]:
        """The countries that belong to a body on a day (without one: that belong to it still)."""
        rows = self._store.rows(MEMBERS, (organisation,))
        if not rows:
            named = self.find(organisation)
            rows = self._store.rows(MEMBERS, (named[0].id,)) if named else []
        return tuple(sorted({c for c, since, until in rows if _belongs(since, until, on)}))


def _same_case(written: str, form: str) -> bool:
    """Whether an abbreviation stands as it is written, or as a word of its own ("Nato")."""
    short, given = undotted(written), undotted(form)
    return given == short or (len(short) >= WORDLIKE and given == short.capitalize())


def _belongs(since: str, until: str, on: str | None) -> bool:
    if on is None:
        return not until
    return first_day(since) <= first_day(on) <= last_day(until)
