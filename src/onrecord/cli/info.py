"""``onrecord info``: what an archive holds."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import to_builtins
from rich.console import RenderableType
from rich.text import Text

from onrecord.archive import Archive, Counts
from onrecord.cli import options
from onrecord.cli.printer import Column, printer, words

COLUMNS = (Column("what"), Column("how many", right=True), Column("of which", ratio=1))
LISTED = 8
"""Values named in a cell before the rest is counted."""


def info(
    archive: options.ArchiveFile = options.ARCHIVE,
    *,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_table: options.AsTable = False,
) -> None:
    """What the archive holds, and what could not be read and why."""
    out = printer(as_json=as_json, as_csv=as_csv, as_table=as_table)
    with Archive(archive, create=False) as opened:
        counts = opened.counts()
        version = (opened.runs() or (None,))[-1]
    if out.form == "json":
        out.json([to_builtins(counts) | {"run": to_builtins(version)}])
    elif out.form == "csv":
        out.csv(("what", "value", "count"), flat(counts))
    else:
        out.table(COLUMNS, rows(counts), ruled=False)


def rows(counts: Counts) -> Iterator[tuple[RenderableType, ...]]:
    """The rows of the table."""
    yield _row("pages", counts.pages)
    span = f"published {counts.first_day} to {counts.last_day}" if counts.first_day else ""
    kept = f"{counts.uncoded} in languages that no coder reads" if counts.uncoded else ""
    yield _row("articles", counts.articles, "; ".join(part for part in (span, kept) if part))
    yield _row("statements", counts.statements, f"{counts.attributed} by a known speaker")
    yield _row("events", counts.events, f"{counts.claimed} claimed by a speaker")
    yield _row("  types", len(counts.event_types), _listed(counts.event_types))
    yield _row("actors", counts.entities)
    yield _row("outlets", len(counts.outlets), _listed(counts.outlets))
    yield _row("languages", len(counts.languages), _listed(counts.languages))
    yield _row("duplicates", counts.duplicates, f"and {counts.revisions} revisions")
    yield _row("versions", len(counts.versions), _listed(counts.versions))
    yield _row("rejects", counts.rejects)
    for reason, number in counts.reasons:
        yield words("  reject", "dim"), Text(str(number)), words(reason)


def _row(what: str, number: int, note: str = "") -> tuple[RenderableType, ...]:
    return Text(what, style="bold"), Text(f"{number:,}"), words(note, "dim")


def _listed(pairs: tuple[tuple[str, int], ...]) -> str:
    named = [f"{name}: {number:,}" for name, number in pairs[:LISTED]]
    if len(pairs) > LISTED:
        named.append(f"and {len(pairs) - LISTED} more")
    return ", ".join(named)


def flat(counts: Counts) -> Iterator[tuple[str, str, object]]:
    """The lines of the CSV: what, which value of it, how many."""
    for name, value in to_builtins(counts).items():
        if isinstance(value, list | tuple):
            for each, number in value:
                yield name, each, number
        else:
            yield name, "", value
