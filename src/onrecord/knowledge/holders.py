"""Holders: who held a post of a kind, in a country or a body, on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.knowledge.entities import tenure_of
from onrecord.knowledge.tenures import Holding, confidence, row_id

if TYPE_CHECKING:
    from collections.abc import Callable

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
        post = self._kinds.leaders.get(country)
        kinds = [kind, "effective_leader"] if kind == post else [kind]
        if kind == "effective_leader":
            kinds = [post, kind] if post else [kind, "head_of_government", "head_of_state"]
        answers = (self._holding(each, country, on) for each in kinds)
        return next((answer for answer in answers if answer), ())

    def _holding(self, kind: str, country: str, on: str | None) -> tuple[Holding, ...]:
        found: dict[str, Holding] = {}
        for number, *columns in self._store.rows(HOLDERS, (kind, country)):
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
