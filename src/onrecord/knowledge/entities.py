"""Entities: people, organisations and countries, with their posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from onrecord.model import Entity, EntityKind, Tenure

if TYPE_CHECKING:
    from onrecord.knowledge.store import Store

ENTITY = "SELECT n, id, kind, name, aliases, country, sector FROM entities WHERE id = ?"
ENTITY_BY_NUMBER = "SELECT n, id, kind, name, aliases, country, sector FROM entities WHERE n = ?"

# The primary key of tenures begins with the person.
TENURES = """
SELECT p.id, p.title, p.country, p.kind, t.start, t.end, s.source, s.as_of
  FROM tenures   AS t
  JOIN positions AS p ON p.n = t.position
  JOIN sources   AS s ON s.n = t.source
 WHERE t.person = ?
 ORDER BY t.start, p.id
"""


def tenure_of(row: tuple[str, ...]) -> Tenure:
    """A tenure from the eight columns that ``TENURES`` selects."""
    position, title, country, kind, start, end, source, as_of = row
    return Tenure(
        position=position,
        title=title,
        country=country or None,
        kind=kind,
        start=start,
        end=end,
        source=source,
        as_of=as_of,
    )


def entity(store: Store, key: str | int) -> Entity | None:
    """The entity with an id, or with a number of the table."""
    sql = ENTITY if isinstance(key, str) else ENTITY_BY_NUMBER
    rows = store.rows(sql, (key,))
    if not rows:
        return None
    number, id_, kind, name, aliases, country, sector = rows[0]
    return Entity(
        id=id_,
        kind=cast("EntityKind", kind),
        name=name,
        aliases=tuple(aliases.split("|")) if aliases else (),
        country=country or None,
        sector=sector or None,
        tenures=tuple(tenure_of(row) for row in store.rows(TENURES, (number,))),
    )
