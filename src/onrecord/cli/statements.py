"""``onrecord statements``: who said what."""

from __future__ import annotations

from rich.console import RenderableType

from onrecord.archive import Archive
from onrecord.cli import cells, options
from onrecord.cli.listing import listing
from onrecord.cli.printer import Column, printer, words
from onrecord.model import Statement
from onrecord.query import StatementQuery
from onrecord.query.sourced import Sourced

COLUMNS = (
    Column("date, outlet", width=14),
    Column("speaker", ratio=2),
    Column("what was said", ratio=5),
    Column("cue", width=12, spare=True),
)


def statements(  # noqa: PLR0913, PLR0917 - one parameter an option
    archive: options.ArchiveFile = options.ARCHIVE,
    speaker: options.Speaker = None,
    addressee: options.Addressee = None,
    country: options.Country = None,
    kind: options.StatementType = None,
    first: options.First = None,
    last: options.Last = None,
    publisher: options.Publisher = None,
    text: options.Words = None,
    min_confidence: options.MinConfidence = None,
    limit: options.Limit = options.LIMIT,
    after: options.After = None,
    *,
    oldest_first: options.Oldest = False,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_table: options.AsTable = False,
) -> None:
    """Who said what, newest first.

    --from and --to are about the day on which it was said, or was published where
    the article does not tell.
    """
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table)
    query = StatementQuery(
        speaker=speaker,
        addressee=addressee,
        country=country,
        kind=kind,
        said_from=first,
        said_to=last,
        publisher=publisher,
        text=text,
        min_confidence=min_confidence,
        order="oldest" if oldest_first else "newest",
        limit=limit or None,
        cursor=after,
    )
    with Archive(archive, create=False) as opened:
        listing(out, opened, opened.statements(query), COLUMNS, row)


def row(each: Sourced[Statement], *, colours: bool) -> tuple[RenderableType, ...]:
    """A row of the table."""
    said = each.record
    return (
        cells.where(each.day, each.article, said.id),
        cells.actor(said.speaker, "bold cyan"),
        cells.evidence(each.passage, colours=colours),
        words(said.cue_text, "yellow"),
    )
