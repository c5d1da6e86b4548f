"""The records of one article: their rows, put in place of those that it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sqlite3 import Connection

from msgspec import json

from onrecord.archive import entities
from onrecord.archive.days import Bounds, bounds
from onrecord.archive.fold import fold
from onrecord.model import Actor, Article, Coding, Event, Span, Statement, When

Row = tuple[object, ...]

EMPTY = (
    "DELETE FROM statement WHERE article = ?",
    "DELETE FROM event WHERE article = ?",
    "DELETE FROM mention WHERE article = ?",
    "DELETE FROM time WHERE article = ?",
    "DELETE FROM place WHERE article = ?",
    "DELETE FROM article_entity WHERE article = ?",
)


def replace(connection: Connection, number: int, coding: Coding) -> None:
    """Put the records of ``coding`` in place of those of article ``number``."""
    entities.note(connection, number)
    for delete in EMPTY:
        connection.execute(delete, (number,))
    for statement in coding.statements:
        _statement(connection, number, coding.article, statement)
    for event in coding.events:
        _event(connection, number, coding.article, event)
    connection.executemany(MENTION, _mentions(number, coding))
    connection.executemany(TIME, _times(number, coding))
    connection.executemany(PLACE, _places(number, coding))
    entities.add(connection, number, coding.entities)


STATEMENT = """
INSERT INTO statement (id, article, kind, text, speaker, cue, implies, modality, said_on,
  said_precision, day, last_day, start, stop, language, confidence, coder, coder_version, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING n
"""

STATEMENT_SPAN = """
INSERT INTO statement_span (statement, kind, place, start, stop) VALUES (?, ?, ?, ?, ?)
"""

STATEMENT_PARTY = """
INSERT INTO statement_party (statement, part, place, entity, name, folded, text, kind, role,
  country, sector, start, stop, confidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _statement(connection: Connection, number: int, article: Article, said: Statement) -> None:
    (own,) = connection.execute(STATEMENT, _statement_row(number, article, said)).fetchone()
    spans = (("content", said.content), ("quoted", said.quoted), ("insertion", said.insertions))
    connection.executemany(
        STATEMENT_SPAN,
        [(own, kind, i, s.start, s.end) for kind, each in spans for i, s in enumerate(each)],
    )
    parties = (
        ("speaker", (said.speaker,)),
        ("addressee", (said.addressee,)),
        ("relay", said.relayed_by),
    )
    connection.executemany(STATEMENT_PARTY, list(_parties(own, parties)))


def _statement_row(number: int, article: Article, said: Statement) -> Row:
    day, last_day = days(said.said_on, article)
    hull = _hull((*said.content, said.cue, said.speaker.span if said.speaker else None))
    return (
        said.id,
        number,
        said.kind,
        said.text,
        (said.speaker.name or said.speaker.text) if said.speaker else None,
        said.cue_text,
        said.implies,
        said.modality,
        said.said_on and said.said_on.value,
        said.said_on and said.said_on.precision,
        day,
        last_day,
        hull.start,
        hull.end,
        said.language,
        said.confidence,
        said.coder,
        said.coder_version,
        json.encode(said).decode(),
    )


def days(when: When | None, article: Article) -> Bounds:
    """The first and last day of a date; those of publication where it gives none."""
    return (when and bounds(when.value)) or bounds(article.published) or ("", "")


def _hull(spans: Iterable[Span | None]) -> Span:
    """From the first of the spans to the end of the last."""
    known = [span for span in spans if span]
    return Span(min(s.start for s in known), max(s.end for s in known))


def _parties(own: int, parties: Iterable[tuple[str, tuple[Actor | None, ...]]]) -> Iterator[Row]:
    for part, actors in parties:
        for place, actor in enumerate(actors):
            if actor:
                yield (own, part, place, *_actor(actor))


def _actor(actor: Actor) -> Row:
    return (
        actor.entity,
        actor.name,
        fold(actor.name or actor.text),
        actor.text,
        actor.kind,
        actor.role,
        actor.country,
        actor.sector,
        actor.span.start,
        actor.span.end,
        actor.confidence,
    )


EVENT = """
INSERT INTO event (id, article, type, modes, quad, intensity, contexts, cue, start, stop, date,
  date_precision, day, last_day, place, country, lat, lon, geonames, status, claimed_by, language,
  confidence, coder, coder_version, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING n
"""

EVENT_PARTY = """
INSERT INTO event_party (event, part, place, entity, name, folded, text, kind, role,
  country, sector, start, stop, confidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _event(connection: Connection, number: int, article: Article, event: Event) -> None:
    (own,) = connection.execute(EVENT, _event_row(number, article, event)).fetchone()
    parties = (("actor", event.actors), ("recipient", event.recipients))
    connection.executemany(EVENT_PARTY, list(_parties(own, parties)))


def _event_row(number: int, article: Article, event: Event) -> Row:
    where = event.place
    return (
        event.id,
        number,
        event.type,
        ",".join(event.modes),
        event.quad,
        event.intensity,
        ",".join(event.contexts),
        event.trigger_text,
        event.sentence.start,
        event.sentence.end,
        event.date and event.date.value,
        event.date and event.date.precision,
        *days(event.date, article),
        where and where.name,
        where and where.country,
        where and where.lat,
        where and where.lon,
        where and where.geonames,
        event.status,
        event.claimed_by,
        event.language,
        event.confidence,
        event.coder,
        event.coder_version,
        json.encode(event).decode(),
    )


MENTION = """
INSERT INTO mention (article, place, kind, text, start, stop, entity, name, country, sector, how,
  confidence, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

TIME = """
INSERT INTO time (article, place, type, text, value, start, stop, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""

PLACE = """
INSERT INTO place (article, place, text, name, country, lat, lon, geonames, start, stop, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _mentions(number: int, coding: Coding) -> Iterator[Row]:
    for i, m in enumerate(coding.mentions):
        known = (m.entity, m.name, m.country, m.sector, m.how, m.confidence)
        span = (m.span.start, m.span.end)
        yield (number, i, m.kind, m.text, *span, *known, json.encode(m).decode())


def _times(number: int, coding: Coding) -> Iterator[Row]:
    for i, t in enumerate(coding.times):
        span = (t.span.start, t.span.end)
        yield (number, i, t.type, t.text, t.value, *span, json.encode(t).decode())


def _places(number: int, coding: Coding) -> Iterator[Row]:
    for i, p in enumerate(coding.places):
        known = (p.country, p.lat, p.lon, p.geonames)
        span = (p.span.start, p.span.end)
        yield (number, i, p.text, p.name, *known, *span, json.encode(p).decode())
