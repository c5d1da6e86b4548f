"""Who wrote a dump's article: the names of its byline."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import msgspec

from onrecord import data
from onrecord.extract import outlets
from onrecord.extract.dates import moments
from onrecord.extract.dump.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.extract.dump.kinds import Judged

BY: Final = re.compile(
    r"^\W*(?:(?:written|posted|story|report(?:ed)?|reporting|text|words)\s+)?"
    r"(?:by|von|par|por|di|de|door|av|af|przez|autor(?:en|ka)?|auteur|autore|author|автор|text|texte|texto)"
    r"\b\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
PARTS: Final = re.compile(r"\s*[|•·/(\n]\s*|\s[-–—]\s")
"""What parts the names of a byline from the outlet or the date."""

NAMES: Final = re.compile(r"\s*(?:[,;&]|\s(?:and|und|et|y|e|og|och|en|ve|i|и)\s)\s*")
PLACE: Final = re.compile(r"\s+(?:in|for|from|à|aus|da|desde)\s.*$")
NAME: Final = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s+(?:(?:van|von|de|del|della|der|den|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten)\s+)*"
    r"[^\W\d_a-zа-я][\w.'’-]*){1,3}"
)
ROLE: Final = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|journalist|columnist|staff|desk|agency|agencies|team|bureau"
    r"|redaktion|redacción|rédaction|redazione|redação|updated|published|news|newsroom)\b",
    re.IGNORECASE,
)

LONGEST: Final = 8
"""Words of a line of names that no word such as "by" opens."""


def authors(before: Sequence[Judged], labelled: str | None, name: str | None) -> tuple[str, ...]:
    """The authors of the labelled byline, else of the lines before the body.

    ``name`` is the publisher's. A place or a post behind a name is no author.
    """
    bylines = [each.line.text for each in before if each.kind == "byline"]
    for line in [labelled] if labelled else [*bylines, *_beside_dates(before)]:
        found = tuple(dict.fromkeys(_names(line, name)))
        if found:
            return found
    return ()


def _beside_dates(before: Sequence[Judged]) -> Iterator[str]:
    """Lines right above or below a date that begin with a given name: "Jane Roe in Vell"."""
    for one, other in pairwise(before):
        for each, beside in ((one, other), (other, one)):
            words = each.line.text.split()
            alone = each.kind == "label" and beside.kind == "date" and 2 <= len(words) <= LONGEST
            if alone and _plain(words[0]) in _given_names():
                yield each.line.text


@cache
def _given_names() -> frozenset[str]:
    names = msgspec.json.decode(data.path("given-names.json").read_bytes(), type=dict[str, str])
    return frozenset(_plain(name) for name in names)


def _plain(name: str) -> str:
    """Case-folded and without accents."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _names(byline: str, publisher: str | None) -> Iterator[str]:
    text = PARTS.split(BY.sub("", byline), maxsplit=1)[0]
    for moment in moments(text):
        text = text[: moment.start]
        break
    for part in NAMES.split(text):
        name = PLACE.sub("", part).strip(" .,*_:")
        name = name.title() if name.isupper() else name
        if NAME.fullmatch(name) and name[0].isupper() and not _no_person(name, publisher):
            yield name


def _no_person(name: str, publisher: str | None) -> bool:
    words = name.casefold().split()
    if ROLE.search(name) or (publisher and name.casefold() == publisher.casefold()):
        return True
    known = outlets.publisher(name=name, url=None)
    outlet_word = words[-1] in vocabulary().phrases["names"].line
    return outlet_word or (known is not None and known.country is not None)
