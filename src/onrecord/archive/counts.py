"""Counts: what an archive holds, and what one actor has in it."""

from __future__ import annotations

from dataclasses import dataclass
from sqlite3 import Connection

from msgspec import json

from onrecord.archive.fold import fold
from onrecord.errors import InputError
from onrecord.model import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What an archive holds; each pair is a value and how many there are, most first."""

    pages: int
    articles: int
    uncoded: int
    statements: int
    attributed: int
    events: int
    claimed: int
    entities: int
    duplicates: int
    revisions: int
    rejects: int
    first_day: str | None
    last_day: str | None
    outlets: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    event_types: tuple[tuple[str, int], ...]
    reasons: tuple[tuple[str, int], ...]
    versions: tuple[tuple[str, int], ...]


NUMBERS = """
SELECT
  (SELECT count(*) FROM page),
  (SELECT count(*) FROM article),
  (SELECT count(*) FROM article WHERE NOT coded),
  (SELECT count(*) FROM statement),
  (SELECT count(*) FROM statement_party WHERE part = 'speaker' AND entity IS NOT NULL),
  (SELECT count(*) FROM event),
  (SELECT count(*) FROM event WHERE claimed_by IS NOT NULL),
  (SELECT count(DISTINCT id) FROM entity),
  (SELECT count(*) FROM duplicate),
  (SELECT count(*) FROM article WHERE revision_of IS NOT NULL),
  (SELECT count(*) FROM reject),
  (SELECT min(day) FROM article WHERE day <> ''),
  (SELECT max(day) FROM article WHERE day <> '')
"""

OUTLETS = """
SELECT coalesce(outlet, domain, 'unknown'), count(*) FROM article GROUP BY 1 ORDER BY 2 DESC, 1
"""
LANGUAGES = """
SELECT coalesce(language, 'unknown'), count(*) FROM article GROUP BY 1 ORDER BY 2 DESC, 1
"""
EVENT_TYPES = "SELECT type, count(*) FROM event GROUP BY 1 ORDER BY 2 DESC, 1"
REASONS = "SELECT stage || ': ' || reason, count(*) FROM reject GROUP BY 1 ORDER BY 2 DESC, 1"
VERSIONS = """
SELECT version, sum(rows) FROM (
  SELECT coder || ' ' || coder_version AS version, count(*) AS rows FROM statement GROUP BY 1
  UNION ALL SELECT coder || ' ' || coder_version, count(*) FROM event GROUP BY 1
) GROUP BY 1 ORDER BY 1
"""


def counts(connection: Connection) -> Counts:
    """Count everything. Reads the tables from end to end."""

    def pairs(query: str) -> tuple[tuple[str, int], ...]:
        return tuple((str(name), int(number)) for name, number in connection.execute(query))

    numbers = connection.execute(NUMBERS).fetchone()
    named = dict(zip(COUNTED, numbers, strict=True))
    return Counts(
        **named,
        outlets=pairs(OUTLETS),
        languages=pairs(LANGUAGES),
        event_types=pairs(EVENT_TYPES),
        reasons=pairs(REASONS),
        versions=pairs(VERSIONS),
    )


COUNTED = (
    "pages",
    "articles",
    "uncoded",
    "statements",
    "attributed",
    "events",
    "claimed",
    "entities",
    "duplicates",
    "revisions",
    "rejects",
    "first_day",
    "last_day",
)
"""The fields of ``Counts`` in the order of the columns of ``NUMBERS``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCounts:
    """An entity, and how often it speaks, acts and is acted upon in the archive."""

    entity: Entity
    statements: int
    addressed: int
    events: int
    received: int
    articles: int
    first_day: str | None
    last_day: str | None


# Of several descriptions of one entity the first in the order of its JSON: see the view `actors`.
ENTITIES = """
SELECT id, min(record) FROM entity
WHERE id = ?1 OR n IN (
  SELECT entity FROM entity_form
  WHERE NOT EXISTS (SELECT 1 FROM json_each(?2) AS w WHERE instr(folded, w.value) = 0)
    AND json_array_length(?2) > 0)
GROUP BY id ORDER BY id
"""

OF_ACTOR = """
SELECT
  (SELECT count(*) FROM statement_party WHERE entity = ?1 AND part = 'speaker'),
  (SELECT count(*) FROM statement_party WHERE entity = ?1 AND part = 'addressee'),
  (SELECT count(DISTINCT event) FROM event_party WHERE entity = ?1 AND part = 'actor'),
  (SELECT count(DISTINCT event) FROM event_party WHERE entity = ?1 AND part = 'recipient'),
  (SELECT count(DISTINCT l.article) FROM article_entity AS l
     JOIN entity AS e ON e.n = l.entity WHERE e.id = ?1),
  (SELECT min(nullif(a.day, '')) FROM article_entity AS l
     JOIN entity AS e ON e.n = l.entity JOIN article AS a ON a.n = l.article WHERE e.id = ?1),
  (SELECT max(nullif(a.day, '')) FROM article_entity AS l
     JOIN entity AS e ON e.n = l.entity JOIN article AS a ON a.n = l.article WHERE e.id = ?1)
"""


def actors(connection: Connection, who: str) -> tuple[ActorCounts, ...]:
    """The entities of that id, or with a name or alias that holds these words; busiest first.

    Raises ``InputError`` where there is no word.
    """
    if not fold(who).split():
        raise InputError(f"{who!r} holds no name; give a name, a part of one, or a QID")
    wanted = json.encode([f" {word}" for word in fold(who).split()]).decode()
    found = [
        _actor(connection, json.decode(record, type=Entity))
        for _, record in connection.execute(ENTITIES, (who, wanted))
    ]
    return tuple(sorted(found, key=lambda a: (-a.statements - a.events - a.received, a.entity.id)))


def _actor(connection: Connection, entity: Entity) -> ActorCounts:
    row = connection.execute(OF_ACTOR, (entity.id,)).fetchone()
    said, addressed, did, received, articles, first_day, last_day = row
    return ActorCounts(
        entity=entity,
        statements=said,
        addressed=addressed,
        events=did,
        received=received,
        articles=articles,
        first_day=first_day,
        last_day=last_day,
    )
