"""The fingerprint: two archives with the same content have the same, and no others.

Row numbers, which depend on the order of reading, and runs are no content.
"""

from __future__ import annotations

from hashlib import blake2b
from sqlite3 import Connection

CONTENT: tuple[str, ...] = (
    """
    SELECT digest, path, record, kind, url, fetched, state, version
    FROM page
    ORDER BY digest, path, record
    """,
    """
    SELECT id, address, day, outlet_folded, path, line, page, version, coded, revision_of, record
    FROM article
    ORDER BY id
    """,
    """
    SELECT p.digest, p.path, p.record, a.id
    FROM page_article AS l
    JOIN page AS p ON p.n = l.page
    JOIN article AS a ON a.n = l.article
    ORDER BY p.digest, p.path, p.record, a.id
    """,
    """
    SELECT id, day, last_day, start, stop, record
    FROM statement
    ORDER BY id
    """,
    """
    SELECT s.id, c.kind, c.place, c.start, c.stop
    FROM statement_span AS c
    JOIN statement AS s ON s.n = c.statement
    ORDER BY s.id, c.kind, c.place
    """,
    """
    SELECT s.id, p.part, p.place, p.entity, p.folded, p.start, p.stop
    FROM statement_party AS p
    JOIN statement AS s ON s.n = p.statement
    ORDER BY s.id, p.part, p.place
    """,
    """
    SELECT id, day, last_day, record
    FROM event
    ORDER BY id
    """,
    """
    SELECT e.id, p.part, p.place, p.entity, p.folded, p.start, p.stop
    FROM event_party AS p
    JOIN event AS e ON e.n = p.event
    ORDER BY e.id, p.part, p.place
    """,
    """
    SELECT a.id, m.place, m.record
    FROM mention AS m
    JOIN article AS a ON a.n = m.article
    ORDER BY a.id, m.place
    """,
    """
    SELECT a.id, t.place, t.record
    FROM time AS t
    JOIN article AS a ON a.n = t.article
    ORDER BY a.id, t.place
    """,
    """
    SELECT a.id, p.place, p.record
    FROM place AS p
    JOIN article AS a ON a.n = p.article
    ORDER BY a.id, p.place
    """,
    """
    SELECT a.id, l.place, e.record
    FROM article_entity AS l
    JOIN article AS a ON a.n = l.article
    JOIN entity AS e ON e.n = l.entity
    ORDER BY a.id, l.place
    """,
    """
    SELECT e.record, f.folded
    FROM entity AS e
    LEFT JOIN entity_form AS f ON f.entity = e.n
    ORDER BY e.record, f.folded
    """,
    """
    SELECT original, copy, kind, containment
    FROM duplicate
    ORDER BY original, copy
    """,
    """
    SELECT path, record, stage, reason, digest
    FROM reject
    ORDER BY path, record, stage, reason
    """,
)


def fingerprint(connection: Connection) -> str:
    """32 hexadecimal digits of a digest over all content, in an order of its own."""
    hasher = blake2b(digest_size=16)
    for query in CONTENT:
        hasher.update(query.encode())
        for row in connection.execute(query):
            hasher.update(repr(row).encode())
    return hasher.hexdigest()
