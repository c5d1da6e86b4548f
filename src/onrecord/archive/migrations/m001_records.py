"""Version 1: the tables of the records.

Each record table keeps the whole record as JSON in ``record``; its other columns
repeat what is asked for. ``n`` is a row's number inside this file and means
nothing outside of it; ``id`` is the record's own. ``day`` and ``last_day`` bound the
date of a statement or an event; where its words give none, they are the day of
publication, and empty where that is unknown too. A ``folded`` name is lower case,
without accents, with a blank before each word and at its end.
"""

from __future__ import annotations

from sqlite3 import Connection

PAGE = """
CREATE TABLE page (
  n        INTEGER PRIMARY KEY,
  digest   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  path     TEXT NOT NULL,
  record   INTEGER NOT NULL,  -- 0: the file holds one page
  url      TEXT,
  fetched  TEXT,
  state    TEXT NOT NULL CHECK (state IN ('coded', 'kept', 'empty', 'rejected')),
  version  TEXT NOT NULL,     -- of coders and knowledge that read it
  UNIQUE (digest, path, record)
) STRICT
"""

ARTICLE = """
CREATE TABLE article (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  key            TEXT,
  address        TEXT,  -- canonical_url, or url
  url            TEXT,
  title          TEXT,
  text           TEXT NOT NULL,
  outlet         TEXT,
  domain         TEXT,
  outlet_country TEXT,
  outlet_folded  TEXT NOT NULL,
  published      TEXT,
  modified       TEXT,
  day            TEXT NOT NULL,
  language       TEXT,
  kind           TEXT NOT NULL,
  source         TEXT NOT NULL,
  path           TEXT NOT NULL,
  line           INTEGER NOT NULL,
  page           TEXT NOT NULL,
  version        TEXT NOT NULL,
  coded          INTEGER NOT NULL CHECK (coded IN (0, 1)),
  revision_of    TEXT,
  sketched       INTEGER NOT NULL,  -- rows in `sketch`
  woven          INTEGER NOT NULL DEFAULT 0 CHECK (woven IN (0, 1)),  -- compared with all others
  record         TEXT NOT NULL
) STRICT
"""

PAGE_ARTICLE = """
CREATE TABLE page_article (
  page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (page, article)
) STRICT, WITHOUT ROWID
"""

STATEMENT = """
CREATE TABLE statement (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  article        INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  kind           TEXT NOT NULL,
  text           TEXT NOT NULL,
  speaker        TEXT,
  cue            TEXT,
  implies        TEXT NOT NULL,
  modality       TEXT NOT NULL,
  said_on        TEXT,
  said_precision TEXT,
  day            TEXT NOT NULL,
  last_day       TEXT NOT NULL,
  start          INTEGER NOT NULL,  -- from the first to the last of content, cue, speaker
  stop           INTEGER NOT NULL,
  language       TEXT NOT NULL,
  confidence     REAL NOT NULL,
  coder          TEXT NOT NULL,
  coder_version  TEXT NOT NULL,
  record         TEXT NOT NULL
) STRICT
"""

STATEMENT_SPAN = """
CREATE TABLE statement_span (
  statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('content', 'quoted', 'insertion')),
  place     INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  stop      INTEGER NOT NULL,
  PRIMARY KEY (statement, kind, place)
) STRICT, WITHOUT ROWID
"""

EVENT = """
CREATE TABLE event (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  article        INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  type           TEXT NOT NULL,
  modes          TEXT NOT NULL,  -- parted by a comma
  quad           INTEGER NOT NULL,
  intensity      REAL NOT NULL,
  contexts       TEXT NOT NULL,  -- parted by a comma
  cue            TEXT NOT NULL,  -- the trigger's words
  start          INTEGER NOT NULL,  -- of the sentence
  stop           INTEGER NOT NULL,
  date           TEXT,
  date_precision TEXT,
  day            TEXT NOT NULL,
  last_day       TEXT NOT NULL,
  place          TEXT,
  country        TEXT,
  lat            REAL,
  lon            REAL,
  geonames       INTEGER,
  status         TEXT NOT NULL,
  claimed_by     TEXT,
  language       TEXT NOT NULL,
  confidence     REAL NOT NULL,
  coder          TEXT NOT NULL,
  coder_version  TEXT NOT NULL,
  record         TEXT NOT NULL
) STRICT
"""


