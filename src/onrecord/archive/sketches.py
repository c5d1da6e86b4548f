"""Sketches: which articles are to be compared for carrying the same text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection

from onrecord.archive.connection import transaction
from onrecord.archive.writer import DUPLICATE
from onrecord.model import Duplicate


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article as far as comparing needs it; ``number`` is its row in this file."""

    number: int
    id: str
    address: str | None
    published: str | None
    text: str


COLUMNS = "a.n, a.id, a.address, a.published, a.text"

NEXT = f"""
SELECT {COLUMNS} FROM article AS a
WHERE NOT EXISTS (SELECT 1 FROM woven AS w WHERE w.article = a.n)
ORDER BY a.n LIMIT 1
"""

# A sample of 64 grams at a time, so that the query is one of few and SQLite keeps it prepared.
SHARING = f"""
SELECT DISTINCT {COLUMNS} FROM sketch AS s JOIN article AS a ON a.n = s.article
WHERE s.gram IN ({", ".join("?" * 64)})
"""  # primary key (gram, article)

ADD = "INSERT INTO sketch (gram, article) VALUES (?, ?)"
WOVEN = "INSERT INTO woven (article) VALUES (?)"


def unwoven(connection: Connection) -> Text | None:
    """An article that was not compared with the others yet; None when all were."""
    row = connection.execute(NEXT).fetchone()
    return _text(row) if row else None


def sharing(connection: Connection, grams: Iterable[int]) -> tuple[Text, ...]:
    """The articles whose sketches share a gram with these, by id."""
    asked = sorted(grams)
    found = {}
    for start in range(0, len(asked), 64):
        part = asked[start : start + 64]
        rows = connection.execute(SHARING, part + [-1] * (64 - len(part)))
        found.update({row[0]: _text(row) for row in rows})
    return tuple(sorted(found.values(), key=lambda text: text.id))


def weave(
    connection: Connection, number: int, grams: Iterable[int], duplicates: Iterable[Duplicate]
) -> None:
    """Keep an article's sketch, and what comparing it brought, in one transaction."""
    with transaction(connection):
        connection.execute(WOVEN, (number,))
        connection.executemany(ADD, ((gram, number) for gram in sorted(grams)))
        connection.executemany(
            DUPLICATE, ((d.original, d.copy, d.kind, d.containment) for d in duplicates)
        )


def _text(row: tuple[int, str, str | None, str | None, str]) -> Text:
    number, own, address, published, text = row
    return Text(number=number, id=own, address=address, published=published, text=text)
