"""Results: what answers a question, read from the file as one goes through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from onrecord.archive.connection import guarded
from onrecord.archive.selection import Selection, Value
from onrecord.errors import InputError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

T = TypeVar("T")
Cell = Value | None


@dataclass(frozen=True, slots=True)
class Source(Generic[T]):
    """Where records of one kind are: their table, joined to ``a``; their view; how one is made.

    ``fields`` are the columns that ``make`` takes, in its order.
    """

    table: str
    view: str
    fields: str
    make: Callable[..., T]


@dataclass(frozen=True)
class Results(Generic[T]):
    """The records that a question selects. Iterate, count, or take them as a table.

    ``len`` is the number of records that iteration gives, ``total`` that of all that
    match; where a limit held some back, ``more`` is how many and ``cursor`` what to
    pass as ``cursor`` to go on.
    """

    connection: Connection
    path: Path
    source: Source[T]
    selection: Selection

    def __iter__(self) -> Iterator[T]:
        for row in self._rows(self.source.fields):
            yield self.source.make(*row)

    def __len__(self) -> int:
        left = self._left
        limit = self.selection.limit
        return left if limit is None else min(left, limit)

    @cached_property
    def total(self) -> int:
        """How many match, on this page and on all others."""
        return self._count(paged=False)

    @property
    def more(self) -> int:
        """How many follow behind the last record of this page."""
        return self._left - len(self)

    @cached_property
    def cursor(self) -> str | None:
        """Where the next page begins; None at the end."""
        if not self.more or not len(self):
            return None
        last = list(self._rows("r.day, r.id"))[-1]
        return f"{last[0]},{last[1]}"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the readable columns."""
        with guarded(self.path):
            found = self.connection.execute(f"SELECT * FROM {self.source.view} LIMIT 0")  # noqa: S608 - a view's name, ours
        return tuple(column[0] for column in found.description)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The records as flat rows of readable values, in the order of ``columns``."""
        with guarded(self.path):
            view = f"SELECT * FROM {self.source.view} WHERE id = ?"  # noqa: S608 - as above
            for (own,) in self._rows("r.id"):
                yield from self.connection.execute(view, (own,))

    def to_arrow(self) -> pa.Table:
        """A pyarrow table of the readable columns."""
        arrow = _package("pyarrow", "pyarrow")
        columns = list(zip(*self.rows(), strict=True)) or [()] * len(self.columns)
        arrays = [arrow.array(column) for column in columns]
        return arrow.Table.from_arrays(arrays, names=list(self.columns))

    def to_polars(self) -> pl.DataFrame:
        """A polars frame of the readable columns."""
        frame: pl.DataFrame = _package("polars", "onrecord[polars]").from_arrow(self.to_arrow())
        return frame

    def to_pandas(self) -> pd.DataFrame:
        """A pandas frame of the readable columns."""
        _package("pandas", "onrecord[pandas]")
        return self.to_arrow().to_pandas()

    @cached_property
    def _left(self) -> int:
        """How many match from this page on."""
        return self._count(paged=True)

    def _count(self, *, paged: bool) -> int:
        where = self.selection.where(paged=paged)
        with guarded(self.path):
            (count,) = self.connection.execute(
                f"SELECT count(*) FROM {self.source.table} WHERE {where.sql}",  # noqa: S608 - values are bound
                where.bound,
            ).fetchone()
        return int(count)

    def _rows(self, fields: str) -> Iterator[tuple[Any, ...]]:
        where, tail = self.selection.where(paged=True), self.selection.tail
        with guarded(self.path):
            yield from self.connection.execute(
                f"SELECT {fields} FROM {self.source.table} WHERE {where.sql} {tail.sql}",  # noqa: S608 - values are bound
                (*where.bound, *tail.bound),
            )


def _package(name: str, install: str) -> Any:  # noqa: ANN401 - a module that may be absent
    """A package that not everyone has, imported where it is asked for."""
    try:
        return import_module(name)
    except ImportError as error:
        raise InputError(f"this needs {name}: pip install '{install}'") from error
