"""Pages: what was fetched or read, before anyone has looked at what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageKind = Literal["html", "dump", "article"]
"""``html``; ``dump``, the text of a whole page as crawlers leave it; ``article``, a ready one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a page came from: a file, and the place inside it for files that hold many.

    ``path`` is written as the user gave it. ``record`` counts from 1: the line
    of a JSONL file, the row of a table.
    """

    path: str
    record: int | None = None

    def __str__(self) -> str:
        return self.path if self.record is None else f"{self.path}#{self.record}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as it was read: its bytes, what they are, and where they came from.

    ``content`` of a page of kind ``article`` is one JSON object, whatever the
    table that it stood in. ``digest`` is that of the content; ``charset`` is what
    a server or a file declared, if anything did.
    """

    digest: str
    kind: PageKind
    content: bytes
    origin: Origin
    url: str | None = None
    charset: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A page, or a part of a file, that could not be read, and why.

    Nothing is lost in silence: a stage that gives a page up yields one of these.
    """

    origin: Origin
    stage: Literal["read", "extract", "code", "archive"]
    reason: str
    digest: str | None = None
