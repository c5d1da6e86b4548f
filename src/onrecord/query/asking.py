"""The archive as a Python user meets it: questions as keywords.

>>> from onrecord import Archive  # doctest: +SKIP
>>> with Archive("news.db") as archive:  # doctest: +SKIP
...     for said in archive.statements(speaker="Lavrov", said_from="2024"):
...         print(said.text)
"""

from __future__ import annotations

from typing import TypedDict, Unpack

from onrecord.archive import Archive as Store
from onrecord.archive import Question, Results
from onrecord.model import Article, Event, Statement
from onrecord.query.filters import ArticleQuery, EventQuery, StatementQuery


class _Filters(TypedDict, total=False):
    """What can be asked of every kind of record; see the query of the same name."""

    publisher: str | None
    published_from: str | None
    published_to: str | None
    text: str | None
    order: str
    limit: int | None
    cursor: str | None


class ArticleFilters(_Filters, total=False):
    """The keywords of ``Archive.articles``: the fields of ``ArticleQuery``."""

    language: str | None


class StatementFilters(_Filters, total=False):
    """The keywords of ``Archive.statements``: the fields of ``StatementQuery``."""

    speaker: str | None
    addressee: str | None
    country: str | None
    kind: str | None
    modality: str | None
    said_from: str | None
    said_to: str | None
    min_confidence: float | None


class EventFilters(_Filters, total=False):
    """The keywords of ``Archive.events``: the fields of ``EventQuery``."""

    actor: str | None
    recipient: str | None
    speaker: str | None
    country: str | None
    type: str | None
    status: str | None
    happened_from: str | None
    happened_to: str | None
    min_confidence: float | None


class Archive(Store):
    """The record kept in a file: use it in a ``with`` block, or ``close`` it.

    ``articles``, ``statements`` and ``events`` take either a query or its fields as
    keywords; the results are iterated as records, or taken as a frame with
    ``to_polars``, ``to_pandas`` or ``to_arrow``. A value that a field does not allow
    raises ``InputError``, which says what it allows.
    """

    def articles(
        self, question: Question | None = None, **filters: Unpack[ArticleFilters]
    ) -> Results[Article]:
        """The articles that a question selects; all of them where none is asked."""
        return super().articles(question or ArticleQuery(**filters))

    def statements(
        self, question: Question | None = None, **filters: Unpack[StatementFilters]
    ) -> Results[Statement]:
        """The statements that a question selects; all of them where none is asked."""
        return super().statements(question or StatementQuery(**filters))

    def events(
        self, question: Question | None = None, **filters: Unpack[EventFilters]
    ) -> Results[Event]:
        """The events that a question selects; all of them where none is asked."""
        return super().events(question or EventQuery(**filters))
