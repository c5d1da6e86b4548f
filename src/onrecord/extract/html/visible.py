"""What a page shows: its heading, times, byline, tags and date in the address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import Claim, clean

_LONGEST_BYLINE = 200
_ADDRESS_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{2,}|$)"
)
_BYLINES = (
    'a[rel~="author"]',
    '[class*="author-name" i], [class*="author_name" i], [class*="authorname" i]',
    '[class*="byline__name" i], [class*="byline-name" i]',
    'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/auteur/"]',
    '[class~="byline" i], [class~="author" i]',
)
_TAGS = (
    'a[rel~="tag"]',
    '[class~="tags" i] a, [class~="article-tags" i] a, [class~="post-tags" i] a',
)
_ASIDE = frozenset({"nav", "footer", "aside", "header"})


def claims(tree: LexborHTMLParser) -> Iterator[Claim]:
    """What the body of a page shows of its article."""
    headings = [clean(node.text()) for node in tree.css("article h1, main h1, h1")]
    if headings:
        yield Claim("title", "visible:h1", headings[0])
    yield from _times(tree)
    for selector in _BYLINES:
        names = [clean(node.text(separator=" ")) for node in tree.css(selector)]
        yield from (
            Claim("author", "visible:byline", name)
            for name in names[:3]
            if 0 < len(name) < _LONGEST_BYLINE
        )
        if names:
            break
    for selector in _TAGS:
        for node in tree.css(selector):
            yield Claim("tag", "visible:tag", clean(node.text()))


def address_date(url: str | None) -> Iterator[Claim]:
    """The date in an address: ``/2024/04/09/``, ``/20240409/``, ``-2024-04-09``."""
    match = _ADDRESS_DATE.search(url or "")
    if match:
        yield Claim("published", "url:date", "-".join(match.groups()))


def _times(tree: LexborHTMLParser) -> Iterator[Claim]:
    marked = tree.css("time[pubdate][datetime]")
    for node in [*marked, *tree.css("time[datetime]")]:
        if marked or not _beside(node):
            yield Claim("published", "visible:time", clean(node.attributes.get("datetime") or ""))


def _beside(node: LexborNode) -> bool:
    """Whether a node stands in the page's frame or in a list of other articles."""
    above = node.parent
    while above is not None:
        if above.tag in _ASIDE and not _in_article(above):
            return True
        if above.tag == "li":
            return True
        above = above.parent
    return False


def _in_article(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in {"article", "main"}:
            return True
        above = above.parent
    return False
