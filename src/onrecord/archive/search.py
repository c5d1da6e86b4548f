"""Full-text search over articles and statements, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from sqlite3 import Connection
from typing import Literal

from onrecord.archive.selection import Order
from onrecord.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is searched for: an FTS5 expression of quoted words, and the page of the answer."""

    expression: str
    order: Order = "newest"
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article or a statement that holds the words.

    ``snippet`` is cut into pieces, each with whether it is one of the words;
    ``who`` is the speaker of a statement.
    """

    kind: Literal["article", "statement"]
    id: str
    date: str
    outlet: str | None
    who: str | None
    title: str | None
    url: str | None
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """A page of the answer; ``total`` counts all hits, ``cursor`` leads to the next page."""

    hits: tuple[Hit, ...]
    total: int
    more: int
    cursor: str | None


FOUND = """
SELECT 'article' AS kind, r.n AS n, r.id AS id, r.day AS day
FROM article_words AS w JOIN article AS r ON r.n = w.rowid
WHERE w.article_words MATCH ?1
UNION ALL
SELECT 'statement', r.n, r.id, r.day
FROM statement_words AS w JOIN statement AS r ON r.n = w.rowid
WHERE w.statement_words MATCH ?1
"""

COUNT = f"SELECT count(*) FROM ({FOUND})"  # noqa: S608 - constants

LAST = """
SELECT day, id FROM article WHERE id = ?2 UNION ALL SELECT day, id FROM statement WHERE id = ?2
"""

NEWEST = f"""
SELECT kind, n, id, day FROM ({FOUND})
WHERE ?2 IS NULL OR (day, id) < ({LAST}) ORDER BY day DESC, id DESC LIMIT ?3
"""  # noqa: S608 - constants

OLDEST = f"""
SELECT kind, n, id, day FROM ({FOUND})
WHERE ?2 IS NULL OR (day, id) > ({LAST}) ORDER BY day, id LIMIT ?3
"""  # noqa: S608 - constants


def search(connection: Connection, asked: Search) -> Hits:
    """The hits of a search. Raises ``InputError`` for a cursor that is no record."""
    if asked.after and not connection.execute(LAST, (None, asked.after)).fetchone():
        raise InputError(f"cursor: {asked.after!r} is no record here; begin again without it")
    query = NEWEST if asked.order == "newest" else OLDEST
    limit = -1 if asked.limit is None else asked.limit
    page = connection.execute(query, (asked.expression, asked.after, limit)).fetchall()
    more = _left(connection, query, asked) - len(page) if len(page) == limit else 0
    return Hits(
        hits=tuple(_hit(connection, row[0], row[1], asked.expression) for row in page),
        total=_total(connection, asked),
        more=more,
        cursor=page[-1][2] if more else None,
    )


def _total(connection: Connection, asked: Search) -> int:
    (total,) = connection.execute(COUNT, (asked.expression,)).fetchone()
    return int(total)


def _left(connection: Connection, query: str, asked: Search) -> int:
    """How many hits there are from this page on."""
    counted = f"SELECT count(*) FROM ({query})"  # noqa: S608 - constants
    (left,) = connection.execute(counted, (asked.expression, asked.after, -1)).fetchone()
    return int(left)


MARKS = ("\x02", "\x03")
"""Put around the words found; a page's own control characters cannot pass for more than them."""

ARTICLE_HIT = """
SELECT r.id, r.day, r.outlet, NULL, r.title, r.url,
       snippet(article_words, -1, ?1, ?2, ' … ', 40)
FROM article_words AS w JOIN article AS r ON r.n = w.rowid
WHERE w.rowid = ?3 AND w.article_words MATCH ?4
"""

STATEMENT_HIT = """
SELECT r.id, r.day, a.outlet, r.speaker, a.title, a.url,
       snippet(statement_words, 1, ?1, ?2, ' … ', 40)
FROM statement_words AS w JOIN statement AS r ON r.n = w.rowid JOIN article AS a ON a.n = r.article
WHERE w.rowid = ?3 AND w.statement_words MATCH ?4
"""


def _hit(
    connection: Connection, kind: Literal["article", "statement"], number: int, expression: str
) -> Hit:
    query = ARTICLE_HIT if kind == "article" else STATEMENT_HIT
    row = connection.execute(query, (*MARKS, number, expression)).fetchone()
    own, day, outlet, who, title, url, words = row
    return Hit(
        kind=kind,
        id=own,
        date=day,
        outlet=outlet,
        who=who,
        title=title,
        url=url,
        snippet=_pieces(words or ""),
    )


def _pieces(marked: str) -> tuple[tuple[str, bool], ...]:
    """The snippet cut at its marks."""
    begin, end = MARKS
    pieces: list[tuple[str, bool]] = []
    for part in marked.split(begin):
        found, closed, rest = part.partition(end)
        pieces.extend([(found, True), (rest, False)] if closed else [(part, False)])
    return tuple((text, hit) for text, hit in pieces if text)
