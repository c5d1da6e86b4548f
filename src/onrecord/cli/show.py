"""``onrecord show``: one record, readable, with its evidence; ``--why`` explains each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer
from msgspec import to_builtins
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.archive import Archive
from onrecord.cli import cells, clean, options
from onrecord.cli.events import claimant, what, whom
from onrecord.cli.listing import line
from onrecord.cli.printer import Column, printer, words
from onrecord.errors import ArchiveError, InputError
from onrecord.model import Article, Event, Statement
from onrecord.query import Grounds, passage, why
from onrecord.query.sourced import Sourced

WHY = (
    Column("field", ratio=3),
    Column("value", ratio=4),
    Column("words of the text", ratio=5),
    Column("rule and knowledge", ratio=4),
    Column("conf.", right=True),
)
EXCERPT = 600
"""Characters of an article's text that are shown."""


def show(  # noqa: PLR0913 - one parameter an option
    record: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a record, or the beginning of one.")
    ],
    archive: options.ArchiveFile = options.ARCHIVE,
    *,
    explain: Annotated[
        bool, typer.Option("--why", help="Explain each field: words, rule, knowledge.")
    ] = False,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_table: options.AsTable = False,
) -> None:
    """One record with its evidence in context."""
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table or not (as_json or as_csv))
    if out.form == "csv" and not explain:
        raise InputError("one record makes no table; give --json, or --why with --csv")
    with Archive(archive, create=False) as opened:
        found = opened.find(record.strip())
        article = _article(opened, found)
        grounds = why(found, article) if explain else ()
        if out.form == "csv":
            out.csv(
                ("field", "value", "words", "rule", "knowledge", "confidence"), map(flat, grounds)
            )
        elif out.form == "json":
            told = _json(found, article)
            told_why: dict[str, object] = {"why": to_builtins(grounds)} if explain else {}
            out.json([{**told, **told_why}])
        else:
            out.text(*_blocks(opened, found, article, colours=out.colours))
            out.table(WHY, reasons(grounds), ruled=False)


def _article(archive: Archive, found: Article | Statement | Event) -> Article:
    if isinstance(found, Article):
        return found
    article = archive.article(found.article)
    if not article:
        raise ArchiveError(f"{found.id}: its article was dropped meanwhile; try again")
    return article


def _json(found: Article | Statement | Event, article: Article) -> Mapping[str, object]:
    if isinstance(found, Article):
        told: Mapping[str, object] = to_builtins(found)
        return told
    if isinstance(found, Statement):
        return line(Sourced(found, article, passage(found, article)))
    return line(Sourced(found, article, passage(found, article)))


def _blocks(
    archive: Archive, found: Article | Statement | Event, article: Article, *, colours: bool
) -> Iterator[RenderableType]:
    """What is printed, from the top down."""
    yield words(found.id, "dim")
    if isinstance(found, Statement):
        yield from _statement(found)
    elif isinstance(found, Event):
        yield from _event(found, claimant(archive, found))
    yield from _source(article)
    if isinstance(found, Article):
        text = article.text[:EXCERPT] + (" …" if len(article.text) > EXCERPT else "")
        yield Padding(Text(clean.lines(text)), (1, 0, 1, 4))
        yield _contents(archive, article)
    else:
        evidence = cells.evidence(passage(found, article), colours=colours)
        yield Padding(evidence, (1, 0, 1, 4))


def _statement(said: Statement) -> Iterator[RenderableType]:
    yield _line("speaker", cells.actor(said.speaker, "bold cyan"))
    if said.addressee:
        yield _line("to", cells.actor(said.addressee, "cyan"))
    if said.relayed_by:
        yield _line("relayed by", cells.actors(said.relayed_by, ""))
    if said.said_on:
        yield _line("said on", words(f"{said.said_on.value} ({said.said_on.basis or 'date'})"))
    if said.occasion:
        yield _line("occasion", words(said.occasion.text))
    yield _line("kind", words(f"{said.kind}, {said.modality}, cue {said.cue_text or 'none'}"))
    yield _line("confidence", words(f"{said.confidence:.2f}"))


def _event(event: Event, claimed_by: str | None) -> Iterator[RenderableType]:
    yield _line("what", Text(" · ").join(what(event, None).split("\n")))
    yield _line("who → whom", whom(event))
    yield _line("status", words(f"{event.status}, claimed by {claimed_by}" if claimed_by else
                                f"{event.status}, reported by the outlet"))  # fmt: skip
    if event.date:
        yield _line("date", words(f"{event.date.value} ({event.date.basis or 'date'})"))
    if event.place:
        yield _line("place", words(event.place.name))
    if event.contexts:
        yield _line("contexts", words(", ".join(event.contexts)))
    yield _line("scale", words(f"quad class {event.quad}, intensity {event.intensity:g}"))
    yield _line("confidence", words(f"{event.confidence:.2f}"))


def _source(article: Article) -> Iterator[RenderableType]:
    outlet = article.publisher.name if article.publisher else "unknown outlet"
    yield _line("outlet", words(f"{outlet}, {article.published or 'no date'}"))
    if article.title:
        yield _line("title", words(article.title, "bold"))
    yield _line("source", words(article.canonical_url or article.url or article.source))
    if article.revision_of:
        yield _line("revises", words(article.revision_of))


def _contents(archive: Archive, article: Article) -> Text:
    """How much was read out of an article."""
    coding = archive.coding(article.id)
    if not coding or not coding.coded:
        return Text("no coder reads its language")
    return Text(f"statements: {len(coding.statements)}, events: {len(coding.events)}")


def _line(label: str, value: Text) -> Text:
    return Text(f"{label:<12}", style="dim").append_text(value)


def reasons(grounds: Sequence[Grounds]) -> Iterator[tuple[RenderableType, ...]]:
    """The rows of the table of reasons; a part that rests on what the whole does says so."""
    whole = {each.field: each for each in grounds}
    for each in grounds:
        above = each.field.rpartition(".")[0]
        if above in whole and _same(each, whole[above]):
            note = words(f"as {above}", "dim")
            yield (
                words(f"  .{each.field.rpartition('.')[2]}", "bold"),
                words(each.value),
                Text(),
                note,
                Text(),
            )
        else:
            yield row(each)


def _same(one: Grounds, other: Grounds) -> bool:
    return (one.words, one.rule, one.knowledge) == (other.words, other.rule, other.knowledge)


def row(grounds: Grounds) -> tuple[RenderableType, ...]:
    """A row of the table of reasons."""
    quoted = [words(f"“{each.text}” {each.start}:{each.end}", "yellow") for each in grounds.words]
    rules = [words(rule) for rule in grounds.rule]
    rows = [words(each, "dim") for each in grounds.knowledge]
    confidence = "" if grounds.confidence is None else f"{grounds.confidence:.2f}"
    return (
        words(grounds.field, "bold"),
        words(grounds.value or "–"),
        Text("\n").join(quoted),
        Text("\n").join([*rules, *rows]),
        Text(confidence),
    )


def flat(grounds: Grounds) -> tuple[object, ...]:
    """The cells of a line of CSV."""
    quoted = "; ".join(f"{each.start}:{each.end} {each.text}" for each in grounds.words)
    joined = ("; ".join(grounds.rule), "; ".join(grounds.knowledge))
    return (grounds.field, grounds.value, quoted, *joined, grounds.confidence)
