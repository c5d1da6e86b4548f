"""From the layout of a dump to an article, with a trace for each choice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.extract import dateline, outlets
from onrecord.extract.dump import dating, pictures, topics
from onrecord.extract.dump.publisher import publisher
from onrecord.extract.dump.title import slug
from onrecord.extract.language_id import language
from onrecord.model import Article, FieldTrace, article_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.extract.dump.layout import Layout
    from onrecord.model import Dateline, Page, Publisher

DESCRIPTION_WORDS: Final = 6
WORDS_SHOWN: Final = 160


def article(page: Page, parts: Layout) -> Article:
    """The article of a dump whose parts are found."""
    summary = _summary(parts)
    text, line, opening = _text(parts, summary)
    title = parts.title.line.text if parts.title else None
    agency = line.agency if line else None
    named = publisher(parts.judged, parts.head, title, parts.url, agency)
    dates = list(
        dating.dates(parts.head, parts.between, opening, parts.judged[parts.first :], parts.url)
    )
    first = dating.published(dates)
    changed = dating.modified(dates, first)
    about = _topics(parts, title, named[0] if named else None)
    names = {named[0]} if named else set()
    pictured = pictures.images(
        parts.judged, len(parts.head), _picture_start(parts), parts.last, names
    )
    key = None
    return Article(
        id=article_id(key=key, url=parts.url, title=title, text=text),
        text=text,
        page=page.digest,
        origin=page.origin,
        source=page.url or page.origin.path,
        title=title,
        url=parts.url,
        publisher=_publisher(named[0] if named else None, parts.url),
        published=first.value if first else None,
        modified=changed.value if changed else None,
        fetched=page.fetched,
        language=language(text),
        section=about.section,
        tags=about.tags,
        keywords=about.keywords,
        summary=summary,
        dateline=line,
        images=tuple(pictured),
        teasers=tuple(pictures.teasers(parts.judged[_picture_start(parts) : _behind(parts)])),
        links=pictures.links(parts.head, parts.url),
        trace=tuple(_trace(parts, named, first, changed, line)),
    )


def _text(parts: Layout, summary: str | None) -> tuple[str, Dateline | None, str]:
    """The paragraphs joined, the dateline split off, and the first as it stood."""
    lines = [each.line.text for each in parts.body]
    if len(lines) > 1 and lines[0] == summary and lines[0] not in lines[1:] and _apart(parts):
        lines = lines[1:]
    opening = lines[0]
    line, start = dateline.split(opening)
    return "\n\n".join([opening[start:].strip(), *lines[1:]]), line, opening


def _apart(parts: Layout) -> bool:
    """Whether something of the page stands between the body's first line and the next."""
    return parts.body[1].line.index > parts.body[0].line.index + 1


def _summary(parts: Layout) -> str | None:
    """The description: the first sentence of the metadata that is not the title."""
    for each in parts.head:
        line = each.line
        titled = parts.title is not None and line.key == parts.title.line.key
        told = each.kind == "body" or (each.kind == "label" and line.ends)
        if told and not titled and line.words >= DESCRIPTION_WORDS:
            return line.text
    return None


def _topics(parts: Layout, title: str | None, name: str | None) -> topics.Topics:
    others = frozenset(value for value in (title, name) if value)
    return topics.topics(parts.head, others, slug(parts.url))


def _picture_start(parts: Layout) -> int:
    """Captions before the body belong to it when they follow the metadata or the title."""
    return parts.first - len(parts.between)


def _behind(parts: Layout) -> int:
    """Where the lines right behind the body end that may still point at other articles."""
    end = parts.last + 1
    while end < len(parts.judged) and parts.judged[end].kind in {"teaser", "interface", "credit"}:
        end += 1
    return end


def _publisher(name: str | None, url: str | None) -> Publisher | None:
    """What is known of the outlet, under the name that the page itself gives."""
    known = outlets.publisher(name=name, url=url)
    return replace(known, name=name) if known and name else known


def _trace(
    parts: Layout,
    named: tuple[str, str] | None,
    first: dating.Dated | None,
    changed: dating.Dated | None,
    line: Dateline | None,
) -> Iterator[FieldTrace]:
    opening = parts.body[0].line.text[:WORDS_SHOWN]
    yield FieldTrace(field="text", rule="the stretch with most running text", words=opening)
    if parts.title:
        yield FieldTrace(field="title", rule=parts.title_rule, words=parts.title.line.text)
    if named:
        yield FieldTrace(field="publisher", rule=named[1], words=named[0])
    if first:
        yield FieldTrace(field="published", rule=first.rule, words=first.words)
    if changed:
        yield FieldTrace(field="modified", rule=changed.rule, words=changed.words)
    if line:
        yield FieldTrace(field="dateline", rule="the front of the first paragraph", words=line.text)
