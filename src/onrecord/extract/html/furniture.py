"""Furniture: what templates set around a body and extractors of bodies take for its lines.

Kickers, standfirsts, bylines, stamps, sign-offs and "read also" boxes, known by the names
of their classes, by their place, or by the words that open a box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import clean, plain
from onrecord.extract.html.images import absolute
from onrecord.extract.html.tree import ancestors, words
from onrecord.model import Teaser

_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|vorspann|chap(?:o|eau)|dek|sub-?headline|sub-?title|strap(?:line)?|"
    r"undertitel|sottotitolo|subt[ií]tulo|lid|bajada)(?:$|\s)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|[\s_-])(?:kicker|overline|topline|eyebrow|dachzeile|spitzmarke|surtitre|rubri[ck]\w*|byline|"
    r"signature|autor(?:en)?|auteur|author|stand|stamp|time-?stamp|pub-?date|sign-?off|"
    r"editors?-?note|reading-?time)(?:$|\s)",
    re.IGNORECASE,
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "a"})
"""Elements that are a heading inside a body, whatever "subtitle" they are called."""

_LONGEST: Final = 400
_LONGEST_LABEL: Final = 120
_SHORTEST_STANDFIRST: Final = 4
_LOOKED_AT: Final = 400
_MOST: Final = 40
_BOX = re.compile(
    r"^\W*(?:related(?: (?:articles?|stories|news|content|topics|links|coverage|reading))?|"
    r"(?:see|read|also) (?:also|more|next|on\b.*)|more (?:from|on|about|in|stories|news)\b.*|"
    r"recommended(?: for you)?|you (?:may|might) also (?:like|be interested in)|further reading|"
    r"don.t miss|mehr (?:zum thema|dazu|aus)\b.*|lesen sie (?:auch|mehr|dazu)|siehe auch|"
    r"auch interessant|weitere (?:artikel|themen)|(?:à )?lire (?:aussi|également)|voir aussi|"
    r"sur le même (?:sujet|thème)|le[ae] también|ver también|te puede interesar|"
    r"noticias relacionadas|leggi anche|lees ook|les også|læs også|läs (?:också|även)|"
    r"leia (?:também|mais)|"
    r"czytaj (?:też|także|również)|читайте (?:также|ещё|еще)|по теме|смотрите также|см\. также|"
    r"материалы по теме|читайте по теме|ilgili haberler|baca juga)\W*$",
    re.IGNORECASE,
)
_MOST_NODES: Final = 20_000
_STEPS: Final = 4
"""Steps up from the words that open a box within which its links are found."""
_LINKED: Final = 0.6
"""Share of the letters of a box that are links."""


def standfirsts(tree: LexborHTMLParser) -> Iterator[str]:
    """The summaries that stand apart between the headline and the body."""
    for node in _named(tree, _STANDFIRST):
        if node.tag not in _HEADINGS and _is_standfirst(node):
            yield words(node)
    for node in tree.css("h1 + h2, h1 + h3")[:1]:
        if _is_standfirst(node):
            yield words(node)


def bold(tree: LexborHTMLParser) -> set[str]:
    """The paragraphs that are set in bold from their first word to their last."""
    nodes = tree.css("p > b, p > strong, td > b, div > b, div > strong")[:_LOOKED_AT]
    whole = {plain(words(node)) for node in nodes if node.parent is not None and _fills(node)}
    return whole - {""}


def labels(tree: LexborHTMLParser) -> Iterator[str]:
    """Short lines whose class says that they are kicker, byline, stamp or sign-off."""
    for node in _named(tree, _LABEL):
        text = words(node)
        if 0 < len(text) <= _LONGEST_LABEL:
            yield text


def teasers(tree: LexborHTMLParser, base: str | None) -> tuple[Teaser, ...]:
    """The links of the boxes that point at other articles, each once."""
    found: dict[str, Teaser] = {}
    for box in boxes(tree):
        for link in box.css("a[href]")[:_MOST]:
            title = words(link)
            if len(title.split()) > 1 and not _BOX.match(title):
                url = absolute(link.attributes.get("href"), base)
                found.setdefault(plain(title), Teaser(title=title, url=url))
    return tuple(found.values())[:_MOST]


def opens_box(text: str) -> bool:
    """Whether a line is the words that open a box."""
    return len(text) <= _LONGEST_LABEL and bool(_BOX.match(text))


def boxes(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """The elements that hold "read also" and the links behind it."""
    seen: set[int] = set()
    if tree.body is None:
        return
    nodes = islice(tree.body.traverse(include_text=True), _MOST_NODES)
    heads = (each for each in nodes if each.tag == "-text" and opens_box(clean(each.text())))
    for text in islice(heads, _MOST):
        box = next((each for each in _candidates(text) if each.css_first("a[href]")), None)
        if box is not None and box.mem_id not in seen and _is_linked(box, text):
            seen.add(box.mem_id)
            yield box


def _candidates(text: LexborNode) -> Iterator[LexborNode]:
    """Where the links of a box may be: around the words that open it, or next to them."""
    for above in _around(text):
        yield above
        beside = above.next
        while beside is not None and beside.tag == "-text" and not beside.text().strip():
            beside = beside.next
        if beside is not None and beside.tag in {"ul", "ol", "div"}:
            yield beside


def _around(text: LexborNode) -> Iterator[LexborNode]:
    """The elements around the words that open a box; those that are a link are one of many."""
    above = list(islice(ancestors(text), _STEPS))
    kept = [each for each in above if each.tag not in {"body", "html", "article", "main"}]
    return iter(() if any(each.tag in {"a", "script", "style"} for each in above) else kept)


def _is_linked(box: LexborNode, head: LexborNode) -> bool:
    """Whether a box is links and little else beside the words that open it."""
    linked = sum(len(plain(link.text())) for link in box.css("a[href]")[:_MOST])
    return linked >= _LINKED * (len(plain(words(box))) - len(plain(head.text())))


def _named(tree: LexborHTMLParser, classes: re.Pattern[str]) -> Iterator[LexborNode]:
    """The first elements whose class is one of these."""
    nodes = tree.css("[class]")[: 10 * _LOOKED_AT]
    found = (node for node in nodes if classes.search(node.attributes.get("class") or ""))
    return islice(found, _MOST)


def _is_standfirst(node: LexborNode) -> bool:
    text = words(node)
    if not len(text.split()) >= _SHORTEST_STANDFIRST or len(text) > _LONGEST:
        return False
    return len(node.css("p")) <= 1 and node.css_first("a[href]") is None


def _fills(node: LexborNode) -> bool:
    return node.parent is not None and plain(words(node)) == plain(words(node.parent))
