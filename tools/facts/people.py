"""The names by which a person may be called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from onrecord.knowledge.forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from facts.sheet import Row

FAMILY_FIRST = frozenset({"VNM", "KHM"})
"""Countries where the family name comes first also in English texts."""
FAMILY_LISTED = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "SGP"})
"""Countries where it does so unless a Western given name stands before it: Carrie Lam."""
REVERSIBLE = frozenset({"HUN", "JPN"})
"""Countries whose names English texts turn round, though not always."""
CALLED_BY_FIRST = frozenset({"ETH", "ERI", "IDN", "ISL", "MYS", "THA", "MNG"})
"""Countries where a first name alone is how a person is called again."""
PARTICLES = frozenset(
    ["al", "el", "bin", "ben", "ibn", "abu", "von", "van", "der", "den", "de", "da", "di", "du",
     "dos", "del", "della", "la", "le", "ter", "ten", "st", "san"]
)  # fmt: skip
SUFFIXES = frozenset({"jr", "sr"})
CYRILLIC = frozenset({"RUS", "UKR", "BLR", "BGR"})
RESPELT = 60.0
"""Least likeness (rapidfuzz ratio) of two spellings of one surname."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def name_keys(
    person: Row, known_as: list[str], families: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yield (key, how) for each form; ``known_as`` are one-word names as good as a full one.

    ``families`` are the family names of East Asia, folded.
    """
    name, country = person["name"], person["country"]
    yield fold(name), "name" if " " in name else "surname"
    yield fold(re.sub(r" of .*$", "", name)), "alias"
    yield fold(name.translate(_UMLAUTS)), "alias"
    for form in known_as:
        yield fold(form), "alias"
    yield from ((fold(form), "alias") for form in _shortened(name))
    if country in REVERSIBLE and len(name.split()) == 2:
        yield fold(" ".join(reversed(name.split()))), "alias"
    surnames = {fold(form) for form in _surnames(name, country, families)}
    for alias in (each for each in person["aliases"].split("|") if each):
        yield fold(alias), "alias" if _full(alias) else "surname"
        spelt = {fold(form) for form in _surnames(alias, country, families)}
        surnames |= {each for each in spelt if _respelt(each, surnames)}
    yield from ((key, "surname") for key in sorted(surnames))
    if country in CYRILLIC:
        yield from ((key, "alias") for key in _transcribed(fold(name)))
        for surname in sorted(surnames):
            yield from ((key, "surname") for key in _transcribed(surname))


def _full(alias: str) -> bool:
    """Whether an alias has two names at least, particles apart: "al-Maliki" has one."""
    return sum(word not in PARTICLES for word in fold(alias).split()) > 1


def _listed(words: list[str], families: frozenset[str]) -> str:
    """The family name: the first word that is one, else the last word."""
    if fold(words[0]).replace(" ", "") in families:
        return words[0]
    known = [word for word in words[1:-1] if fold(word) in families]
    return known[0] if known else words[-1]


def _respelt(key: str, known: Iterable[str]) -> bool:
    """Whether a surname is another spelling of a known one: Shoigu, Shoygu."""
    return any(fuzz.ratio(key, other) >= RESPELT for other in known)


def _transcribed(key: str) -> Iterator[str]:
    """Other transcriptions of a name from Cyrillic: Sergei, Sergey; Zaluzhny, Zaluzhnyi."""
    stem = re.sub(r"(?<=[bcdfghjklmnpqrstvwxz])(iy|yi|yy|ii|y|i)\b", "\0", key)
    for ending in ("y", "iy", "yi", "yy", "i"):
        spelt = stem.replace("\0", ending)
        for written in (spelt, spelt.replace("ei", "ey"), spelt.replace("ey", "ei")):
            if written != key:
                yield written


def _shortened(name: str) -> Iterator[str]:
    """The name without its middle initials: "Joseph R. Biden" → "Joseph Biden"."""
    words = name.split()
    kept = [w for i, w in enumerate(words) if i == 0 or not re.fullmatch(r"\w\.?", w)]
    if 2 <= len(kept) < len(words):
        yield " ".join(kept)


def _surnames(name: str, country: str, families: frozenset[str]) -> Iterator[str]:
    words = re.sub(r"\(.*?\)| of .*$", "", name).split()
    while words and (fold(words[-1]) in SUFFIXES or re.fullmatch(r"[IVX]+", words[-1])):
        words.pop()
    if len(words) < 2:
        return
    if country in FAMILY_FIRST:
        yield words[0]
        if country == "VNM":
            yield words[-1]
        return
    if country in FAMILY_LISTED:
        yield _listed(words, families)
        return
    if country in CALLED_BY_FIRST and len(fold(words[0])) > 3:
        yield words[0]
    yield words[-1]
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    if start < len(words) - 1:
        yield " ".join(words[start:])
