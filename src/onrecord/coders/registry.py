"""Which coders run, in which order, and a check that each has what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from pkgutil import resolve_name
from typing import cast

from onrecord.coders.base import Coder
from onrecord.errors import InputError
from onrecord.knowledge import Context
from onrecord.model import Document, Event, Statement

GROUP = "onrecord.coders"
"""The entry point group by which other packages add coders; theirs run after ours, by name."""

CODERS: tuple[str, ...] = (
    "onrecord.coders.statements:StatementCoder",
    "onrecord.coders.events:EventCoder",
)
"""Our own coders, in the order in which they run."""


@cache
def coders() -> tuple[Coder, ...]:
    """All coders that are installed, made once a process.

    Raises:
        InputError: a coder needs records that none before it adds.
    """
    outside = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    made = [resolve_name(name)() for name in CODERS] + [point.load()() for point in outside]
    return checked(cast("list[Coder]", made))


def checked(chain: Sequence[Coder]) -> tuple[Coder, ...]:
    """The same coders, once it is sure that each finds what it needs."""
    added: set[str] = set()
    for coder in chain:
        missing = sorted(coder.needs - added)
        if missing:
            raise InputError(
                f"the coder '{coder.name}' needs {', '.join(missing)}, which no coder before it "
                f"adds; put one that does before it"
            )
        added |= coder.adds
    return tuple(chain)


def run(
    document: Document, context: Context, chain: Sequence[Coder]
) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
    """What the coders of the document's language read out of it, one record an id."""
    statements: dict[str, Statement] = {}
    events: dict[str, Event] = {}
    for coder in chain:
        if document.language not in coder.languages:
            continue
        for record in coder.code(document, context, tuple(statements.values())):
            if isinstance(record, Statement):
                statements.setdefault(record.id, record)
            else:
                events.setdefault(record.id, record)
    return tuple(statements.values()), tuple(events.values())
