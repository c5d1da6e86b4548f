"""Articles: the clean text of a page and what is known about its publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.ids import digest
from onrecord.model.page import Origin
from onrecord.model.span import Span

ArticleKind = Literal["article", "live", "digest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who published: a name, a domain, a country (ISO 3166 alpha-3), an ownership note."""

    name: str
    domain: str | None = None
    country: str | None = None
    ownership: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The line that opens an agency text: ``BEIJING (Sputnik) -``."""

    place: str | None
    agency: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of the article; its words are no part of the body."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """A line on the page that points at another article."""

    title: str
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTrace:
    """Why a field of an article has its value: the rule, and the words of the page."""

    field: str
    rule: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: what it says (``text``) and how it was published.

    Paragraphs of ``text`` are parted by one empty line, save in ready articles,
    whose text is taken to the letter. ``published`` and ``modified`` are ISO 8601,
    in UTC (``…Z``) where the page gives a time and a zone, a bare date where it
    gives no time. ``key`` is the caller's own id, echoed; ``source`` the path or
    url that it was read from; ``page`` the digest of the page.
    """

    id: str
    text: str
    page: str
    origin: Origin
    source: str
    key: str | None = None
    title: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    publisher: Publisher | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    fetched: str | None = None
    language: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    summary: str | None = None
    dateline: Dateline | None = None
    images: tuple[Image, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    links: tuple[str, ...] = ()
    kind: ArticleKind = "article"
    revision_of: str | None = None
    trace: tuple[FieldTrace, ...] = ()

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The spans of the lines of the text that are not blank."""
        spans: list[Span] = []
        start = 0
        for line in self.text.splitlines(keepends=True):
            body = line.strip()
            if body:
                lead = start + len(line) - len(line.lstrip())
                spans.append(Span(lead, lead + len(body)))
            start += len(line)
        return tuple(spans)


def article_id(*, key: str | None, url: str | None, title: str | None, text: str) -> str:
    """The id of an article: a digest of where it stands and of what it says.

    A revision (same url, other text) and a syndicated copy (same text, other
    url) are articles of their own; the same page in another folder is not.
    """
    return digest("a", key or "", url or "", title or "", text)
