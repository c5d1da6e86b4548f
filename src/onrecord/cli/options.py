"""The options that commands share, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import InputError
from onrecord.model import PageKind

LIMIT = 50
"""Records that a listing shows unless told otherwise."""

ArchiveFile = Annotated[
    Path,
    typer.Option(
        "--archive",
        envvar="ONRECORD_ARCHIVE",
        metavar="FILE",
        help="The archive.",
        show_default=True,
    ),
]
ARCHIVE = Path("onrecord.db")

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders, and globs in quotes."),
]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="Take every file as: html, dump or article."),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="Processes; all cores by default."),
]


def page_kind(kind: str | None) -> PageKind | None:
    """The kind that was asked for; raises InputError for one that there is not."""
    kinds: dict[str, PageKind] = {"html": "html", "dump": "dump", "article": "article"}
    if kind is None or kind in kinds:
        return kinds[kind] if kind else None
    raise InputError(f"--kind is '{kind}'; it can be {', '.join(kinds)}")


Speaker = Annotated[
    str | None,
    typer.Option("--speaker", metavar="WHO", help="Who said it: a name, a part of one, or a QID."),
]
Claimant = Annotated[
    str | None,
    typer.Option("--speaker", metavar="WHO", help="Who claims it, where the outlet does not."),
]
Addressee = Annotated[
    str | None,
    typer.Option("--addressee", metavar="WHO", help="To whom it was said."),
]
ActorOption = Annotated[
    str | None,
    typer.Option("--actor", metavar="WHO", help="Who did it: a name, a part of one, or a QID."),
]
Recipient = Annotated[
    str | None, typer.Option("--recipient", metavar="WHO", help="To whom it was done.")
]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="CODE", help="Country of a party, ISO 3166 alpha-3."),
]
First = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="From this day, month or year on (ISO 8601)."),
]
Last = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Up to this day, month or year.")
]
StatementType = Annotated[
    str | None, typer.Option("--type", metavar="KIND", help="direct, indirect or mixed.")
]
EventType = Annotated[
    str | None,
    typer.Option("--type", metavar="TYPE", help="One of PLOVER's types, such as CONSULT."),
]
Status = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="STATUS", help="happened, planned, hypothetical, denied or historical."
    ),
]
Publisher = Annotated[
    str | None,
    typer.Option("--publisher", metavar="OUTLET", help="The outlet's name or domain."),
]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", metavar="0..1", help="Only records of at least this."),
]
Words = Annotated[
    str | None,
    typer.Option("--text", metavar="WORDS", help='Words in it; "several words" for a phrase.'),
]
Oldest = Annotated[bool, typer.Option("--oldest-first", help="The oldest first, not the newest.")]
Limit = Annotated[
    int, typer.Option("--limit", metavar="N", min=0, help="How many to show; 0 for all.")
]
After = Annotated[
    str | None,
    typer.Option("--after", metavar="CURSOR", help="Go on where the page before ended."),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON, one record a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV, one record a line.")]
AsTable = Annotated[bool, typer.Option("--table", help="A table, also into a pipe.")]
