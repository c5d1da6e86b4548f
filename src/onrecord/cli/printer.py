"""The printer: every command's output, as a table, as JSON lines or as CSV.

A table goes to a terminal, JSON lines go into a pipe, unless one is asked for.
Remarks ("50 of 312 shown") go to stderr, so that data on stdout stays data.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec import json
from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.cli import clean
from onrecord.errors import InputError

Form = Literal["table", "json", "csv"]

NARROW = 72
"""Characters of a line below which spare columns are left out."""


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, and either a width or a share of what is left.

    A ``spare`` one repeats what others tell, and is left out where the table is narrow.
    """

    heading: str
    width: int | None = None
    ratio: int | None = None
    right: bool = False
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints in one form. Make it with ``printer``."""

    form: Form
    out: Console

    @property
    def colours(self) -> bool:
        """Whether styles show."""
        return self.out.color_system is not None and not self.out.no_color

    @property
    def narrow(self) -> bool:
        """Whether there is room for what is needed alone."""
        return self.out.width < NARROW

    def table(
        self, columns: Sequence[Column], rows: Iterable[Sequence[RenderableType]], *, ruled: bool
    ) -> None:
        """A table over the width of the terminal; ``ruled`` draws a line between rows."""
        shape = box.HORIZONTALS if ruled else box.SIMPLE_HEAD
        wide = any(column.ratio for column in columns)
        table = Table(box=shape, show_lines=ruled, expand=wide, pad_edge=False, header_style="bold")
        kept = [at for at, each in enumerate(columns) if not (each.spare and self.narrow)]
        for column in (columns[at] for at in kept):
            table.add_column(
                Text(column.heading),
                width=column.width,
                ratio=column.ratio,
                overflow="fold",
                justify="right" if column.right else "left",
            )
        for row in rows:
            table.add_row(*(row[at] for at in kept))
        if table.row_count:
            self.out.print(table)

    def text(self, *blocks: RenderableType) -> None:
        """Blocks of text, one below the other."""
        for block in blocks:
            self.out.print(block, soft_wrap=False)

    def json(self, records: Iterable[object]) -> None:
        """One record a line."""
        for record in records:
            line = json.encode(record).decode()
            sys.stdout.write(clean.json_line(line) + "\n")

    def csv(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """A heading and one record a line, safe to open in a spreadsheet."""
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([clean.cell(value) for value in row] for row in rows)


def printer(*, as_json: bool = False, as_csv: bool = False, as_table: bool = False) -> Printer:
    """The printer for what was asked for; without a word, what fits stdout."""
    asked = [
        form for form, wanted in (("json", as_json), ("csv", as_csv), ("table", as_table)) if wanted
    ]
    if len(asked) > 1:
        raise InputError(f"--{asked[0]} and --{asked[1]} exclude each other; give one of them")
    out = Console(highlight=False, markup=False, emoji=False)
    if as_table or (not asked and out.is_terminal):
        return Printer("table", out)
    return Printer("csv" if as_csv else "json", out)


def remark(text: str) -> None:
    """One line on stderr."""
    sys.stdout.flush()
    print(clean.line(text), file=sys.stderr)  # noqa: T201 - the one place that writes remarks


def words(text: str | None, style: str = "") -> Text:
    """What came from a page, on one line, its markup and escapes without effect."""
    return Text(clean.line(text or ""), style=style)


def shown(count: int, total: int, more: int, cursor: str | None) -> None:
    """Say how much of the answer was shown, where it was not all."""
    if not total:
        remark("nothing matches")
    elif more:
        remark(f"{count} of {total} shown; --limit 0 for all, --after {cursor} to go on")
