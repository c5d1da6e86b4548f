"""The connection to an archive's file: how it is opened, brought up to date and guarded."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from onrecord.archive.fold import fold
from onrecord.archive.migrations import MIGRATIONS
from onrecord.errors import ArchiveError, InputError

APPLICATION = 0x6F6E7263
"""``onrc``: marks a SQLite file as ours (``PRAGMA application_id``)."""

BUSY = 30.0
"""Seconds to wait for another writer."""

SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open an archive's file at the newest version; with ``create``, make it where it is not.

    Raises ``ArchiveError`` for a missing file, a file that is no archive, a damaged one
    and one that a later version of onrecord made.
    """
    if not create and not path.is_file():
        raise ArchiveError(f"{path}: there is no archive here; make one with `onrecord read`")
    with guarded(path):
        connection = sqlite3.connect(
            address(path, create=create), uri=True, timeout=BUSY, isolation_level=None
        )
        try:
            for setting in SETTINGS:
                connection.execute(setting)
            connection.create_function("fold", 1, fold, deterministic=True)
            _bring_up_to_date(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def address(path: Path, *, create: bool = False) -> str:
    """The file as a URI for SQLite; one that cannot be written beside is opened as it stands."""
    mode = "rwc" if create else "rw"
    if path.is_file() and not os.access(path.absolute().parent, os.W_OK):
        return f"file:{quote(str(path))}?mode=ro&immutable=1"
    return f"file:{quote(str(path))}?mode={mode}"


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection, path)
    if version == len(MIGRATIONS):
        return
    connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):
        # Another process may have been here between the look and the lock.
        for number in range(_version(connection, path) + 1, len(MIGRATIONS) + 1):
            MIGRATIONS[number - 1](connection)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The number of the last migration; 0 for an empty file."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION and (application or version or objects):
        raise ArchiveError(f"{path}: this SQLite file is no archive of onrecord; name another one")
    if version > len(MIGRATIONS):
        raise ArchiveError(
            f"{path}: this archive has version {version}, and this onrecord knows versions up to "
            f"{len(MIGRATIONS)}; install a newer onrecord"
        )
    return int(version)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; the lock for writing is taken at the start."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn what SQLite says into an ``ArchiveError`` that says what to do."""
    try:
        with guarded_text():
            yield
    except sqlite3.Error as error:
        raise ArchiveError(f"{path}: {_advice(error)}") from error


@contextmanager
def guarded_text() -> Iterator[None]:
    """Turn half a character, which SQLite cannot take, into an ``InputError``."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise InputError(
            f"{error.object[:40]!r} holds half a character at {error.start}; give UTF-8"
        ) from error


def _advice(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    for begins, advice in ADVICE:
        if name.startswith(begins):
            return advice
    return f"SQLite says: {error}"


ADVICE: tuple[tuple[str, str], ...] = (
    ("SQLITE_BUSY", "another process is writing to this archive; try again when it is done"),
    ("SQLITE_LOCKED", "another process is writing to this archive; try again when it is done"),
    ("SQLITE_NOTADB", "this file is no archive of onrecord; name another one"),
    (
        "SQLITE_CORRUPT",
        "this archive is damaged; restore a copy, or read its sources into a new one",
    ),
    ("SQLITE_FULL", "the disk is full; make room and run the command again, it goes on"),
    ("SQLITE_READONLY", "this archive cannot be written to; check the rights of file and folder"),
    ("SQLITE_CANTOPEN", "cannot be opened; check that the folder is there and may be written to"),
    ("SQLITE_IOERR", "the disk fails to read or write; check it, and restore a copy"),
)
"""The beginning of SQLite's name of an error → what to do."""
