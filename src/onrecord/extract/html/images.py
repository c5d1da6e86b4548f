"""Pictures of an article, with their captions and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import Claims, clean
from onrecord.extract.html.tree import NO_WORDS, ancestors, framed, under, up_to, within
from onrecord.model import Image

_CREDIT = re.compile(
    r"credit|copyright|photographer|fotograf|source|quelle|author|autor|rights|attribution|"
    r"licen[cs]e|agency",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"\s*[(\[|]?\s*((?:©|\(c\)|(?:Photo(?:graph)?|Image|Picture|Foto|Bild|Quelle|Source|Credit|Crédit|Fotografía)"
    r"(?:\s+(?:by|credit))?\s*[:/]).{2,80}?)[)\]]?\s*$",
    re.IGNORECASE,
)
_AGENCY_AT_END = re.compile(
    r"(?:(?<=[.!?\"”»])\s*|\s*[(\[])((?:AP Photo|AFP|Reuters|REUTERS|EPA|EFE|dpa|Getty|"
    r"Shutterstock|Alamy|imago|IMAGO|picture alliance)\b[^.]{0,60})[)\]]?\s*$"
)
_FRAGMENT_AT_END = re.compile(r"(?<=[.!?])[\"”»’)]*\s+([^\W\d_][^.!?]{1,60})$")
_FRAGMENT_WORDS: Final = 4
_UNSEEN = re.compile(r"hidden|offscreen|sr-only|screen-reader|icon", re.IGNORECASE)
_CAPTIONS: Final = 'figcaption, [class*="caption" i], [class*="mediasubtitle" i]'
_LONGEST: Final = 1000
_NEAR: Final = 3
"""Steps up from a caption within which its picture is found."""
_MOST: Final = 100
_LOOKED_AT: Final = 300
"""Figures of a page, and nodes of a caption, that are looked at."""
_ASIDE: Final = frozenset({"nav", "footer", "aside", "a"})


def images(tree: LexborHTMLParser, claims: Claims, base: str | None) -> tuple[Image, ...]:
    """The pictures that stand in figures, else the one that the head names."""
    figures = list(_figures(tree, base))
    seen = {image.caption for image in figures}
    loose = (image for image in _loose_captions(tree) if image.caption not in seen)
    found = {(image.url, image.caption): image for image in (*figures, *loose)}
    if not found:
        lead = claims.first("image")
        return (Image(url=absolute(lead.value, base)),) if lead else ()
    return tuple(found.values())[:_MOST]


def absolute(url: str | None, base: str | None) -> str | None:
    """An address made whole; None for none and for what is no address."""
    if not url or url.startswith(("data:", "javascript:", "blob:")):
        return None
    try:
        return urljoin(base or "", url)
    except ValueError:
        return None


def caption_and_credit(node: LexborNode) -> tuple[str | None, str | None]:
    """The words of a caption, without those that name who took the picture."""
    words: list[str] = []
    credits_: list[str] = []
    for text in islice(node.traverse(include_text=True), _LOOKED_AT):
        if text.tag == "-text" and not _hidden(text, node):
            (credits_ if _is_credit(text, node) else words).append(text.text())
    caption, credit = clean(" ".join(words)), clean(" ".join(credits_))
    for pattern in (_CREDIT_AT_END, _AGENCY_AT_END):
        if match := pattern.search(caption):
            caption, credit = caption[: match.start()].strip(), credit or match.group(1).strip()
    last = _FRAGMENT_AT_END.search(caption)
    if last and not credit and len(last.group(1).split()) <= _FRAGMENT_WORDS:
        caption, credit = caption[: last.start(1)].strip(), last.group(1).strip()
    return caption or None, credit or None


def _loose_captions(tree: LexborHTMLParser) -> Iterator[Image]:
    """Captions beside a picture that stands in no figure, each once."""
    last = None
    for node in tree.css(_CAPTIONS)[:_LOOKED_AT]:
        if (last is not None and under(node, last)) or within(node, _ASIDE | {"figure"}):
            continue
        last = node
        if framed(node) or node.css_first("h1, h2, h3, ul") is not None or not _pictured(node):
            continue
        caption, credit = caption_and_credit(node)
        if caption and len(caption) <= _LONGEST:
            yield Image(caption=caption, credit=credit)


def _pictured(node: LexborNode) -> bool:
    near = islice(ancestors(node), _NEAR)
    return any(above.css_first("img, picture, video") is not None for above in near)


def _figures(tree: LexborHTMLParser, base: str | None) -> Iterator[Image]:
    for figure in tree.css("figure")[:_LOOKED_AT]:
        if figure.css_first("h2, h3") is not None or within(figure, _ASIDE):
            continue
        node = figure.css_first("figcaption") or figure.css_first('[class*="caption" i]')
        caption, credit = caption_and_credit(node) if node is not None else (None, None)
        picture = figure.css_first("img")
        url = absolute(_source(picture), base) if picture is not None else None
        if url or caption:
            yield Image(url=url, caption=caption, credit=credit)


def _is_credit(text: LexborNode, top: LexborNode) -> bool:
    return any(
        above.tag in {"small", "cite"} or _CREDIT.search(_named(above))
        for above in up_to(text, top)
    )


def _hidden(text: LexborNode, top: LexborNode) -> bool:
    return any(above.tag in NO_WORDS or _UNSEEN.search(_named(above)) for above in up_to(text, top))


def _named(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('itemprop') or ''}"


def _source(picture: LexborNode) -> str | None:
    for name in ("src", "data-src", "data-original", "data-lazy-src"):
        value = picture.attributes.get(name)
        if value and not value.startswith("data:"):
            return clean(value)
    return None
