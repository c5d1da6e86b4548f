"""Titles: the headline without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from onrecord.extract.html.claim import Claim, Claims, plain
from onrecord.extract.html.masthead import bare
from onrecord.extract.html.tree import words

_PARTING = re.compile(r"\s+(?:[|·•»«:]+|[-–—]+|::)\s+|\s*[|｜]\s*")
_PREFIX = re.compile(r"\s*::?\s+|\s+[-–—»|·•/]+\s+")
_KICKER = re.compile(r"\s+[-–—|/]\s+")
_LONGEST_NAME: Final = 60
_FEWEST_WORDS: Final = 3
_LOOKED_AT: Final = 30


def title(
    claims: Claims, sites: Iterable[str], shown: Iterable[str], tree: LexborHTMLParser
) -> tuple[str, Claim] | None:
    """The title of the page's article, and the claim that it rests on.

    ``sites`` are names of the site: its publisher, its domain; ``shown`` are the lines of
    the page.
    """
    names = {plain(site) for site in sites if site}
    others = [claim.value for claim in claims.of("title")]
    lines = {plain(line) for line in shown}
    for claim in claims.of("title"):
        stripped = without_site(claim.value, names, others)
        if claim.rule == "html:title":
            stripped = without_prefix(stripped, names, lines)
        if stripped and plain(stripped) not in names:
            return without_kicker(stripped, tree), claim
    return None


def without_prefix(value: str, names: set[str], lines: set[str]) -> str:
    """``value`` without the site's name before it, where the page shows the rest as a line."""
    for match in _PREFIX.finditer(value[:_LONGEST_NAME]):
        rest = value[match.end() :].strip()
        if rest and _is_site(value[: match.start()], names) and plain(rest) in lines:
            return rest
    return value


def without_kicker(value: str, tree: LexborHTMLParser) -> str:
    """``value`` without the kicker that runs into it, where the page sets the two apart.

    The heading has both, and a part of it or the next heading has the headline alone.
    """
    whole = [plain(words(node)) for node in tree.css("h1")[:_LOOKED_AT]]
    if plain(value) not in whole:
        return value
    pieces = {plain(words(node)) for node in tree.css("h1 *, h2, h2 *")[:_LOOKED_AT]}
    for match in _KICKER.finditer(value[:_LONGEST_NAME]):
        rest = value[match.end() :].strip()
        if len(rest.split()) >= _FEWEST_WORDS and plain(rest) in pieces:
            return rest
    return value


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
    return not _joined(part).isdisjoint(each for name in names for each in _joined(name))


def _joined(name: str) -> set[str]:
    """A name as one word, with its article and without: "The Kel Gazette", "kelgazette"."""
    return {form.replace(" ", "") for form in (plain(name), bare(name))} - {""}
