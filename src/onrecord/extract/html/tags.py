"""Tags and keywords: lists, whatever parts them, without what machines put in for machines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from onrecord.extract.html.claim import Claim, Claims, plain

_LONGEST: Final = 80
_MOST: Final = 60
_PARTING = re.compile(r"[,、，]")  # lists in Chinese and Japanese too
_KEYED = re.compile(r"^\s*(\w[\w -]{1,30}?)\s*[:/=|]\s*(\S.*)$")
_TELLING_KEYS: Final = frozenset(
    {"topic", "topics", "tag", "tags", "subject", "keyword", "organization", "person", "place"}
    | {"organisation", "location", "event", "section", "sections", "category"}
)
_MACHINE_KEYS = re.compile(
    r"^(?:nlp|page|article|content|language|lang|partner|day|time|date|author|type|id|uuid|medium|wp|cms|ads?)\b",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"^[0-9a-f]{8}-[0-9a-f-]{20,}$|^\d{5,}$|^(?:www\.)?[\w-]+\.(?:com|org|net|de|uk|ca|fr|at|ch)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"^[A-Z0-9:_-]{2,12}$")
_MANY_CODES: Final = 8


def tags(claims: Claims, names: Iterable[str] = ()) -> tuple[tuple[str, ...], Claim | None]:
    """The tags that the most trusted part of the page gives, and that claim.

    ``names`` are those of the authors and of the site, which are no tags.
    """
    others = {plain(name) for name in names if name}
    for group in claims.groups("tag"):
        found = _unique((claim.value for claim in group), others)
        if found and not _codes(found):
            return found, group[0]
    return (), None


def keywords(claims: Claims) -> tuple[str, ...]:
    """The keywords of the page's head, written for search engines."""
    own = (c.value for c in claims.of("tag") if c.rule in {"meta:keywords", "meta:news_keywords"})
    return _unique(own, ())


def _unique(values: Iterable[str], others: Collection[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for value in values:
        for part in _parts(value):
            if plain(part) and len(part) <= _LONGEST and plain(part) not in others:
                found.setdefault(plain(part), part)
    return tuple(found.values())[:_MOST]


def _parts(value: str) -> Iterator[str]:
    parts = value.split(";") if ";" in value and "," not in value else _PARTING.split(value)
    for part in parts:
        tag = part.strip().strip("\"'").removeprefix("#").strip()
        keyed = _KEYED.match(tag)
        if keyed and keyed.group(1).lower() in _TELLING_KEYS:
            tag = keyed.group(2)
        elif keyed and _MACHINE_KEYS.match(keyed.group(1)):
            continue
        if not _MACHINE.match(tag):
            yield tag


def _codes(found: tuple[str, ...]) -> bool:
    """Whether these are the codes of a subject scheme, which nobody reads."""
    codes = sum(1 for tag in found if _CODE.match(tag))
    return len(found) >= _MANY_CODES and 2 * codes > len(found)
