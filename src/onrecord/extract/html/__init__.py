"""Web pages: the articles in their HTML, with metadata from all that a page says."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.errors import PageError
from onrecord.extract.html import parts
from onrecord.extract.html.charset import decode, refuse_binary
from onrecord.extract.html.make import article
from onrecord.extract.html.nesting import refuse_abyss
from onrecord.model import Article, Page

__all__ = ["articles"]


def articles(page: Page) -> Iterator[Article]:
    """Yield the articles of a web page; most hold one.

    Raises PageError where there is none.
    """
    refuse_binary(page.content)
    source = decode(page.content, page.charset)
    refuse_abyss(source)
    made = [article(page, part) for part in parts.split(source, page.url)]
    if not made:
        raise PageError("the page holds no article")
    yield from made
