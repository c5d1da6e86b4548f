"""One article out of one part of a page: the claims weighed, the body cleaned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from itertools import islice
from typing import Final

from onrecord.errors import PageError
from onrecord.extract import dateline, language_id
from onrecord.extract.dates import moment
from onrecord.extract.html import authors, body, edges, furniture, images, links, tags, titles
from onrecord.extract.html.claim import Claim, Claims, Field, plain
from onrecord.extract.html.parts import Part
from onrecord.extract.html.tree import words as shown_words
from onrecord.extract.outlets import host_of, publisher, registered_domain
from onrecord.model import Article, Dateline, FieldTrace, Image, Page, Publisher, article_id

_FEWEST_WORDS: Final = 15
_SHORT_WORDS: Final = 80
"""Below this a body is looked for in the page's scripts too."""

_MENU: Final = 0.5
"""Share of the letters of a page that are links, above which one without a sentence is a menu."""

_MOST_LINES: Final = 80
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TAG = re.compile(r"<[^<>]{1,500}>")
_LINE_END = re.compile(r"\s*(?:\r?\n|<br\s*/?>|</p>)\s*", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{2}(?=$|[-_])")


def article(page: Page, part: Part) -> Article:
    """The article of a part of a page; raises PageError where that holds no text."""
    claims = part.claims
    canonical = _address(claims, page.url)
    url = page.url or (canonical.value if canonical else None)
    site = claims.first("publisher")
    owner = publisher(name=site.value if site else None, url=url)
    sites = _sites(owner, claims, url)
    title = titles.title(claims, sites, [each.text for each in part.shown], part.tree)
    pictures = images.images(part.tree, claims, url)
    names, byline = authors.authors(claims, title[0] if title else None, sites)
    found, lead = _paragraphs(part, names, pictures)
    line, text = _text(found)
    labels, labelled = tags.tags(claims, [*sites, *names])
    published, modified = _moment(claims, "published"), _moment(claims, "modified")
    section, summary = claims.first("section"), claims.first("summary") or lead
    spoken = _language(text, claims)
    chosen = (
        title[1] if title else None, canonical, site, byline, labelled, published and published[1],
        modified and modified[1], section, summary, spoken,
    )  # fmt: skip
    return Article(
        id=article_id(key=None, url=url, title=title[0] if title else None, text=text),
        text=text,
        page=page.digest,
        origin=page.origin,
        source=str(page.origin),
        title=title[0] if title else None,
        url=url,
        canonical_url=canonical.value if canonical else None,
        publisher=owner,
        authors=names,
        published=published[0] if published else None,
        modified=modified[0] if modified else None,
        fetched=page.fetched,
        language=spoken.value if spoken else None,
        section=section.value if section else None,
        tags=labels,
        keywords=tags.keywords(claims),
        summary=summary.value if summary else None,
        dateline=line,
        images=pictures,
        teasers=furniture.teasers(part.tree, url),
        links=links.links(part.tree, found, url),
        kind="live" if claims.first("kind") else "article",
        trace=tuple(_traces(chosen, line)),
    )


def _paragraphs(
    part: Part, names: Iterable[str], pictures: Iterable[Image]
) -> tuple[list[str], Claim | None]:
    """The paragraphs of the body, and the summary where one stands in bold before them."""
    found = body.paragraphs(part.source) if part.source else []
    scripted = _scripted(part.script_body)
    short = _words(found) < _SHORT_WORDS and _words(scripted) > 2 * _words(found)
    if short or plain(" ".join(scripted)) == plain(" ".join(found)):
        found = scripted  # the script keeps its paragraphs, where the page's own are lost
    headings = [*part.headings, *(claim.value for claim in part.claims.of("title"))]
    found = body.without(found, [*headings, *(image.caption for image in pictures)])
    found = body.without(found, _boxed(part))
    found = edges.framed(found, _around(part), part.above)
    found = edges.trimmed(found, headings, names)
    lead = edges.bold_lead(found, furniture.bold(part.tree), _summaries(part))
    found = found[1:] if lead else found
    if (words := _words(found)) < _FEWEST_WORDS:
        raise PageError(f"the page holds no article text: {words} words were found")
    lines = [line.text for line in part.shown]
    if not edges.has_sentence(found) and links.share(part.tree, lines) > _MENU:
        raise PageError("the page holds no article text: it is a menu, its words are links")
    return found, Claim("summary", "visible:bold", lead) if lead else None


def _around(part: Part) -> Iterable[str]:
    """The furniture of the page: kickers, standfirsts, bylines, stamps, sign-offs."""
    yield from furniture.labels(part.tree)
    yield from islice(furniture.standfirsts(part.tree), 1)
    yield from (claim.value for claim in part.claims.of("section"))


def _summaries(part: Part) -> set[str]:
    return {plain(claim.value) for claim in part.claims.of("summary")}


def _boxed(part: Part) -> Iterable[str]:
    """The lines that point at other articles."""
    for box in furniture.boxes(part.tree):
        yield from (shown_words(each) for each in (box, *box.css("a, p, li")[:_MOST_LINES]))


def _text(found: list[str]) -> tuple[Dateline | None, str]:
    """The dateline and the body behind it."""
    line, start = dateline.split(found[0])
    rest = found[0][start:].lstrip()
    return line, "\n\n".join([rest, *found[1:]] if rest else found[1:])


def _scripted(text: str) -> list[str]:
    lines = _LINE_END.split(unescape(text))
    return [shown for line in lines if (shown := body.shown(_TAG.sub(" ", line)))]


def _words(paragraphs: Iterable[str]) -> int:
    """Words, where letters of scripts without blanks count as half a one."""
    return sum(len(each.split()) + len(_WIDE.findall(each)) // 2 for each in paragraphs)


def _address(claims: Claims, base: str | None) -> Claim | None:
    for claim in claims.of("url"):
        whole = images.absolute(claim.value, base)
        if whole and whole.startswith(("http://", "https://")) and host_of(whole):
            return Claim("url", claim.rule, whole)
    return None


def _sites(owner: Publisher | None, claims: Claims, url: str | None) -> list[str]:
    domain = registered_domain(host_of(url)) or ""
    names = [claim.value for claim in claims.of("publisher")]
    known = [owner.name] if owner else []
    return [*names, *known, domain, domain.partition(".")[0], host_of(url) or ""]


def _moment(claims: Claims, field: Field) -> tuple[str, Claim] | None:
    for claim in claims.of(field):
        value = moment(claim.value)
        if value:
            return value, claim
    return None


def _language(text: str, claims: Claims) -> Claim | None:
    """The language of the text; what the page declares only where that cannot be told."""
    told = language_id.language(text)
    if told:
        return Claim("language", "language-id", told)
    for claim in claims.of("language"):
        if match := _CODE.match(claim.value.lower()):
            return Claim("language", claim.rule, match.group())
    return None


def _traces(chosen: Iterable[Claim | None], line: Dateline | None) -> Iterable[FieldTrace]:
    yield from (claim.trace for claim in chosen if claim)
    if line:
        yield FieldTrace(field="dateline", rule="dateline", words=line.text)
