"""Holders: who held a post of a kind, in a country or a body, on a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.knowledge.entities import tenure_of
from onrecord.knowledge.tenures import Holding, confidence, row_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.knowledge.kinds import Kinds
    from onrecord.knowledge.store import Store
    from onrecord.model import Entity

# The primary key of posts is (kind, body, position); tenures_by_position serves the join.
HOLDERS = """
SELECT t.person, p.id, p.title, p.country, p.kind, t.start, t.end, s.source, s.as_of
  FROM posts     AS b
  JOIN positions AS p ON p.n = b.position
  JOIN tenures   AS t ON t.position = b.position
  JOIN sources   AS s ON s.n = t.source
 WHERE b.kind = ? AND b.body = ?
 ORDER BY t.start DESC, t.person
"""
LEADERS = "SELECT country, kind FROM leaders"

LEAST = 0.05
"""Below this confidence a tenure long open is no answer."""


class Holders:
    """The posts of the knowledge base, by kind and country."""

    def __init__(
        self, store: Store, kinds: Kinds, entity_of: Callable[[int], Entity | None]
    ) -> None:
        self._store = store
        self._kinds = kinds
        self._entity = entity_of

    def find(self, kind: str, country: str, on: str | None) -> tuple[Holding, ...]:
        """The holders on the day ``on``, the surest first, then the one who came last."""
        wanted = self._leaders.get(country, kind) if kind == "effective_leader" else kind
        found: dict[str, Holding] = {}
        for number, *columns in self._store.rows(HOLDERS, (wanted, country)):
            tenure = tenure_of(tuple(columns))
            sure = confidence(tenure, self._kinds[kind], on)
            person = self._entity(number) if sure >= LEAST else None
            if person and (person.id not in found or found[person.id].confidence < sure):
                found[person.id] = Holding(
                    entity=person,
                    tenure=tenure,
                    confidence=round(sure, 4),
                    knowledge=row_id(person.id, tenure),
                )
        return tuple(sorted(found.values(), key=lambda h: -h.confidence))

    @cached_property
    def _leaders(self) -> Mapping[str, str]:
        """Country → the kind of post that its leader holds."""
        return dict(self._store.rows(LEADERS))
