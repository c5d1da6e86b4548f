"""Version 4: views for readers: one row a record, in plain columns.

Dates are ISO 8601, countries ISO 3166 alpha-3, coordinates WGS 84 degrees.
``evidence`` are the words of the article that the record rests on.
"""

from __future__ import annotations

from sqlite3 import Connection

ARTICLES = """
CREATE VIEW articles AS
SELECT a.id, a.day AS date, a.published, a.modified, a.outlet, a.domain, a.outlet_country,
       a.title, a.url, a.language, a.kind, a.key, a.source, a.revision_of,
       (SELECT count(*) FROM statement AS s WHERE s.article = a.n) AS statements,
       (SELECT count(*) FROM event AS e WHERE e.article = a.n) AS events,
       a.text
FROM article AS a
"""

STATEMENTS = """
CREATE VIEW statements AS
SELECT s.id, s.day AS date, s.said_on, s.said_precision, a.outlet, a.outlet_country,
       p.entity AS speaker_id, s.speaker, p.role AS speaker_role,
       p.country AS speaker_country, p.sector AS speaker_sector,
       to_.entity AS addressee_id, coalesce(to_.name, to_.text) AS addressee,
       s.kind, s.modality, s.cue, s.implies, s.text,
       substr(a.text, s.start + 1, s.stop - s.start) AS evidence,
       s.start, s.stop AS "end", s.confidence, s.language, s.coder, s.coder_version,
       a.id AS article, a.published, a.title, a.url
FROM statement AS s
JOIN article AS a ON a.n = s.article
LEFT JOIN statement_party AS p ON p.statement = s.n AND p.part = 'speaker' AND p.place = 0
LEFT JOIN statement_party AS to_ ON to_.statement = s.n AND to_.part = 'addressee' AND to_.place = 0
"""

EVENTS = """
CREATE VIEW events AS
SELECT e.id, e.day AS date, e.date AS happened_on, e.date_precision, a.outlet, a.outlet_country,
       e.type, e.modes, e.quad, e.intensity, e.contexts,
       (SELECT group_concat(coalesce(p.name, p.text), '; ') FROM event_party AS p
         WHERE p.event = e.n AND p.part = 'actor') AS actors,
       (SELECT group_concat(p.country, '; ') FROM event_party AS p
         WHERE p.event = e.n AND p.part = 'actor') AS actor_countries,
       (SELECT group_concat(coalesce(p.name, p.text), '; ') FROM event_party AS p
         WHERE p.event = e.n AND p.part = 'recipient') AS recipients,
       (SELECT group_concat(p.country, '; ') FROM event_party AS p
         WHERE p.event = e.n AND p.part = 'recipient') AS recipient_countries,
       e.status, e.claimed_by, s.speaker AS claimed_by_speaker, e.cue AS "trigger",
       e.place, e.country AS place_country, e.lat AS latitude, e.lon AS longitude, e.geonames,
       substr(a.text, e.start + 1, e.stop - e.start) AS evidence,
       e.start, e.stop AS "end", e.confidence, e.language, e.coder, e.coder_version,
       a.id AS article, a.published, a.title, a.url
FROM event AS e
JOIN article AS a ON a.n = e.article
LEFT JOIN statement AS s ON s.id = e.claimed_by
"""

# Of several descriptions of one entity the first in the order of its JSON stands
# here: the same one, whatever was read first.
ACTORS = """
CREATE VIEW actors AS
SELECT t.id, t.name, t.kind, t.country, t.sector,
       (SELECT count(DISTINCT p.statement) FROM statement_party AS p
         WHERE p.entity = t.id AND p.part = 'speaker') AS statements,
       (SELECT count(DISTINCT p.event) FROM event_party AS p
         WHERE p.entity = t.id AND p.part = 'actor') AS events_as_actor,
       (SELECT count(DISTINCT p.event) FROM event_party AS p
         WHERE p.entity = t.id AND p.part = 'recipient') AS events_as_recipient
FROM (SELECT id, name, kind, country, sector, min(record) FROM entity GROUP BY id) AS t
"""

MENTIONS = """
CREATE VIEW mentions AS
SELECT a.id AS article, m.kind, m.text, m.entity, m.name, m.country, m.sector, m.how,
       m.confidence, m.start, m.stop AS "end"
FROM mention AS m JOIN article AS a ON a.n = m.article
"""

TIMES = """
CREATE VIEW times AS
SELECT a.id AS article, t.type, t.text, t.value, t.start, t.stop AS "end"
FROM time AS t JOIN article AS a ON a.n = t.article
"""

PLACES = """
CREATE VIEW places AS
SELECT a.id AS article, p.name, p.text, p.country, p.lat AS latitude, p.lon AS longitude,
       p.geonames, p.start, p.stop AS "end"
FROM place AS p JOIN article AS a ON a.n = p.article
"""

REJECTS = """
CREATE VIEW rejects AS
SELECT path, nullif(record, 0) AS record, stage, reason, digest FROM reject
"""

VIEWS = (ARTICLES, STATEMENTS, EVENTS, ACTORS, MENTIONS, TIMES, PLACES, REJECTS)


def apply(connection: Connection) -> None:
    """Make the views."""
    for view in VIEWS:
        connection.execute(view)
