"""Builds data/knowledge.sqlite: people, posts, bodies, territories, titles and places.

The same resources and the same versions of the packages read here give the same
tables; ``meta.digest`` is a digest of what they hold, whatever SQLite wrote them.
"""

from __future__ import annotations

import os
import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING

from facts.actors import actors
from facts.places import place_names, places
from facts.sheet import sheet
from facts.territories import territories
from facts.titles import modifiers, titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Cells = tuple[int | str | float | None, ...]

SCHEMA_VERSION = "1"
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE kinds (
  kind TEXT PRIMARY KEY, sector TEXT, prominence REAL, half_life REAL, single INTEGER
) WITHOUT ROWID;
CREATE TABLE weights (country TEXT PRIMARY KEY, weight REAL) WITHOUT ROWID;
CREATE TABLE leaders (country TEXT PRIMARY KEY, kind TEXT) WITHOUT ROWID;
CREATE TABLE entities (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
  aliases TEXT NOT NULL, country TEXT NOT NULL, sector TEXT NOT NULL
);
CREATE TABLE positions (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, country TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE TABLE posts (
  kind TEXT, body TEXT, position INTEGER, PRIMARY KEY (kind, body, position)
) WITHOUT ROWID;
CREATE TABLE sources (n INTEGER PRIMARY KEY, source TEXT NOT NULL, as_of TEXT NOT NULL);
CREATE TABLE tenures (
  person INTEGER, start TEXT, position INTEGER, end TEXT NOT NULL, source INTEGER NOT NULL,
  PRIMARY KEY (person, start, position)
) WITHOUT ROWID;
CREATE INDEX tenures_by_position ON tenures (position);
CREATE TABLE names (
  key TEXT, how TEXT, person INTEGER, PRIMARY KEY (key, how, person)
) WITHOUT ROWID;
CREATE TABLE body_names (
  key TEXT, rank INTEGER, organisation INTEGER, form TEXT NOT NULL, exact INTEGER NOT NULL,
  PRIMARY KEY (key, rank, organisation)
) WITHOUT ROWID;
CREATE TABLE memberships (
  organisation INTEGER, country TEXT, since TEXT, until TEXT NOT NULL,
  PRIMARY KEY (organisation, country, since)
) WITHOUT ROWID;
CREATE TABLE territories (
  key TEXT, rank INTEGER, country TEXT, form TEXT, qid TEXT, name TEXT, usage TEXT,
  exact INTEGER, plural INTEGER, PRIMARY KEY (key, rank)
) WITHOUT ROWID;
CREATE TABLE titles (
  key TEXT, rank INTEGER, form TEXT, kind TEXT, sector TEXT, gender TEXT, plural INTEGER,
  status TEXT, generic INTEGER, overrides TEXT, PRIMARY KEY (key, rank)
) WITHOUT ROWID;
CREATE TABLE modifiers (key TEXT PRIMARY KEY, status TEXT) WITHOUT ROWID;
CREATE TABLE places (
  n INTEGER PRIMARY KEY, name TEXT, country TEXT, lat REAL, lon REAL, geonames INTEGER,
  kind TEXT
);
CREATE TABLE place_names (
  key TEXT, population INTEGER, place INTEGER, PRIMARY KEY (key, population DESC, place)
) WITHOUT ROWID;
"""


def build(resources: Path, data: Path) -> None:
    """Write the knowledge base anew, beside the old one, and put it in its place when whole."""
    target = data / "knowledge.sqlite"
    half = target.with_suffix(f".{os.getpid()}.part")
    half.unlink(missing_ok=True)
    try:
        _write(resources, half)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)


def _write(resources: Path, target: Path) -> None:
    connection = sqlite3.connect(target, isolation_level=None)
    try:
        connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF;" + SCHEMA)
        connection.execute("BEGIN")
        hasher = sha256(SCHEMA.encode())
        for name, rows in tables(resources / "knowledge"):
            for row in rows:
                hasher.update(repr((name, row)).encode())
                _insert(connection, name, row)
        _insert(connection, "meta", ("digest", hasher.hexdigest()[:16]))
        _insert(connection, "meta", ("schema", SCHEMA_VERSION))
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()


def tables(folder: Path) -> Iterator[tuple[str, Iterable[Cells]]]:
    """Yield each table's name and rows, in a fixed order."""
    known = sheet(folder / "countries.csv")
    yield "kinds", [_kind(row) for row in sheet(folder / "kinds.csv")]
    yield "weights", [(row["country"], float(row["weight"])) for row in known]
    yield "leaders", [(row["country"], row["leader"]) for row in known if row["leader"]]
    made = actors(folder)
    for name in (
        "entities", "positions", "posts", "sources", "tenures", "names", "body_names",
        "memberships",
    ):  # fmt: skip
        yield name, sorted(getattr(made, name))
    yield "territories", territories(folder)
    yield "titles", titles(folder)
    yield "modifiers", modifiers(folder)
    located = places(folder)
    yield "places", (place.row for place in located)
    yield "place_names", sorted(place_names(located))


def _kind(row: dict[str, str]) -> Cells:
    return (
        row["kind"], row["sector"], float(row["prominence"]), float(row["half_life"]),
        int(row["single"]),
    )  # fmt: skip


def _insert(connection: sqlite3.Connection, table: str, row: Cells) -> None:
    holes = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({holes})", row)  # noqa: S608 our own names
