"""From the layout of a dump to an article, with a trace for each choice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord.extract import dateline, outlets
from onrecord.extract.dump import dating, pictures, topics
from onrecord.extract.dump.authors import authors
from onrecord.extract.dump.publisher import Evidence, publisher
from onrecord.extract.dump.title import slug
from onrecord.extract.language_id import language
from onrecord.model import Article, FieldTrace, article_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.extract.dump.layout import Layout
    from onrecord.model import Dateline, Image, Page, Publisher

DESCRIPTION_WORDS: Final = 6
WORDS_SHOWN: Final = 160
LIVE: Final = 3
"""Clocks alone in their lines that make a page a ticker."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the lines of a dump say about its article; dates and the name with their rules.

    ``opening`` is the first paragraph as it stood, with what was fused to it.
    """

    title: str | None
    summary: str | None
    text: str
    dateline: Dateline | None
    opening: str
    name: str | None
    name_rule: str
    published: dating.Dated | None
    modified: dating.Dated | None
    about: topics.Topics
    authors: tuple[str, ...]


def article(page: Page, parts: Layout) -> Article:
    """The article of a dump whose parts are found."""
    found = _findings(parts, page.fetched)
    return Article(
        id=article_id(key=None, url=parts.url, title=found.title, text=found.text),
        text=found.text,
        page=page.digest,
        origin=page.origin,
        source=str(page.origin),
        title=found.title,
        url=parts.url,
        publisher=_publisher(found.name, parts.url),
        authors=found.authors,
        published=found.published.value if found.published else None,
        modified=found.modified.value if found.modified else None,
        fetched=page.fetched,
        language=language(found.text),
        section=found.about.section,
        tags=found.about.tags,
        keywords=found.about.keywords,
        summary=found.summary,
        dateline=found.dateline,
        images=_images(parts, found.name),
        teasers=tuple(pictures.teasers(parts.judged[_picture_start(parts) : _behind(parts)])),
        kind="live" if _clocks(parts) >= LIVE else "article",
        links=pictures.links(parts.head, parts.url),
        trace=tuple(_trace(parts, found)),
    )


def _findings(parts: Layout, fetched: str | None) -> Findings:
    summary = parts.labels.get("summary") or _summary(parts)
    text, line, opening = _text(parts, summary)
    title = parts.labels.get("title") or (parts.title.line.text if parts.title else None)
    name, rule = _name(parts, title, line.agency if line else None)
    behind = parts.judged[parts.first :]
    dates = dating.not_ahead(
        [
            *dating.labelled(parts.labels),
            *dating.agreeing(parts.judged[parts.last + 1 :], line),
            *dating.dates(parts.head, parts.between, opening, behind, parts.url),
        ],
        fetched,
    )
    first = dating.published(dates)
    return Findings(
        title=title,
        summary=summary,
        text=text,
        dateline=line,
        opening=opening,
        name=name,
        name_rule=rule,
        published=first,
        modified=dating.modified(dates, first),
        about=_topics(parts, title, name),
        authors=authors(parts.before, parts.labels.get("authors"), name),
    )


def _name(parts: Layout, title: str | None, agency: str | None) -> tuple[str | None, str]:
    """The publisher's name and the rule that found it."""
    labelled = parts.labels.get("publisher")
    if labelled and outlets.host_of(labelled) is None:
        return labelled, "labelled as the publisher"
    by = Evidence(parts.judged, parts.head, parts.before, parts.last, title, parts.url, agency)
    return publisher(by) or (None, "")


def _images(parts: Layout, name: str | None) -> tuple[Image, ...]:
    names = {name} if name else set()
    start = _picture_start(parts)
    return tuple(pictures.images(parts.judged, len(parts.head), start, parts.last, names))


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
    found = topics.topics(parts.head, others, slug(parts.url))
    if found.section is None:
        found = replace(found, section=topics.above_title(parts.judged, parts.title))
    return topics.labelled(parts.labels) or found


def _picture_start(parts: Layout) -> int:
    """Captions before the body belong to it when they follow the metadata or the title."""
    return parts.first - len(parts.between)


def _clocks(parts: Layout) -> int:
    """The clocks alone in their lines, which head the entries of a ticker."""
    about = parts.judged[_picture_start(parts) : parts.last + 1]
    return sum(each.rule == "a clock alone" for each in about)


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


def _title_rule(parts: Layout) -> str:
    return "labelled as the title" if parts.labels.get("title") else parts.title_rule


def _trace(parts: Layout, found: Findings) -> Iterator[FieldTrace]:
    """One trace for each field that has a value."""
    first, changed, line, about = found.published, found.modified, found.dateline, found.about
    reasons = (
        ("text", parts.rule, found.opening),
        ("title", _title_rule(parts), found.title),
        ("url", "an address near the top of the metadata", parts.url),
        ("publisher", found.name_rule, found.name),
        ("published", first.rule if first else "", first.words if first else None),
        ("modified", changed.rule if changed else "", changed.words if changed else None),
        ("authors", "a byline", ", ".join(found.authors)),
        ("dateline", "the front of the first paragraph", line.text if line else None),
        ("summary", "a sentence of the metadata", found.summary),
        ("section", "a word that pages call sections by", about.section),
        ("tags", about.rule, ", ".join(about.tags)),
        ("keywords", "words joined by commas", ", ".join(about.keywords)),
    )
    for name, rule, words in reasons:
        if words:
            yield FieldTrace(field=name, rule=rule, words=words[:WORDS_SHOWN])
