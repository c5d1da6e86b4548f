"""JSON-LD: what a page's scripts say in the words of schema.org.

Read as pages write it: lists, graphs, references by ``@id``, scripts in comments,
raw line breaks in strings, commas too many. A script that is beyond that is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Final, TypeAlias

from selectolax.lexbor import LexborHTMLParser

from onrecord.extract.html.claim import Claim, Field, clean, plain

Node: TypeAlias = Mapping[str, object]

_DEEPEST: Final = 12
_MOST: Final = 2000
"""Nodes of a page that are looked at."""

_WRAPPING = re.compile(
    r"^\s*(?:(?://\s*)?(?:<!--|<!\[CDATA\[)\s*|/\*.*?\*/\s*)+|"
    r"(?:(?://\s*|/\*\s*)?(?:-->|\]\]>)(?:\s*\*/)?\s*;?\s*)+$",
    re.DOTALL,
)
_EXTRA_COMMA = re.compile(r",(\s*[}\]])")
_ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$")
_TEXT_FIELDS: Final[tuple[tuple[str, Field], ...]] = (
    ("headline", "title"),
    ("datePublished", "published"),
    ("dateCreated", "published"),
    ("uploadDate", "published"),
    ("dateModified", "modified"),
    ("description", "summary"),
    ("inLanguage", "language"),
    ("articleSection", "section"),
    ("url", "url"),
)
_NAME_FIELDS: Final[tuple[tuple[str, Field], ...]] = (
    ("author", "author"),
    ("creator", "author"),
    ("publisher", "publisher"),
)


def nodes(tree: LexborHTMLParser) -> tuple[Node, ...]:
    """All objects of the page's JSON-LD scripts, in their order."""
    found: list[Node] = []
    for script in tree.css('script[type*="ld+json" i]'):
        for document in _documents(script.text()):
            found.extend(_objects(document, 0))
    return tuple(found[:_MOST])


def articles(found: Iterable[Node]) -> tuple[Node, ...]:
    """Those that are articles, each headline once."""
    unique: dict[str, Node] = {}
    for node in found:
        if _is_article(node) and ("headline" in node or "datePublished" in node):
            unique.setdefault(plain(text_of(node.get("headline"))), node)
    return tuple(unique.values())


def main(found: tuple[Node, ...], url: str, title: str) -> Node | None:
    """The node of the page's own article: by its address, its headline, or the first.

    A page without an article's node may have one for itself (WebPage, VideoObject).
    """
    own = articles(found)
    for wanted, name in ((url, "url"), (url, "mainEntityOfPage"), (title, "headline")):
        for node in own:
            value = text_of(node.get(name))
            if wanted and value and plain(wanted) == plain(value):
                return node
    if own:
        return own[0]
    return next((node for node in found if "datePublished" in node and "headline" in node), None)


def claims(node: Node, found: tuple[Node, ...]) -> Iterator[Claim]:
    """What an article's node says; ``found`` are the nodes that it may refer to."""
    by_id = {str(each["@id"]): each for each in found if "@id" in each and len(each) > 1}
    for name, field in _TEXT_FIELDS:
        for value in texts(node.get(name)):
            yield Claim(field, f"json-ld:{name}", value)
    for name, field in _NAME_FIELDS:
        for value in _names(node.get(name), by_id):
            yield Claim(field, f"json-ld:{name}", value)
    for value in texts(node.get("keywords")):
        yield Claim("tag", "json-ld:keywords", value)
    for each in _listed(node.get("image")):
        for value in texts(each.get("url") if isinstance(each, Mapping) else each):
            yield Claim("image", "json-ld:image", value)
    if "LiveBlogPosting" in _types(node):
        yield Claim("kind", "json-ld:@type", "live")


def text_of(value: object) -> str:
    """The first text of a value."""
    return next(texts(value), "")


def texts(value: object) -> Iterator[str]:
    """The texts of a value: itself, those of a list, the name, value or id of an object."""
    for each in _listed(value):
        if isinstance(each, Mapping):
            inner = next((each[key] for key in ("name", "@value", "@id") if key in each), None)
            each = inner  # noqa: PLW2901 - an object stands for its name
        if isinstance(each, str) and (shown := clean(each)):
            yield shown


def _documents(script: str) -> Iterator[object]:
    """The JSON of a script, mended where it takes no guess."""
    text = _WRAPPING.sub("", script).strip().rstrip(";")
    for mended in (text, _EXTRA_COMMA.sub(r"\1", text), unescape(_EXTRA_COMMA.sub(r"\1", text))):
        try:
            yield json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
        return
    yield from _first_documents(text)


def _first_documents(text: str) -> Iterator[object]:
    """The JSON values at the front of a text that goes on in some other way."""
    decoder = json.JSONDecoder(strict=False)
    position = 0
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield value
        position += len(text[position:]) - len(text[position:].lstrip(" \t\r\n,;"))


def _objects(value: object, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _objects(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            inner = value.get(key)
            if isinstance(inner, dict | list):
                yield from _objects(inner, depth + 1)


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _types(node: Node) -> tuple[str, ...]:
    return tuple(str(each).rpartition("/")[2] for each in _listed(node.get("@type")))


def _is_article(node: Node) -> bool:
    return any(_ARTICLE.search(each) for each in _types(node))


def _names(value: object, by_id: Mapping[str, Node]) -> Iterator[str]:
    for each in _listed(value):
        if isinstance(each, list):
            yield from _names(each, by_id)
        elif isinstance(each, dict):
            named = each if "name" in each else by_id.get(str(each.get("@id")), each)
            yield from texts(named.get("name"))
        else:
            yield from texts(each)
