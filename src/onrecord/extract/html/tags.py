"""Tags and keywords: lists, whatever parts them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.html.claim import Claim, Claims, plain

_LONGEST = 80
_MOST = 60


def tags(claims: Claims) -> tuple[tuple[str, ...], Claim | None]:
    """The tags that the most trusted part of the page gives, and that claim."""
    for group in claims.groups("tag"):
        found = _unique(claim.value for claim in group)
        if found:
            return found, group[0]
    return (), None


def keywords(claims: Claims) -> tuple[str, ...]:
    """The keywords of the page's head, written for search engines."""
    own = (c.value for c in claims.of("tag") if c.rule in {"meta:keywords", "meta:news_keywords"})
    return _unique(own)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for value in values:
        for part in _parts(value):
            if plain(part) and len(part) <= _LONGEST:
                found.setdefault(plain(part), part)
    return tuple(found.values())[:_MOST]


def _parts(value: str) -> Iterator[str]:
    parting = ";" if ";" in value and "," not in value else ","
    for part in value.split(parting):
        yield part.strip().removeprefix("#")
