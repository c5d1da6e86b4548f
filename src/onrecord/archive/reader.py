"""Reading: records rebuilt from their rows, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from sqlite3 import Connection
from typing import TypeVar

from msgspec import json

from onrecord.archive.results import Source
from onrecord.errors import InputError
from onrecord.model import (
    Article,
    Coding,
    Duplicate,
    Entity,
    Event,
    Mention,
    Origin,
    Place,
    Reject,
    Statement,
    TimeMention,
)

T = TypeVar("T")


def decoder(kind: type[T]) -> Callable[[str], T]:
    """What makes a record of ``kind`` out of its JSON."""
    return json.Decoder(kind).decode


def _article(record: str, revision_of: str | None) -> Article:
    article = _plain_article(record)
    return (
        article if article.revision_of == revision_of else replace(article, revision_of=revision_of)
    )


_plain_article = decoder(Article)

PUBLISHED = ("r.day", "coalesce(r.published, '')", "r.id")
DAY = ("r.day", "coalesce(a.published, '')", "a.id")

ARTICLES: Source[Article] = Source(
    table="article AS r JOIN article AS a ON a.n = r.n",
    view="articles",
    keys={"newest": PUBLISHED, "oldest": PUBLISHED},
    fields="r.record, r.revision_of",
    make=_article,
)
STATEMENTS: Source[Statement] = Source(
    table="statement AS r JOIN article AS a ON a.n = r.article",
    view="statements",
    keys={"newest": (*DAY, "-r.start", "r.id"), "oldest": (*DAY, "r.start", "r.id")},
    fields="r.record",
    make=decoder(Statement),
)
EVENTS: Source[Event] = Source(
    table="event AS r JOIN article AS a ON a.n = r.article",
    view="events",
    keys={"newest": (*DAY, "-r.start", "r.id"), "oldest": (*DAY, "r.start", "r.id")},
    fields="r.record",
    make=decoder(Event),
)

ARTICLE = "SELECT record, revision_of FROM article WHERE id = ?"
STATEMENT = "SELECT record FROM statement WHERE id = ?"
EVENT = "SELECT record FROM event WHERE id = ?"


def article(connection: Connection, own: str) -> Article | None:
    """The article with this id."""
    row = connection.execute(ARTICLE, (own,)).fetchone()
    return _article(*row) if row else None


def statement(connection: Connection, own: str) -> Statement | None:
    """The statement with this id."""
    row = connection.execute(STATEMENT, (own,)).fetchone()
    return STATEMENTS.make(*row) if row else None


def event(connection: Connection, own: str) -> Event | None:
    """The event with this id."""
    row = connection.execute(EVENT, (own,)).fetchone()
    return EVENTS.make(*row) if row else None


BEGINNING = """
SELECT id FROM article WHERE id >= ?1 AND id < ?2
UNION ALL SELECT id FROM statement WHERE id >= ?1 AND id < ?2
UNION ALL SELECT id FROM event WHERE id >= ?1 AND id < ?2
ORDER BY 1 LIMIT 6
"""  # the unique indexes of id


def find(connection: Connection, prefix: str) -> Article | Statement | Event:
    """The one article, statement or event whose id begins so.

    Raises ``InputError`` where none does or several do.
    """
    found = [row[0] for row in connection.execute(BEGINNING, (prefix, f"{prefix}\U0010ffff"))]
    if prefix in found:
        found = [prefix]
    if not found or not prefix:
        raise InputError(
            f"no article, statement or event has an id that begins with {prefix!r}; "
            "ids stand in every listing (`onrecord statements --json`)"
        )
    if len(found) > 1:
        listed = ", ".join(found[:5])
        raise InputError(
            f"{prefix!r} is the beginning of several ids ({listed} …); give more of it"
        )
    for look in (article, statement, event):
        if record := look(connection, found[0]):
            return record
    raise InputError(f"{found[0]} was dropped while it was looked up; try again")


CODED = "SELECT coded FROM article WHERE id = ?"

PARTS = {
    table: f"SELECT x.record FROM {table} AS x JOIN article AS a ON a.n = x.article "  # noqa: S608 - our own names
    f"WHERE a.id = ? ORDER BY x.{order}"
    for table, order in (
        ("statement", "n"),
        ("event", "n"),
        ("mention", "place"),
        ("time", "place"),
        ("place", "place"),
    )
}
"""For each table of records, how those of one article are read, in the order of the coding."""

ENTITIES = """
SELECT e.record FROM article_entity AS l
JOIN article AS a ON a.n = l.article JOIN entity AS e ON e.n = l.entity
WHERE a.id = ? ORDER BY l.place
"""


def coding(connection: Connection, own: str) -> Coding | None:
    """All that was read out of one article."""
    found = article(connection, own)
    if not found:
        return None
    (coded,) = connection.execute(CODED, (own,)).fetchone()

    def read(query: str, kind: type[T]) -> tuple[T, ...]:
        make = decoder(kind)
        return tuple(make(row[0]) for row in connection.execute(query, (own,)))

    return Coding(
        article=found,
        statements=read(PARTS["statement"], Statement),
        events=read(PARTS["event"], Event),
        mentions=read(PARTS["mention"], Mention),
        times=read(PARTS["time"], TimeMention),
        places=read(PARTS["place"], Place),
        entities=read(ENTITIES, Entity),
        coded=bool(coded),
    )


REJECTS = "SELECT path, record, stage, reason, digest FROM reject ORDER BY path, record, stage"


def rejects(connection: Connection) -> Iterator[Reject]:
    """What could not be read, in the order of its files."""
    for path, record, stage, reason, digest in connection.execute(REJECTS):
        origin = Origin(path=path, record=record or None)
        yield Reject(origin=origin, stage=stage, reason=reason, digest=digest)


DUPLICATES = """
SELECT original, copy, kind, containment FROM duplicate ORDER BY original, copy
"""


def duplicates(connection: Connection) -> Iterator[Duplicate]:
    """The pairs of articles that carry one text."""
    for original, copy, kind, containment in connection.execute(DUPLICATES):
        yield Duplicate(original=original, copy=copy, kind=kind, containment=containment)
