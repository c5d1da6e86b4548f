"""``onrecord actor``: who somebody is, and how often the archive has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from msgspec import to_builtins
from rich.console import RenderableType
from rich.text import Text

from onrecord.archive import ActorCounts, Archive
from onrecord.cli import options
from onrecord.cli.printer import Column, printer, remark, words

COLUMNS = (
    Column("actor", ratio=3),
    Column("posts held", ratio=3),
    Column("said", right=True),
    Column("did", right=True),
    Column("had done", right=True),
    Column("articles", right=True),
)
CSV = ("id", "name", "kind", "country", "sector", "statements", "addressed", "events", "received",
       "articles", "first_day", "last_day")  # fmt: skip


def actor(
    who: Annotated[str, typer.Argument(metavar="WHO", help="A name, a part of one, or a QID.")],
    archive: options.ArchiveFile = options.ARCHIVE,
    *,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_table: options.AsTable = False,
) -> None:
    """Who somebody is, and how often they speak and act."""
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table)
    with Archive(archive, create=False) as opened:
        found = opened.actor(who)
    if out.form == "json":
        out.json(found)
    elif out.form == "csv":
        out.csv(CSV, map(flat, found))
    else:
        out.table(COLUMNS, rows(found), ruled=True)
    if not found:
        remark("nobody of that name or id stands in the archive")


def flat(found: ActorCounts) -> tuple[object, ...]:
    """The cells of a line of CSV."""
    told = to_builtins(found.entity) | to_builtins(found)
    return tuple(told[column] for column in CSV)


def rows(found: tuple[ActorCounts, ...]) -> Iterator[tuple[RenderableType, ...]]:
    """The rows of the table."""
    for each in found:
        entity = each.entity
        note = ", ".join(part for part in (entity.country, entity.sector, entity.id) if part)
        posts = [
            words(f"{held.title} {held.start or '?'}–{held.end or ''}") for held in entity.tenures
        ]
        name = Text("\n").join([words(entity.name, "bold"), words(note, "dim")])
        numbers = (each.statements, each.events, each.received, each.articles)
        yield name, Text("\n").join(posts), *(Text(str(number)) for number in numbers)
