"""Entities: each description that articles give of one is kept once, while an article holds it."""

from __future__ import annotations

from sqlite3 import Connection

from msgspec import json

from onrecord.archive.fold import fold
from onrecord.model import Entity

ENTITY = """
INSERT INTO entity (id, kind, name, country, sector, record) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id, record) DO NOTHING
"""
ENTITY_NUMBER = "SELECT n FROM entity WHERE id = ? AND record = ?"
ENTITY_FORM = "INSERT OR IGNORE INTO entity_form (folded, entity) VALUES (?, ?)"
LINK_ENTITY = "INSERT INTO article_entity (article, place, entity) VALUES (?, ?, ?)"


def add(connection: Connection, number: int, entities: tuple[Entity, ...]) -> None:
    """Link the entities of a coding to its article, in their order."""
    for place, entity in enumerate(entities):
        _entity(connection, number, place, entity)


def _entity(connection: Connection, number: int, place: int, entity: Entity) -> None:
    record = json.encode(entity).decode()
    known = (entity.id, entity.kind, entity.name, entity.country, entity.sector)
    added = connection.execute(ENTITY, (*known, record)).rowcount
    (own,) = connection.execute(ENTITY_NUMBER, (entity.id, record)).fetchone()
    if added:
        forms = {fold(form) for form in (entity.name, *entity.aliases)} - {""}
        connection.executemany(ENTITY_FORM, [(form, own) for form in sorted(forms)])
    connection.execute(LINK_ENTITY, (number, place, own))


# Entities whose article goes may be left alone: they are noted in a table of this
# connection only, and dropped at the end where no other article holds them.
LOOSE = "CREATE TEMP TABLE IF NOT EXISTS loose (entity INTEGER PRIMARY KEY)"
CLEAR_LOOSE = "DELETE FROM temp.loose"
NOTE_LOOSE = """
INSERT OR IGNORE INTO temp.loose SELECT entity FROM article_entity WHERE article = ?
"""
DROP_LOOSE = """
DELETE FROM entity
WHERE n IN (SELECT entity FROM temp.loose)
  AND NOT EXISTS (SELECT 1 FROM article_entity AS l WHERE l.entity = entity.n)
"""


def watch(connection: Connection) -> None:
    """Begin to note the entities that lose an article."""
    connection.execute(LOOSE)
    connection.execute(CLEAR_LOOSE)


def note(connection: Connection, number: int) -> None:
    """Note the entities of an article that is about to lose them."""
    connection.execute(NOTE_LOOSE, (number,))


def drop(connection: Connection) -> None:
    """Drop the noted entities that no article holds any more."""
    connection.execute(DROP_LOOSE)
