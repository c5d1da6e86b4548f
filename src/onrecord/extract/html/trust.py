"""Whom to believe: for each field of an article, the parts of a page in order of trust.

What a site writes for machines goes before what a template shows, and what stands for
the one article before what may stand for the site. Of two claims by one part, the
first of the page goes first; a rule that is not listed goes last.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TRUST: Final[Mapping[str, tuple[str, ...]]] = {
    "title": (
        "json-ld:headline",
        "microdata:headline",
        "meta:og:title",
        "visible:h1",
        "meta:twitter:title",
        "meta:title",
        "json-ld:name",
        "html:title",
        "visible:headline",
    ),
    "url": ("link:canonical", "meta:og:url", "json-ld:url"),
    "published": (
        "json-ld:datePublished",
        "meta:article:published_time",
        "meta:og:article:published_time",
        "microdata:datePublished",
        "meta:date",
        "visible:time",
        "json-ld:dateCreated",
        "json-ld:uploadDate",
        "visible:line",
        "url:date",
    ),
    "modified": (
        "json-ld:dateModified",
        "meta:article:modified_time",
        "meta:og:updated_time",
        "microdata:dateModified",
        "meta:modified",
        "visible:line",
    ),
    "author": (
        "json-ld:author",
        "microdata:author",
        "meta:author",
        "visible:byline",
        "visible:line",
        "meta:article:author",
        "json-ld:creator",
        "meta:creator",
    ),
    "publisher": (
        "meta:og:site_name",
        "json-ld:publisher",
        "microdata:publisher",
        "meta:publisher",
        "meta:application-name",
        "html:title:site",
        "visible:masthead",
        "visible:copyright",
    ),
    "section": ("meta:article:section", "json-ld:articleSection", "meta:section"),
    "tag": (
        "meta:article:tag",
        "json-ld:keywords",
        "meta:news_keywords",
        "visible:tag",
        "meta:keywords",
    ),
    "summary": (
        "json-ld:description",
        "meta:og:description",
        "meta:description",
        "meta:twitter:description",
        "visible:standfirst",
    ),
    "language": ("html:lang", "json-ld:inLanguage", "meta:language", "meta:og:locale"),
    "image": ("meta:og:image", "json-ld:image", "meta:twitter:image"),
}
