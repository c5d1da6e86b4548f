"""``onrecord events``: who did what to whom."""

from __future__ import annotations

from functools import partial

from rich.console import RenderableType
from rich.text import Text

from onrecord.archive import Archive
from onrecord.cli import cells, options
from onrecord.cli.listing import listing
from onrecord.cli.printer import Column, printer, words
from onrecord.model import Event
from onrecord.query import EventQuery
from onrecord.query.sourced import Sourced

COLUMNS = (
    Column("date, outlet", width=14),
    Column("what", width=12),
    Column("who → whom", ratio=2),
    Column("in the article's words", ratio=4),
)


def events(  # noqa: PLR0913, PLR0917 - one parameter an option
    archive: options.ArchiveFile = options.ARCHIVE,
    actor: options.ActorOption = None,
    recipient: options.Recipient = None,
    speaker: options.Claimant = None,
    country: options.Country = None,
    kind: options.EventType = None,
    status: options.Status = None,
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
    """Who did what to whom, newest first.

    --from and --to are about the day on which it happened, or was published where
    the article does not tell.
    """
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table)
    query = EventQuery(
        actor=actor,
        recipient=recipient,
        speaker=speaker,
        country=country,
        type=kind,
        status=status,
        happened_from=first,
        happened_to=last,
        publisher=publisher,
        text=text,
        min_confidence=min_confidence,
        order="oldest" if oldest_first else "newest",
        limit=limit or None,
        cursor=after,
    )
    with Archive(archive, create=False) as opened:
        listing(out, opened, opened.events(query), COLUMNS, partial(row, opened))


def row(archive: Archive, each: Sourced[Event], *, colours: bool) -> tuple[RenderableType, ...]:
    """A row of the table."""
    event = each.record
    return (
        cells.where(each.day, each.article, event.id),
        what(event, claimant(archive, event)),
        whom(event),
        cells.evidence(each.passage, colours=colours),
    )


def what(event: Event, claimed_by: str | None) -> Text:
    """The type with its modes; the status where it is not plain; who claims it."""
    lines = [words(event.type, "bold")]
    lines.extend(words(mode) for mode in event.modes)
    if event.status != "happened":
        lines.append(words(event.status, "italic"))
    if claimed_by:
        lines.append(words(f"claimed by {claimed_by}", "dim italic"))
    return Text("\n").join(lines)


def whom(event: Event) -> Text:
    """Who → whom; a deed that is told without its doer is one of somebody unknown."""
    text = cells.actors(event.actors or (None,), "bold cyan")
    if event.recipients:
        text.append(" → ").append_text(cells.actors(event.recipients, "bold magenta"))
    return text


def claimant(archive: Archive, event: Event) -> str | None:
    """The name of who claims the event, "a speaker" where nobody is named; None for the outlet."""
    if not event.claimed_by:
        return None
    statement = archive.statement(event.claimed_by)
    speaker = statement.speaker if statement else None
    if not speaker or (speaker.kind == "pronoun" and not speaker.name):
        return "a speaker"
    return speaker.name or speaker.text
