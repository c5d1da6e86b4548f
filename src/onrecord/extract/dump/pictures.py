"""Pictures and teasers of a dump: captions, credits and addresses that are no body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.extract.dates import moment
from onrecord.extract.dump.kinds import IMAGE, SIGNS, SIZE
from onrecord.extract.dump.lines import PICTURE
from onrecord.extract.dump.publisher import fused_name
from onrecord.model import Image, Teaser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.extract.dump.kinds import Judged

FUSED: Final = re.compile(r"(?<=[^\W\d_A-ZА-Я]{2})(?=[A-ZА-ЯÀ-Þ]\w*(?:\s|$))")
"""A change from small letters to a capital inside a word, where two lines were joined."""

LABEL: Final = re.compile(r"^[^:|]{2,20}[:|]\s*")


def images(
    judged: Sequence[Judged], head_end: int, first: int, last: int, names: set[str]
) -> Iterator[Image]:
    """The pictures of the metadata by their addresses, those of the page by their captions.

    Of several addresses of one picture, in different sizes, each is given once; lines
    that carry one caption are one picture, in the order of the page.
    """
    seen: set[str] = set()
    for each in judged[:head_end]:
        if each.kind == "image" and not PICTURE.match(each.line.text):
            url = image_url(each.line.text, names)
            if url not in seen:
                seen.add(url)
                yield Image(url=url)
    start = max(head_end, first) if head_end else first
    yield from _pictures(judged[start : last + 1])


def _pictures(lines: Sequence[Judged]) -> Iterator[Image]:
    found: dict[str, Image] = {}
    captions = [image.caption for each in lines if (image := _captioned(each)) and image.caption]
    for each in lines:
        image = _parted(each, captions) or _captioned(each)
        if image:
            key = _plain(image.caption or image.credit or image.url or "")
            found[key] = _merged(found[key], image) if key in found else image
    yield from found.values()


def _merged(one: Image, other: Image) -> Image:
    """Two findings of one picture: the first's words, the second's where it has none."""
    return Image(
        url=one.url or other.url,
        caption=one.caption or other.caption,
        credit=one.credit or other.credit,
        date=one.date or other.date,
    )


def _parted(each: Judged, captions: Sequence[str]) -> Image | None:
    """The picture of a line in which a caption is fused to its credit, if it is one.

    The caption is known from another line, or begins where a capital follows a small
    letter: "© Courier / POOL / Open the picture deskThe quay."
    """
    text = each.line.text
    if each.kind not in {"credit", "body"} or not SIGNS.match(text):
        return None
    starts = [text.find(caption) for caption in captions if text.find(caption) > 0]
    fused = FUSED.search(text)
    start = min(starts) if starts else fused.end() if fused else None
    if start is None:
        return None
    return Image(caption=text[start:].strip(), credit=_credit(text[:start]))


def _credit(words: str) -> str:
    """Who made a picture, without the words of a button behind the names: "Open the desk"."""
    parts = re.split(r"\s*/\s*", words.strip(" /|"))
    button = len(parts) > 1 and any(word.islower() for word in parts[-1].split())
    return " / ".join(parts[:-1] if button else parts)


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


def image_url(text: str, names: set[str]) -> str:
    """The address of a picture, apart from a name fused to it."""
    name = fused_name(text, names)
    address = text.removesuffix(name) if name else text
    match = IMAGE.match(address)
    return match[0] if match else address.split()[0]


def _captioned(each: Judged) -> Image | None:
    text = each.line.text
    picture = PICTURE.match(text)
    if picture:
        return Image(url=picture["url"], caption=picture["caption"].strip() or None)
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
