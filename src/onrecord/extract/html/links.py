"""Links inside the body of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import plain
from onrecord.extract.html.images import absolute
from onrecord.extract.html.tree import ancestors, words

_BLOCKS: Final = frozenset(
    {"p", "li", "td", "blockquote", "div", "section", "h2", "h3", "h4", "dd", "article", "main"}
)
_LOOKED_AT: Final = 2000
_MOST: Final = 200


def links(tree: LexborHTMLParser, paragraphs: Iterable[str], base: str | None) -> tuple[str, ...]:
    """The web addresses that words of the body link to, each once, in their order."""
    known = {own for each in paragraphs if (own := plain(each))}
    blocks: dict[int, bool] = {}
    found: dict[str, None] = {}
    for link in islice(_anchors(tree), _LOOKED_AT):
        block = next((each for each in ancestors(link) if each.tag in _BLOCKS), None)
        if block is None:
            continue
        if block.mem_id not in blocks:
            blocks[block.mem_id] = _holds(block, known)
        url = absolute((link.attributes.get("href") or "").strip(), base)
        if blocks[block.mem_id] and url and url.startswith(("http://", "https://")):
            found.setdefault(url)
    return tuple(found)[:_MOST]


def share(tree: LexborHTMLParser, shown: Iterable[str]) -> float:
    """The share of a page's letters that are links; ``shown`` are the lines of the page."""
    own = sum(len(plain(line)) for line in shown)
    linked = sum(len(plain(link.text())) for link in islice(_anchors(tree), _LOOKED_AT))
    return linked / own if own else 0.0


def _anchors(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    yield from tree.css("a[href]")


def _holds(block: LexborNode, known: set[str]) -> bool:
    """Whether a block is a paragraph of the body, or is made of several by line breaks."""
    own = plain(words(block))
    return own in known or (bool(own) and sum(f" {each} " in f" {own} " for each in known) > 1)
