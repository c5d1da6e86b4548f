"""Records together with the article that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from onrecord.archive import Archive
from onrecord.archive.records import days
from onrecord.errors import ArchiveError
from onrecord.model import Article, Event, Statement
from onrecord.query.passage import Passage, passage

T = TypeVar("T", Statement, Event)

KEPT = 64
"""Articles held in memory: a listing comes back to one for its other records."""


@dataclass(frozen=True, slots=True)
class Sourced(Generic[T]):
    """A record, its article, and the passage of it that the record rests on."""

    record: T
    article: Article
    passage: Passage

    @property
    def day(self) -> str:
        """The day of the record, or that of publication; empty where neither is known."""
        when = self.record.said_on if isinstance(self.record, Statement) else self.record.date
        return days(when, self.article)[0]


def sourced(archive: Archive, records: Iterable[T]) -> Iterator[Sourced[T]]:
    """Each record with its article."""
    article = lru_cache(KEPT)(archive.article)
    for record in records:
        found = article(record.article)
        if not found:
            raise ArchiveError(f"{record.id}: its article was dropped meanwhile; try again")
        yield Sourced(record, found, passage(record, found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a record stands, for those who read it by itself."""

    outlet: str | None
    outlet_country: str | None
    published: str | None
    title: str | None
    url: str | None
    evidence: dict[str, int | str]


def source(each: Sourced[T]) -> Source:
    """The source of a record: the outlet first, and the words with their place."""
    article, span = each.article, each.passage.span
    outlet = article.publisher
    return Source(
        outlet=outlet.name if outlet else None,
        outlet_country=outlet.country if outlet else None,
        published=article.published,
        title=article.title,
        url=article.canonical_url or article.url,
        evidence={"start": span.start, "end": span.end, "text": span.of(article.text)},
    )
