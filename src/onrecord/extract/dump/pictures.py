"""Pictures and teasers of a dump: captions, credits and addresses that are no body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.extract.dates import moment
from onrecord.extract.dump.kinds import IMAGE, SIZE
from onrecord.extract.dump.publisher import fused_name
from onrecord.model import Image, Teaser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.extract.dump.kinds import Judged

LABEL: Final = re.compile(r"^[^:|]{2,20}[:|]\s*")


def images(
    judged: Sequence[Judged], head_end: int, first: int, last: int, names: set[str]
) -> Iterator[Image]:
    """The pictures of the metadata by their addresses, those of the page by their captions.

    Of several addresses of one picture, in different sizes, each is given once.
    """
    seen: set[str] = set()
    for each in judged[:head_end]:
        if each.kind == "image":
            url = image_url(each.line.text, names)
            if url not in seen:
                seen.add(url)
                yield Image(url=url)
    for each in judged[max(head_end, first) : last + 1]:
        image = _captioned(each)
        if image and (image.caption or image.credit or "") not in seen:
            seen.add(image.caption or image.credit or "")
            yield image


def image_url(text: str, names: set[str]) -> str:
    """The address of a picture, apart from a name fused to it."""
    name = fused_name(text, names)
    address = text.removesuffix(name) if name else text
    match = IMAGE.match(address)
    return match[0] if match else address.split()[0]


def _captioned(each: Judged) -> Image | None:
    text = each.line.text
    if each.kind == "caption":
        match = SIZE.search(text)
        if match is None or not text[: match.start()].strip():
            return None
        day = moment(match["date"]) if match["date"] else None
        return Image(
            caption=text[: match.start()].strip(), credit=match["outlet"].strip(), date=day
        )
    if each.kind == "credit":
        return Image(credit=text) if each.line.words <= 12 else Image(caption=text)
    return None


def teasers(judged: Sequence[Judged]) -> Iterator[Teaser]:
    """The lines that point at other articles."""
    for each in judged:
        if each.kind == "teaser":
            yield Teaser(title=LABEL.sub("", each.line.text) or each.line.text)


def links(head: Sequence[Judged], own: str | None) -> tuple[str, ...]:
    """Addresses in the metadata other than the page's own."""
    urls = (each.line.url for each in head if each.kind == "url")
    return tuple(dict.fromkeys(url for url in urls if url and url != own))
