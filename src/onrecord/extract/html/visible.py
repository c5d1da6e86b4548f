"""What a page shows: its heading, times, byline, tags and date in the address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from onrecord.extract.html.claim import Claim, clean
from onrecord.extract.html.tree import framed, within, words

_LONGEST_BYLINE = 200
_LOOKED_AT = 200
_MOST_TAGS = 25
"""More links than these under one heading are a menu."""
_ADDRESS_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{2,}|$)"
)
_BYLINES = (
    'a[rel~="author"]',
    '[class*="author-name" i], [class*="author_name" i], [class*="authorname" i]',
    '[class*="byline__name" i], [class*="byline-name" i]',
    'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/auteur/"]',
    '[class~="byline" i], [class~="author" i]',
    '[class*="byline" i] span, [class*="__author" i], [class*="-author" i]',
)
_TAGS = (
    'a[rel~="tag"]',
    '[class*="tags" i]:not(nav) a, [class*="tag-list" i] a, [class*="taglist" i] a',
    '[class*="topics" i]:not(nav) a, [class*="keywords" i] a, [class*="article-topic" i] a',
)


def claims(tree: LexborHTMLParser) -> Iterator[Claim]:
    """What the body of a page shows of its article."""
    headings = [words(node) for node in tree.css("h1")[:1]]
    if headings:
        yield Claim("title", "visible:h1", headings[0])
    yield from _times(tree)
    for selector in _BYLINES:
        names = [words(node) for node in tree.css(selector)[:3]]
        yield from (
            Claim("author", "visible:byline", name)
            for name in names
            if 0 < len(name) < _LONGEST_BYLINE
        )
        if names:
            break
    for selector in _TAGS:
        shown = [clean(node.text()) for node in tree.css(selector)[:_LOOKED_AT] if not framed(node)]
        if 0 < len(shown) <= _MOST_TAGS:
            yield from (Claim("tag", "visible:tag", tag) for tag in shown)
            return


def address_date(url: str | None) -> Iterator[Claim]:
    """The date in an address: ``/2024/04/09/``, ``/20240409/``, ``-2024-04-09``."""
    match = _ADDRESS_DATE.search(url or "")
    if match:
        yield Claim("published", "url:date", "-".join(match.groups()))


def _times(tree: LexborHTMLParser) -> Iterator[Claim]:
    marked = tree.css("time[pubdate][datetime]")
    for node in [*marked, *tree.css("time[datetime]")][:_LOOKED_AT]:
        if marked or not (within(node, ("li",)) or framed(node)):
            yield Claim("published", "visible:time", clean(node.attributes.get("datetime") or ""))
