"""A listing: records that answer a question, in the form that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from rich.console import RenderableType

from onrecord.archive import Archive, Results
from onrecord.cli.printer import Column, Printer, shown
from onrecord.model import Event, Statement
from onrecord.model.plain import Plain, fields
from onrecord.query.sourced import Sourced, source, sourced

T = TypeVar("T", Statement, Event)


class Row(Protocol[T]):
    """What makes the cells of a record."""

    def __call__(self, each: Sourced[T], *, colours: bool) -> tuple[RenderableType, ...]:
        """The cells, in the order of the columns."""


def listing(
    out: Printer, archive: Archive, found: Results[T], columns: Sequence[Column], row: Row[T]
) -> None:
    """Print the records, and say on stderr how many more there are."""
    if out.form == "csv":
        out.csv(found.columns, found.rows())
    elif out.form == "json":
        out.json(line(each) for each in sourced(archive, found))
    else:
        rows = (row(each, colours=out.colours) for each in sourced(archive, found))
        out.table(columns, rows, ruled=True)
    shown(len(found), found.total, found.more, found.cursor)


def line(each: Sourced[T]) -> dict[str, Plain]:
    """A record as JSON: its own fields, then its source."""
    return {**fields(each.record), **fields(source(each))}
