"""The body of an article: its paragraphs, without the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import trafilatura
from lxml.etree import LxmlError, _Element
from lxml.html import HTMLParser, document_fromstring
from trafilatura.settings import Document

from onrecord.errors import PageError
from onrecord.extract.html.claim import plain

_NO_BODY: Final = [
    "//figcaption",
    "//*[contains(@class, 'caption') and not(descendant::p[2])]",
    "//*[@aria-hidden='true'][not(descendant::p[3])]",
    "//noscript | //template | //dialog | //button | //form[not(descendant::p[3])]",
]
"""What is never text of the article: captions, what is hidden, what is to be filled in."""

_BLOCKS: Final = frozenset(
    {"p", "head", "item", "list", "quote", "row", "table", "lb", "div", "ab"}
)
_INVISIBLE = re.compile("[\u0000-\u0008\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_DEEPEST: Final = 250


def paragraphs(source: str) -> list[str]:
    """The paragraphs of the article in an HTML source; none where there is no article.

    Raises PageError where the source cannot be parsed.
    """
    tree = _tree(source)
    if tree is None:
        return []
    try:
        found = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=True, prune_xpath=_NO_BODY
        )
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise PageError(f"the page's HTML cannot be read: {error}") from error
    return list(_blocks(found.body)) if isinstance(found, Document) else []


def without(found: list[str], others: Iterable[str | None]) -> list[str]:
    """The paragraphs but those at the front or anywhere that only repeat one of ``others``."""
    known = {plain(other) for other in others if other}
    return [each for each in found if plain(each) not in known]


def shown(text: str) -> str:
    """A paragraph as it is shown: runs of blanks are one, nothing that is invisible."""
    return " ".join(_INVISIBLE.sub("", text).split())


def _tree(source: str) -> _Element | None:
    try:
        # told outright: a page that declares another encoding was decoded already
        parser = HTMLParser(encoding="utf-8")
        return document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        return None


def _blocks(body: _Element) -> Iterator[str]:
    parts: list[str] = []
    for text in _texts(body, 0):
        if text is None:
            if block := shown("".join(parts)):
                yield block
            parts = []
        else:
            parts.append(text)
    if block := shown("".join(parts)):
        yield block


def _texts(node: _Element, depth: int) -> Iterator[str | None]:
    """The texts of a body in order; None where a block begins or ends."""
    if depth > _DEEPEST:
        return
    block = node.tag in _BLOCKS
    if block:
        yield None
    if node.text:
        yield node.text
    for child in node:
        if isinstance(child.tag, str):
            yield from _texts(child, depth + 1)
        if child.tail:
            yield child.tail
    if node.tag == "cell":
        yield " "
    if block:
        yield None
