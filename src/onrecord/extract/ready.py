"""Ready articles: taken to the letter, for the caller's own offsets must hold."""

from __future__ import annotations

from itertools import islice

import msgspec

from onrecord.errors import PageError
from onrecord.extract import dateline
from onrecord.extract.dates import moment
from onrecord.extract.language_id import language
from onrecord.extract.outlets import publisher
from onrecord.model import Article, Dateline, FieldTrace, Page, article_id
from onrecord.sources import ReadyArticle

_LINES = 3
"""Lines of a text that may open with its dateline: title, standfirst, first paragraph."""

_SHOWN = 60
"""Characters of a wrong value that an error shows."""


def article(page: Page) -> Article:
    """The article that a page of kind ``article`` is.

    Raises PageError where the record is broken or its date cannot be read.
    """
    given = _decoded(page)
    line = _dateline(given.text)
    own_language = (given.language or "").strip().lower().replace("_", "-").partition("-")[0]
    return Article(
        id=article_id(key=given.id, url=given.url, title=given.title, text=given.text),
        text=given.text,
        page=page.digest,
        origin=page.origin,
        source=str(page.origin),
        key=given.id,
        title=given.title,
        url=given.url,
        publisher=publisher(name=given.publisher, url=given.url),
        published=_published(given.published),
        fetched=page.fetched,
        language=own_language or language(given.text),
        dateline=line,
        trace=tuple(_trace(given, own_language, line)),
    )


def _decoded(page: Page) -> ReadyArticle:
    try:
        given = msgspec.json.decode(page.content, type=ReadyArticle)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PageError(f"the record is no ready article: {error}") from error
    if not given.text.strip():
        raise PageError("the field `text` is empty: give the article's text")
    return given


def _dateline(text: str) -> Dateline | None:
    """The dateline of a text, which may begin with its title and standfirst."""
    lines = (line.strip() for line in text.splitlines())
    first = islice((line for line in lines if line), _LINES)
    return next((found for line in first if (found := dateline.split(line)[0])), None)


def _published(text: str | None) -> str | None:
    if text is None or not text.strip():
        return None
    value = moment(text)
    if value is None:
        shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        raise PageError(f"`published` is {shown!r}: give an ISO date, or leave it out")
    return value


def _trace(given: ReadyArticle, own_language: str, line: Dateline | None) -> list[FieldTrace]:
    fields = ("title", "url", "published", "publisher")
    values = [(field, getattr(given, field)) for field in fields]
    found = [FieldTrace(field=field, rule="given", words=value) for field, value in values if value]
    rule = "given" if own_language else "language-id"
    found.append(FieldTrace(field="language", rule=rule, words=given.language or ""))
    if line:
        found.append(FieldTrace(field="dateline", rule="dateline", words=line.text))
    return found
