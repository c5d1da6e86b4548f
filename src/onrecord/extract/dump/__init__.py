"""Text dumps: what a crawler leaves of a page, to articles.

A dump has no marks of what its lines are. Each line gets a class by scored rules
(``kinds``), the body is the stretch with the most running text (``body``), and the
fields are chosen among the lines of their classes. Every choice leaves a trace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.errors import PageError
from onrecord.extract.dump.article import article
from onrecord.extract.dump.decode import decode
from onrecord.extract.dump.layout import layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Article, Page

__all__ = ["articles"]

LEAST_WORDS = 3


def articles(page: Page) -> Iterator[Article]:
    """Yield the article of a dump.

    Raises PageError where the dump holds no running text.
    """
    text = decode(page.content, page.charset)
    parts = layout(text, page.url)
    if parts is None or sum(each.line.words for each in parts.body) < LEAST_WORDS:
        raise PageError(
            f"{page.origin} holds {len(text.split())} words but no running text of an article; "
            "give the dump of an article's page, or leave the file out."
        )
    yield article(page, parts)
