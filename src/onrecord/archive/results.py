"""Results: what answers a question, read from the file as one goes through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from onrecord.archive.connection import guarded
from onrecord.archive.selection import Condition, Order, Selection, Value, both
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

    ``keys`` order the records, largest first for ``newest``, smallest first for ``oldest``;
    ``fields`` are the columns that ``make`` takes, in its order.
    """

    table: str
    view: str
    keys: Mapping[Order, tuple[str, ...]]
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
        *_, (last,) = self._rows("r.id")
        return str(last)

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
                for row in self.connection.execute(view, (own,)):  # noqa: UP028 - see _rows
                    yield row

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
        where = self._where(paged=paged)
        query = f"SELECT count(*) FROM {self.source.table} WHERE {where.sql}"  # noqa: S608 - values are bound
        with guarded(self.path):
            (count,) = self.connection.execute(query, where.bound).fetchone()
        return int(count)

    def _rows(self, fields: str) -> Iterator[tuple[Any, ...]]:
        where, keys = self._where(paged=True), self.source.keys[self.selection.order]
        way = "DESC" if self.selection.order == "newest" else "ASC"
        order = ", ".join(f"{key} {way}" for key in keys)
        limit = -1 if self.selection.limit is None else self.selection.limit
        query = (
            f"SELECT {fields} FROM {self.source.table} WHERE {where.sql} "  # noqa: S608 - values are bound
            f"ORDER BY {order} LIMIT ?"
        )
        with guarded(self.path):
            # Left before its end, `yield from` would close a cursor of a closed archive.
            for row in self.connection.execute(query, (*where.bound, limit)):  # noqa: UP028
                yield row

    def _where(self, *, paged: bool) -> Condition:
        """The conditions of the selection; with ``paged``, only what follows ``after``."""
        conditions = self.selection.conditions
        return both(*conditions, *self._following) if paged else both(*conditions)

    @cached_property
    def _following(self) -> tuple[Condition, ...]:
        """What comes after the last record of the page before."""
        after = self.selection.after
        if after is None:
            return ()
        table, keys = self.source.table, ", ".join(self.source.keys[self.selection.order])
        last = f"SELECT {keys} FROM {table} WHERE r.id = ?"  # noqa: S608 - SQL of ours
        with guarded(self.path):
            if not self.connection.execute(last, (after,)).fetchone():
                raise InputError(
                    f"cursor: {after!r} is no record of this kind here; begin again without it"
                )
        sign = "<" if self.selection.order == "newest" else ">"
        return (Condition(f"({keys}) {sign} ({last})", (after,)),)


def _package(name: str, install: str) -> Any:  # noqa: ANN401 - a module that may be absent
    """A package that not everyone has, imported where it is asked for."""
    try:
        return import_module(name)
    except ImportError as error:
        raise InputError(f"this needs {name}: pip install '{install}'") from error
