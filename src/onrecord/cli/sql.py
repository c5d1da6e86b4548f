"""``onrecord sql``: a SELECT of one's own."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from onrecord.cli import options
from onrecord.cli.printer import Column, printer, remark, words
from onrecord.query import run_sql
from onrecord.query.sql import SECONDS, Cell


def sql(  # noqa: PLR0913 - one parameter an option
    query: Annotated[str, typer.Argument(metavar="SELECT", help="One SELECT.")],
    archive: options.ArchiveFile = options.ARCHIVE,
    limit: options.Limit = options.LIMIT,
    seconds: Annotated[
        float, typer.Option("--seconds", min=0.1, help="How long it may run.")
    ] = SECONDS,
    *,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_table: options.AsTable = False,
) -> None:
    """Ask the archive in SQL; nothing can be changed.

    The views to ask: articles, statements, events, actors, mentions, times, places,
    rejects.
    """
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table)
    answer = run_sql(archive, query, limit=limit or None, seconds=seconds)
    if out.form == "json":
        out.json(dict(zip(answer.columns, map(told, row), strict=True)) for row in answer.rows)
    elif out.form == "csv":
        out.csv(answer.columns, (tuple(map(told, row)) for row in answer.rows))
    else:
        columns = [
            Column(name, right=_numbers(answer.rows, at)) for at, name in enumerate(answer.columns)
        ]
        out.table(columns, (tuple(map(shown, row)) for row in answer.rows), ruled=False)
    if answer.more:
        remark(f"the first {len(answer.rows)} rows are shown; --limit 0 for all")
    elif not answer.rows:
        remark("no rows")


def _numbers(rows: tuple[tuple[Cell, ...], ...], at: int) -> bool:
    return all(row[at] is None or isinstance(row[at], int | float) for row in rows)


def told(value: Cell) -> str | int | float | None:
    """A value for JSON and CSV: bytes as hexadecimal digits."""
    return value.hex() if isinstance(value, bytes) else value


def shown(value: Cell) -> RenderableType:
    """A value in a table."""
    return Text("–", style="dim") if value is None else words(str(told(value)))
