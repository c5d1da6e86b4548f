"""SQL of the user's own: read-only, with a limit on time and size."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from onrecord.archive.connection import address, connect, guarded_text
from onrecord.errors import ArchiveError, InputError

SECONDS = 30.0
"""How long a query may run, unless told otherwise."""

LARGEST = 50_000_000
"""Bytes of the largest value that a query may make."""

STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock."""

ALLOWED = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }
)
"""What a query may do; everything else is denied."""

FORBIDDEN = frozenset({"load_extension", "fts3_tokenizer", "writefile", "edit"})

INFORMATIVE = frozenset({"table_info", "table_list", "table_xinfo", "index_list", "data_version"})
"""Pragmas that only tell something. ``data_version`` is what the full-text index asks for."""

FULL_TEXT = ("article_words", "statement_words")
"""Opened before the fence goes up: opening one takes more than a query may."""

Cell = str | int | float | bytes | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The columns and rows of a query; ``more`` where the limit held rows back."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: bool


def run(path: Path, query: str, *, limit: int | None = None, seconds: float = SECONDS) -> Answer:
    """Run one SELECT on an archive.

    Raises ``InputError`` for a query that SQLite does not take, that would change
    something, or that takes longer than ``seconds``.
    """
    connect(path, create=False).close()  # says what is wrong with the file, if anything
    uri = address(path).replace("mode=rw", "mode=ro")
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        deadline = monotonic() + seconds
        _fence(connection, deadline)
        try:
            with guarded_text():
                return _answer(connection.execute(query), limit)
        except sqlite3.Error as error:
            if _stopped(error) and monotonic() < deadline:
                # Ctrl-C fell into the look at the clock, and SQLite took it for an answer.
                raise KeyboardInterrupt from error
            raise _refusal(error, path, seconds) from error
        except sqlite3.Warning as error:
            raise InputError(f"the query cannot be run: {error}; give one statement") from error


def _fence(connection: sqlite3.Connection, deadline: float) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    for table in FULL_TEXT:
        connection.execute(f"SELECT rowid FROM {table} LIMIT 0")  # noqa: S608 - names of ours
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(_authorise)
    connection.set_progress_handler(lambda: int(monotonic() > deadline), STEPS)


def _authorise(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FORBIDDEN:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in INFORMATIVE:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY


def _answer(cursor: sqlite3.Cursor, limit: int | None) -> Answer:
    if cursor.description is None:
        raise InputError("the query gives no table; begin it with SELECT")
    columns = tuple(column[0] for column in cursor.description)
    rows = cursor.fetchall() if limit is None else cursor.fetchmany(limit + 1)
    shown = rows if limit is None else rows[:limit]
    return Answer(columns, tuple(shown), more=len(rows) > len(shown))


def _stopped(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT"


def _refusal(error: sqlite3.Error, path: Path, seconds: float) -> InputError | ArchiveError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_IOERR", "SQLITE_BUSY")):
        return ArchiveError(f"{path}: SQLite says: {error}")
    if _stopped(error):
        return InputError(
            f"the query ran longer than {seconds:g} seconds and was stopped; "
            "narrow it down, or give it more with --seconds"
        )
    if name.startswith(("SQLITE_AUTH", "SQLITE_READONLY")):
        return InputError("the query would change the archive or leave it; only SELECT is allowed")
    return InputError(f"the query cannot be run: {error}")
