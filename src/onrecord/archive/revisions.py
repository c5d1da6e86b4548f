"""Revisions: one address, another text.

Worked out over the whole archive at the end of a run, so that the order of
reading has no part in it. A page that holds several articles under one address
(a live page, a digest) says nothing about which of them a later one revises: it
is left out.
"""

from __future__ import annotations

from itertools import groupby
from sqlite3 import Connection

from onrecord.archive.connection import transaction

CANDIDATES = """
SELECT a.address, a.id, a.text, a.revision_of
FROM article AS a
WHERE a.address IN (SELECT address FROM article GROUP BY address HAVING count(*) > 1)
  AND NOT EXISTS (
    SELECT 1 FROM page_article AS mine
    JOIN page_article AS beside ON beside.page = mine.page AND beside.article <> mine.article
    JOIN article AS other ON other.n = beside.article AND other.address = a.address
    WHERE mine.article = a.n)
ORDER BY a.address, coalesce(a.modified, a.published, ''), a.id
"""  # article_address

SET = "UPDATE article SET revision_of = ? WHERE id = ?"


def link(connection: Connection) -> int:
    """Set ``revision_of`` throughout; the number of articles whose value changed."""
    with transaction(connection):
        changes = []
        rows = connection.execute(CANDIDATES)
        for _, group in groupby(rows, key=lambda row: row[0]):
            changes.extend(_chain([(row[1], row[2], row[3]) for row in group]))
        connection.executemany(SET, changes)
    return len(changes)


def _chain(versions: list[tuple[str, str, str | None]]) -> list[tuple[str | None, str]]:
    """The (earlier id, id) of each version that has to change, earliest version first."""
    changes = []
    for place, (own, text, held) in enumerate(versions):
        earlier = (i for i, other, _ in reversed(versions[:place]) if other != text)
        found = next(earlier, None)
        if found != held:
            changes.append((found, own))
    return changes
