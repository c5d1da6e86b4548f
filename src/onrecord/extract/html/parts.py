"""The parts of a page that are articles: mostly one, sometimes several.

A page holds several articles where several ``<article>`` elements, none in another,
have a heading and text enough each, or where its JSON-LD gives several bodies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html import furniture, jsonld, masthead, meta, near, visible
from onrecord.extract.html.claim import Claim, Claims, clean, plain
from onrecord.extract.html.lines import Line, headline_at, lines
from onrecord.extract.html.tree import ancestors, within, words

_FEWEST_WORDS: Final = 100
"""Words in paragraphs that make an ``<article>`` among others one of its own, no teaser."""

_MOST_PARTS: Final = 50
_LOOKED_AT: Final = 500
_SITE_FIELDS: Final = frozenset({"publisher", "language"})


@dataclass(frozen=True)
class Part:
    """One article of a page: its HTML, what the page says of it, the body that a script gives."""

    source: str
    tree: LexborHTMLParser
    claims: Claims
    script_body: str = ""
    headings: tuple[str, ...] = field(default=())
    shown: tuple[Line, ...] = field(default=(), repr=False)
    above: frozenset[str] = field(default=frozenset(), repr=False)


def split(source: str, url: str | None) -> list[Part]:
    """The articles of a page, in its order."""
    tree = LexborHTMLParser(source)
    nodes = jsonld.nodes(tree)
    head = (*meta.claims(tree), *visible.address_date(url))
    scopes = _scopes(tree, head)
    if len(scopes) > 1:
        return [_scoped(scope, head, nodes) for scope in scopes[:_MOST_PARTS]]
    bodied = [node for node in jsonld.articles(nodes) if _count(_body(node)) >= _FEWEST_WORDS]
    if len({plain(_body(node)) for node in bodied}) > 1:
        return [_scripted(node, head, nodes) for node in bodied[:_MOST_PARTS]]
    return [_whole(source, tree, head, nodes, url)]


def _whole(
    source: str,
    tree: LexborHTMLParser,
    head: tuple[Claim, ...],
    nodes: tuple[jsonld.Node, ...],
    url: str | None,
) -> Part:
    shown = (*meta.microdata(tree), *visible.claims(tree))
    own = Claims((*head, *shown))
    address, heading = own.first("url"), own.first("title")
    node = jsonld.main(nodes, address.value if address else "", heading.value if heading else "")
    scripted = tuple(jsonld.claims(node, nodes)) if node else ()
    headings = tuple(words(each) for each in tree.css("h1")[:_MOST_PARTS])
    claims = (*head, *scripted, *shown)
    addresses = [claim.value for claim in claims if claim.field == "url"]
    dated = tuple(claim for each in addresses[:1] for claim in visible.address_date(each))
    shown_lines = lines(tree)
    at = _headline(shown_lines, claims)
    plainly = _plainly(tree, shown_lines, at, _titled(claims), url or "".join(addresses[:1]))
    body = _body(node) if node else ""
    above = _only_above(shown_lines, at)
    found = Claims((*claims, *dated, *plainly))
    return Part(source, tree, found, body, headings, shown_lines, above)


def _titled(claims: Iterable[Claim]) -> str:
    return next((each.value for each in claims if each.rule == "html:title"), "")


def _headline(shown: tuple[Line, ...], claims: tuple[Claim, ...]) -> int | None:
    titles = [each for each in Claims(claims).of("title") if each.rule != "html:title"]
    return headline_at(shown, [each.value for each in titles], _titled(claims))


def _only_above(shown: tuple[Line, ...], at: int | None) -> frozenset[str]:
    """The lines above the headline that do not stand below it too."""
    if at is None:
        return frozenset()
    below = {plain(line.text) for line in shown[at + 1 :]}
    return frozenset(plain(line.text) for line in shown[: at + 1]) - below


def _plainly(
    tree: LexborHTMLParser, shown: tuple[Line, ...], at: int | None, title: str, url: str
) -> Iterator[Claim]:
    """What the page says in plain lines, for all that has no tags to tell it."""
    headline = shown[at].text if at is not None else None
    if headline and shown[at or 0].bold:
        yield Claim("title", "visible:headline", headline)
    yield from masthead.claims(tree, shown, title, headline, url)
    if at is not None:
        yield from near.claims(shown, at)
    for text in islice(furniture.standfirsts(tree), 1):
        yield Claim("summary", "visible:standfirst", text)


def _scopes(tree: LexborHTMLParser, head: tuple[Claim, ...]) -> list[LexborNode]:
    """The ``<article>`` elements that are articles of their own, each heading once.

    None where the one that bears the page's own title is too short to be among them:
    then the others are not what the page is about.
    """
    titles = {plain(claim.value) for claim in head if claim.field == "title"}
    found: dict[str, LexborNode] = {}
    for node in tree.css("article")[:_LOOKED_AT]:
        heading = node.css_first("h1, h2")
        if heading is None or within(node, ("article",)) or _is_comment(node):
            continue
        name = plain(words(heading))
        if sum(_count(each.text()) for each in node.css("p")) >= _FEWEST_WORDS:
            found.setdefault(name, node)
        elif name in titles or heading.tag == "h1":
            return []
    found.pop("", None)
    return list(found.values())


def _is_comment(node: LexborNode) -> bool:
    places = (node, *ancestors(node))
    named = (f"{each.id or ''} {each.attributes.get('class') or ''}" for each in places)
    return any("comment" in name.lower() for name in named)


def _scoped(scope: LexborNode, head: tuple[Claim, ...], nodes: tuple[jsonld.Node, ...]) -> Part:
    tree = LexborHTMLParser(scope.html or "")
    heading_node = tree.css_first("h1, h2")
    heading = words(heading_node) if heading_node is not None else ""
    claims = [Claim("title", "visible:heading", heading)]
    claims += [
        each for each in (*meta.microdata(tree), *visible.claims(tree)) if each.field != "title"
    ]
    link = tree.css_first("h1 a[href], h2 a[href]")
    if link is not None:
        claims.append(Claim("url", "visible:heading", clean(link.attributes.get("href") or "")))
    node = next(
        (
            n
            for n in jsonld.articles(nodes)
            if plain(jsonld.text_of(n.get("headline"))) == plain(heading)
        ),
        None,
    )
    claims += jsonld.claims(node, nodes) if node else ()
    of_page = any(c.field == "title" and plain(heading) in plain(c.value) for c in head)
    claims += [each for each in head if of_page or each.field in _SITE_FIELDS]
    return Part(scope.html or "", tree, Claims(tuple(claims)), headings=(heading,))


def _scripted(node: jsonld.Node, head: tuple[Claim, ...], nodes: tuple[jsonld.Node, ...]) -> Part:
    claims = (*jsonld.claims(node, nodes), *(c for c in head if c.field in _SITE_FIELDS))
    return Part("", LexborHTMLParser(""), Claims(claims), _body(node))


def _body(node: jsonld.Node) -> str:
    body = node.get("articleBody")
    return body if isinstance(body, str) else ""


def _count(text: str) -> int:
    return len(text.split())
