"""Runs: when the archive was written to, and by which versions of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from sqlite3 import Connection

from msgspec import json

from onrecord.archive.connection import transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a reader: ``finished`` is None where it was cut off or is under way."""

    number: int
    started: str
    finished: str | None
    version: str
    parts: tuple[tuple[str, str], ...]


BEGIN = "INSERT INTO run (started, version, parts) VALUES (?, ?, ?) RETURNING n"
FINISH = "UPDATE run SET finished = ? WHERE n = ?"
RUNS = "SELECT n, started, finished, version, parts FROM run ORDER BY n"


def begin(connection: Connection, version: str, parts: Mapping[str, str]) -> int:
    """Note that a run begins; its number."""
    with transaction(connection):
        row = (_now(), version, json.encode(sorted(parts.items())).decode())
        (number,) = connection.execute(BEGIN, row).fetchone()
    return int(number)


def finish(connection: Connection, number: int) -> None:
    """Note that a run came to its end."""
    with transaction(connection):
        connection.execute(FINISH, (_now(), number))


def runs(connection: Connection) -> tuple[Run, ...]:
    """All runs, the first one first."""
    return tuple(
        Run(
            number=number,
            started=started,
            finished=finished,
            version=version,
            parts=json.decode(parts, type=tuple[tuple[str, str], ...]),
        )
        for number, started, finished, version, parts in connection.execute(RUNS)
    )


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
