"""Migrations: what makes a file of one version a file of the next.

One file each, applied in order, all in one transaction together with their number
in ``PRAGMA user_version``. A migration that was released is never edited: a change
of the layout is a new one at the end of the list.
"""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection

from onrecord.archive.migrations import m001_records, m002_indexes, m003_words, m004_views

Migration = Callable[[Connection], None]

MIGRATIONS: tuple[Migration, ...] = (
    m001_records.apply,
    m002_indexes.apply,
    m003_words.apply,
    m004_views.apply,
)
"""The list: the number of a migration is its place, counted from 1."""

__all__ = ["MIGRATIONS", "Migration"]
