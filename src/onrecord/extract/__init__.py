"""Extraction: the articles of a page, with what is known about their publication."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract import dump, html, ready
from onrecord.model import Article, Page

__all__ = ["articles"]


def articles(page: Page) -> Iterator[Article]:
    """Yield the articles of a page; most hold one.

    Raises PageError, with the reason, where a page holds none or cannot be read, and
    nothing else on any page.
    """
    if page.kind == "html":
        yield from html.articles(page)
    elif page.kind == "dump":
        yield from dump.articles(page)
    else:
        yield ready.article(page)
