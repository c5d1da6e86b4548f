"""Titles: the headline without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.extract.html.claim import Claim, Claims, plain

_PARTING = re.compile(r"\s+(?:[|·•»«:]+|[-–—]+|::)\s+|\s*[|｜]\s*")
_LONGEST_NAME = 60


def title(claims: Claims, sites: Iterable[str]) -> tuple[str, Claim] | None:
    """The title of the page's article, and the claim that it rests on.

    ``sites`` are names of the site: its publisher, its domain.
    """
    names = {plain(site) for site in sites if site}
    others = [claim.value for claim in claims.of("title")]
    for claim in claims.of("title"):
        stripped = without_site(claim.value, names, others)
        if stripped and plain(stripped) not in names:
            return stripped, claim
    return None


def without_site(value: str, names: set[str], others: Iterable[str] = ()) -> str:
    """``value`` without the site's name behind or before it.

    A part is cut off where it is one of ``names`` or where the rest is, to the letter,
    what another part of the page gives as the title.
    """
    rests = {plain(other) for other in others}
    while True:
        shorter = next(_cuts(value, names, rests), None)
        if shorter is None:
            return value
        value = shorter


def _cuts(value: str, names: set[str], rests: set[str]) -> Iterator[str]:
    for match in reversed(list(_PARTING.finditer(value))):
        head, tail = value[: match.start()].strip(), value[match.end() :].strip()
        if not head or not tail:
            continue
        if _is_site(tail, names) or (plain(head) in rests and len(tail) <= _LONGEST_NAME):
            yield head
        if _is_site(head, names):
            yield tail


def _is_site(part: str, names: set[str]) -> bool:
    own = plain(part)
    joined = own.replace(" ", "")
    return own in names or any(joined == name.replace(" ", "") for name in names)
