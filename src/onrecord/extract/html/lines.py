"""The lines that a page shows, in their order: what stands between two breaks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import clean, plain
from onrecord.extract.html.tree import NO_WORDS, ancestors

_INLINE: Final = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins"}
    | {"label", "mark", "nobr", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt"}
    | {"u", "wbr", "-text"}
)
_BOLD: Final = frozenset({"h1", "h2", "h3", "b", "strong"})
_MOST_NODES: Final = 20_000
_PARTING: Final = " \t:|·•»«–—-"
_LONGEST_REST: Final = 60
_SHORTEST_HEADLINE: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``bold`` where its first words are set in bold or as a heading."""

    text: str
    bold: bool


def lines(tree: LexborHTMLParser) -> tuple[Line, ...]:
    """The lines of a page's body, without those of its scripts."""
    found: list[Line] = []
    parts: list[str] = []
    last, bold = -1, False
    places: dict[int, tuple[int, bool, bool]] = {}
    if tree.body is None:
        return ()
    for node in islice(tree.body.traverse(include_text=True), _MOST_NODES):
        if node.tag != "-text":
            last = -1 if node.tag in {"br", "hr"} else last
            continue
        text = node.text()
        if not text.strip():
            parts.append(" ")
            continue
        above = node.parent.mem_id if node.parent is not None else -1
        if above not in places:
            places[above] = _place(node)
        block, own_bold, seen = places[above]
        if not seen:
            continue
        if block != last:
            _end(found, parts, bold=bold)
            parts, bold, last = [], own_bold, block
        parts.append(text)
    _end(found, parts, bold=bold)
    return tuple(found)


def headline_at(shown: tuple[Line, ...], headings: list[str], title: str) -> int | None:
    """Where the headline stands: the line that is the page's heading, or most of its title."""
    known = [plain(each) for each in headings if each]
    for index, line in enumerate(shown):
        if plain(line.text) in known:
            return index
    fitting = [index for index, line in enumerate(shown) if rest_of(title, line.text) is not None]
    # the outlet's name fits too: the headline is the longer part of the title
    return max(fitting, key=lambda at: (len(shown[at].text), shown[at].bold, -at), default=None)


def rest_of(title: str, headline: str) -> str | None:
    """What a title has before or behind the headline; None where it is not made so."""
    if len(headline) < _SHORTEST_HEADLINE:
        return None
    for rest in (title.removeprefix(headline), title.removesuffix(headline)):
        if len(rest) == len(title) or len(rest) > _LONGEST_REST:
            continue
        if not rest or (rest[0] in _PARTING or rest[-1] in _PARTING):
            return rest.strip(_PARTING)
    return None


def _place(node: LexborNode) -> tuple[int, bool, bool]:
    """The block that a text stands in, whether it is bold, whether it is shown."""
    bold = False
    for above in ancestors(node):
        tag = above.tag or ""
        if tag in NO_WORDS:
            return -1, False, False
        bold = bold or tag in _BOLD
        if tag not in _INLINE:
            return above.mem_id, bold, True
    return -1, bold, True


def _end(found: list[Line], parts: list[str], *, bold: bool) -> None:
    if text := clean("".join(parts)):
        found.append(Line(text, bold))
