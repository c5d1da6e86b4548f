"""The store: the packaged SQLite file, opened read-only by each process for itself."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from onrecord import data
from onrecord.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SCHEMA_VERSION = "1"


class Store:
    """A read-only connection to the knowledge base, opened when first asked.

    SQLite connections must not cross a fork: a child process opens its own.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or data.path("knowledge.sqlite")
        self._process = -1
        self._connection: sqlite3.Connection | None = None

    def rows(self, sql: str, values: Sequence[str | int] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self._open().execute(sql, values).fetchall()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None or self._process != os.getpid():
            self._connection = self._connect()
            self._process = os.getpid()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        uri = f"file:{quote(str(self.path.resolve()))}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            found = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        except sqlite3.Error as error:
            raise ResourceError(
                f"{self.path} is no knowledge base ({error}); build it with `make data`."
            ) from error
        if found is None or found[0] != SCHEMA_VERSION:
            raise ResourceError(
                f"{self.path} has another schema than {SCHEMA_VERSION}; build it with `make data`."
            )
        return connection
