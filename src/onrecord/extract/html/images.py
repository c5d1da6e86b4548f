"""Pictures of an article, with their captions and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.extract.html.claim import Claims, clean
from onrecord.model import Image

_CREDITS = (
    '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class*="source" i], '
    '[itemprop="copyrightHolder"], [itemprop="author"], small, cite'
)
_CREDIT_AT_END = re.compile(
    r"\s*[(\[|]?\s*((?:©|\(c\)|Photo(?:graph)?(?:\s+by)?\s*[:/]|Image(?:\s+credit)?\s*:|Foto\s*:|Bild\s*:|Credit\s*:|"
    r"Source\s*:|Quelle\s*:|Crédit\s*:|Photograph:|Picture:).{2,80}?)[)\]]?\s*$",
    re.IGNORECASE,
)
_MOST = 100
_ASIDE = frozenset({"nav", "footer", "aside"})


def images(tree: LexborHTMLParser, claims: Claims, base: str | None) -> tuple[Image, ...]:
    """The pictures that stand in figures, else the one that the head names."""
    found = {(image.url, image.caption): image for image in _figures(tree, base)}
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


def _figures(tree: LexborHTMLParser, base: str | None) -> Iterator[Image]:
    for figure in tree.css("figure"):
        if _beside(figure):
            continue
        caption, credit = _words(figure)
        picture = figure.css_first("img")
        url = absolute(_source(picture), base) if picture is not None else None
        if url or caption:
            yield Image(url=url, caption=caption, credit=credit)


def _words(figure: LexborNode) -> tuple[str | None, str | None]:
    """The caption and the credit of a figure."""
    node = figure.css_first("figcaption")
    if node is None:
        return None, None
    shown = clean(node.text(separator=" "))
    credit = next((clean(each.text(separator=" ")) for each in node.css(_CREDITS)), None)
    if credit and credit != shown:
        caption = clean(shown.replace(credit, " ", 1))
    elif match := _CREDIT_AT_END.search(shown):
        caption, credit = shown[: match.start()].strip(), match.group(1).strip()
    else:
        caption = shown
    return caption or None, credit or None


def _source(picture: LexborNode) -> str | None:
    for name in ("src", "data-src", "data-original", "data-lazy-src"):
        value = picture.attributes.get(name)
        if value and not value.startswith("data:"):
            return clean(value)
    return None


def _beside(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in _ASIDE:
            return True
        above = above.parent
    return False
