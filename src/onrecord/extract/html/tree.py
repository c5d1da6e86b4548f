"""Where a node of a page stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from onrecord.extract.html.claim import clean

NO_WORDS: Final = frozenset({"script", "style", "button", "svg", "noscript", "template"})
"""Elements whose text is not shown, or not to be read."""

_MOST_INSIDE: Final = 300
_FRAME: Final = frozenset({"nav", "footer", "aside", "header"})
_DEEPEST: Final = 200
"""Steps up from a node: pages are some thirty deep, those that mean harm 100,000."""


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The nodes above a node, the nearest first."""
    above = node.parent
    for _ in range(_DEEPEST):
        if above is None:
            return
        yield above
        above = above.parent


def within(node: LexborNode, tags: Collection[str]) -> bool:
    """Whether one of the nodes above has one of these tags."""
    return any(above.tag in tags for above in ancestors(node))


def under(node: LexborNode, top: LexborNode) -> bool:
    """Whether a node stands somewhere below ``top``."""
    return any(above.mem_id == top.mem_id for above in ancestors(node))


def up_to(node: LexborNode, top: LexborNode) -> Iterator[LexborNode]:
    """The nodes above a node, up to but not including ``top``."""
    for above in ancestors(node):
        if above.mem_id == top.mem_id:
            return
        yield above


def words(node: LexborNode) -> str:
    """What a node shows: its text, without that of scripts and styles in it."""
    inside = islice(node.traverse(include_text=True), _MOST_INSIDE)
    shown = [
        each.text()
        for each in inside
        if each.tag == "-text" and not any(a.tag in NO_WORDS for a in up_to(each, node))
    ]
    return clean("".join(shown) if len(shown) == 1 else " ".join(shown))


def framed(node: LexborNode) -> bool:
    """Whether a node stands in the frame of the page: its menus, its head, its foot."""
    return any(
        above.tag in _FRAME and not within(above, ("article", "main")) for above in ancestors(node)
    )
