"""``onrecord search``: words in articles and statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from msgspec import to_builtins
from rich.console import RenderableType
from rich.text import Text

from onrecord.archive import Archive, Hit
from onrecord.cli import cells, options
from onrecord.cli.printer import Column, printer, shown, words
from onrecord.query import SearchQuery

COLUMNS = (
    Column("date, outlet", width=14),
    Column("article or speaker", ratio=2),
    Column("words", ratio=5),
)
CSV = ("kind", "id", "date", "outlet", "who", "title", "url", "snippet")


def search(  # noqa: PLR0913 - one parameter an option
    sought: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='"Several words" in quotes: a phrase.')
    ],
    archive: options.ArchiveFile = options.ARCHIVE,
    limit: options.Limit = options.LIMIT,
    after: options.After = None,
    *,
    oldest_first: options.Oldest = False,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_table: options.AsTable = False,
) -> None:
    """Articles and statements that hold all the words, newest first.

    A star at its end leaves a word open: sanction*
    """
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table)
    query = SearchQuery(
        words=" ".join(map(quoted, sought)),
        order="oldest" if oldest_first else "newest",
        limit=limit or None,
        cursor=after,
    )
    with Archive(archive, create=False) as opened:
        found = opened.search(query.search())
    if out.form == "csv":
        out.csv(CSV, map(flat, found.hits))
    elif out.form == "json":
        out.json(to_builtins(hit) | {"snippet": plain(hit)} for hit in found.hits)
    else:
        out.table(COLUMNS, rows(found.hits, colours=out.colours), ruled=True)
    shown(len(found.hits), found.total, found.more, found.cursor)


def quoted(argument: str) -> str:
    """An argument that the shell took as one stays one phrase."""
    return f'"{argument}"' if " " in argument and '"' not in argument else argument


def plain(hit: Hit) -> str:
    """The snippet without its marks."""
    return "".join(text for text, _ in hit.snippet)


def flat(hit: Hit) -> tuple[str | None, ...]:
    """The cells of a line of CSV."""
    return (hit.kind, hit.id, hit.date, hit.outlet, hit.who, hit.title, hit.url, plain(hit))


def rows(hits: tuple[Hit, ...], *, colours: bool) -> Iterator[tuple[RenderableType, ...]]:
    """The rows of the table."""
    for hit in hits:
        head = [words(hit.date or "no date", "bold"), words(hit.outlet or "unknown outlet")]
        head.append(words(hit.id[: cells.SHORT], "dim"))
        snippet = Text()
        for text, found in hit.snippet:
            star = "*" if found and not colours else ""
            snippet.append_text(words(f"{star}{text}{star}", "bold yellow" if found else ""))
        who = words(hit.who, "bold cyan") if hit.kind == "statement" else words(hit.title)
        yield Text("\n").join(head), who, snippet
