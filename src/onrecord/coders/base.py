"""What a coder is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from onrecord.knowledge import Context
from onrecord.model import Document, Event, Statement


class Coder(Protocol):
    """Reads records out of a document.

    A coder keeps no state between documents, prints nothing and raises nothing on
    any text. ``needs`` and ``adds`` name record kinds ("statements", "events"): the
    list of coders is checked when it is put together, so that none runs before
    what it needs.
    """

    name: str
    version: str
    languages: frozenset[str]
    needs: frozenset[str]
    adds: frozenset[str]

    def code(
        self, document: Document, context: Context, statements: tuple[Statement, ...]
    ) -> Iterable[Statement | Event]:
        """Yield what the document says, in text order.

        ``statements`` are those of the coders that ran before.
        """
