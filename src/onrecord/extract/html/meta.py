"""Meta tags, the title, canonical link and language of a page's head, and microdata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import Claim, Field, clean
from onrecord.extract.html.tree import ancestors

_META: Final[Mapping[str, tuple[Field, str]]] = {
    "og:title": ("title", "og:title"),
    "twitter:title": ("title", "twitter:title"),
    "dc.title": ("title", "title"),
    "title": ("title", "title"),
    "parsely-title": ("title", "title"),
    "sailthru.title": ("title", "title"),
    "og:url": ("url", "og:url"),
    "article:published_time": ("published", "article:published_time"),
    "article:published": ("published", "article:published_time"),
    "og:article:published_time": ("published", "og:article:published_time"),
    "og:published_time": ("published", "og:article:published_time"),
    "date": ("published", "date"),
    "pubdate": ("published", "date"),
    "publishdate": ("published", "date"),
    "publish-date": ("published", "date"),
    "publish_date": ("published", "date"),
    "published": ("published", "date"),
    "publication_date": ("published", "date"),
    "datepublished": ("published", "date"),
    "dc.date": ("published", "date"),
    "dc.date.issued": ("published", "date"),
    "dc.date.created": ("published", "date"),
    "dcterms.created": ("published", "date"),
    "dcterms.date": ("published", "date"),
    "dcterms.issued": ("published", "date"),
    "sailthru.date": ("published", "date"),
    "parsely-pub-date": ("published", "date"),
    "cxenseparse:recs:publishtime": ("published", "date"),
    "bt:pubdate": ("published", "date"),
    "citation_publication_date": ("published", "date"),
    "article:modified_time": ("modified", "article:modified_time"),
    "og:updated_time": ("modified", "og:updated_time"),
    "last-modified": ("modified", "modified"),
    "lastmod": ("modified", "modified"),
    "dc.date.modified": ("modified", "modified"),
    "dcterms.modified": ("modified", "modified"),
    "author": ("author", "author"),
    "authors": ("author", "author"),
    "parsely-author": ("author", "author"),
    "sailthru.author": ("author", "author"),
    "twitter:misc:written by": ("author", "author"),
    "byl": ("author", "author"),
    "cxenseparse:author": ("author", "author"),
    "article:author": ("author", "article:author"),
    "og:article:author": ("author", "article:author"),
    "dc.creator": ("author", "creator"),
    "dcterms.creator": ("author", "creator"),
    "og:site_name": ("publisher", "og:site_name"),
    "application-name": ("publisher", "application-name"),
    "publisher": ("publisher", "publisher"),
    "dc.publisher": ("publisher", "publisher"),
    "article:section": ("section", "article:section"),
    "parsely-section": ("section", "section"),
    "section": ("section", "section"),
    "article:tag": ("tag", "article:tag"),
    "og:article:tag": ("tag", "article:tag"),
    "parsely-tags": ("tag", "news_keywords"),
    "sailthru.tags": ("tag", "news_keywords"),
    "news_keywords": ("tag", "news_keywords"),
    "keywords": ("tag", "keywords"),
    "og:description": ("summary", "og:description"),
    "description": ("summary", "description"),
    "twitter:description": ("summary", "twitter:description"),
    "language": ("language", "language"),
    "content-language": ("language", "language"),
    "dc.language": ("language", "language"),
    "og:locale": ("language", "og:locale"),
    "og:image": ("image", "og:image"),
    "twitter:image": ("image", "twitter:image"),
}
"""Name or property of a meta tag, in lower case → the field and the name of its rule."""

_LOOKED_AT: Final = 50
_MICRODATA: Final[tuple[tuple[str, Field], ...]] = (
    ("headline", "title"),
    ("datePublished", "published"),
    ("dateModified", "modified"),
    ("author", "author"),
    ("publisher", "publisher"),
)


def claims(tree: LexborHTMLParser) -> Iterator[Claim]:
    """What the head of a page says."""
    for tag in tree.css("meta[content]")[: 10 * _LOOKED_AT]:
        known = _META.get(_name(tag))
        if known and (value := clean(tag.attributes.get("content") or "")):
            yield Claim(known[0], f"meta:{known[1]}", value)
    for link in tree.css('link[rel="canonical" i][href]'):
        yield Claim("url", "link:canonical", clean(link.attributes.get("href") or ""))
    for title in tree.css("head > title"):
        yield Claim("title", "html:title", clean(title.text()))
    root = tree.css_first("html")
    if root is not None:
        yield Claim("language", "html:lang", clean(root.attributes.get("lang") or ""))


def microdata(tree: LexborHTMLParser) -> Iterator[Claim]:
    """What ``itemprop`` attributes say of the first article of the page."""
    scope = tree.css_first('[itemtype*="Article"], [itemtype*="BlogPosting"]')
    if scope is None:
        return
    for name, field in _MICRODATA:
        for node in scope.css(f'[itemprop~="{name}"]')[:_LOOKED_AT]:
            if not _of_picture(node) and (value := clean(_value(node))):
                yield Claim(field, f"microdata:{name}", value)


def _of_picture(node: LexborNode) -> bool:
    return any(
        above.tag == "figure" or "Object" in (above.attributes.get("itemtype") or "")
        for above in ancestors(node)
    )


def _name(tag: LexborNode) -> str:
    attributes = tag.attributes
    name = attributes.get("property") or attributes.get("name") or attributes.get("http-equiv")
    return (name or "").strip().lower()


def _value(node: LexborNode) -> str:
    for attribute in ("content", "datetime"):
        if value := node.attributes.get(attribute):
            return value
    if "itemscope" in node.attributes:
        inner = node.css_first('[itemprop~="name"]')
        if inner is not None and inner.mem_id != node.mem_id:
            return _value(inner)
    return node.text()