def _party(of: str, roles: str) -> str:
    """The table of those who take part in a statement or an event: one layout for both."""
    return f"""
CREATE TABLE {of}_party (
  {of}       INTEGER NOT NULL REFERENCES {of} ON DELETE CASCADE,
  part       TEXT NOT NULL CHECK (part IN ({roles})),
  place      INTEGER NOT NULL,
  entity     TEXT,
  name       TEXT,
  folded     TEXT NOT NULL,
  text       TEXT NOT NULL,
  kind       TEXT,
  role       TEXT,
  country    TEXT,
  sector     TEXT,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY ({of}, part, place)
) STRICT, WITHOUT ROWID
"""


MENTION = """
CREATE TABLE mention (
  n          INTEGER PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place      INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  text       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  entity     TEXT,
  name       TEXT,
  country    TEXT,
  sector     TEXT,
  how        TEXT NOT NULL,
  confidence REAL NOT NULL,
  record     TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT
"""

TIME = """
CREATE TABLE time (
  n       INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  type    TEXT NOT NULL,
  text    TEXT NOT NULL,
  value   TEXT,
  start   INTEGER NOT NULL,
  stop    INTEGER NOT NULL,
  record  TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT
"""

PLACE = """
CREATE TABLE place (
  n        INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place    INTEGER NOT NULL,
  text     TEXT NOT NULL,
  name     TEXT NOT NULL,
  country  TEXT,
  lat      REAL,
  lon      REAL,
  geonames INTEGER,
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  record   TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT
"""

# Two articles may describe one entity of our own making in two ways, and each
# keeps its own description: so none depends on which of them was read first.
ENTITY = """
CREATE TABLE entity (
  n       INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  country TEXT,
  sector  TEXT,
  record  TEXT NOT NULL,
  UNIQUE (id, record)
) STRICT
"""

ENTITY_FORM = """
CREATE TABLE entity_form (
  folded TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  PRIMARY KEY (folded, entity)
) STRICT, WITHOUT ROWID
"""

ARTICLE_ENTITY = """
CREATE TABLE article_entity (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  entity  INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID
"""

DUPLICATE = """
CREATE TABLE duplicate (
  original    TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  copy        TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (original, copy)
) STRICT, WITHOUT ROWID
"""

# Sampled hashes of five words in a row: what finds the candidates for a duplicate.
SKETCH = """
CREATE TABLE sketch (
  gram    INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (gram, article)
) STRICT, WITHOUT ROWID
"""

REJECT = """
CREATE TABLE reject (
  path   TEXT NOT NULL,
  record INTEGER NOT NULL,  -- 0: the whole file
  stage  TEXT NOT NULL,
  reason TEXT NOT NULL,
  digest TEXT,
  PRIMARY KEY (path, record, stage, reason)
) STRICT, WITHOUT ROWID
"""

RUN = """
CREATE TABLE run (
  n        INTEGER PRIMARY KEY,
  started  TEXT NOT NULL,
  finished TEXT,
  version  TEXT NOT NULL,
  parts    TEXT NOT NULL  -- JSON: what was at work, and its version
) STRICT
"""

ARTICLES = (PAGE, ARTICLE, PAGE_ARTICLE, STATEMENT, STATEMENT_SPAN, EVENT, MENTION, TIME, PLACE)
PARTIES = (
    _party("statement", "'speaker', 'addressee', 'relay'"),
    _party("event", "'actor', 'recipient'"),
)
OTHERS = (ENTITY, ENTITY_FORM, ARTICLE_ENTITY, DUPLICATE, SKETCH, REJECT, RUN)


def apply(connection: Connection) -> None:
    """Make the tables."""
    for table in (*ARTICLES, *PARTIES, *OTHERS):
        connection.execute(table)
