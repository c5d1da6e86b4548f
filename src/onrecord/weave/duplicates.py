"""Near-duplicates: syndicated copies, abridged ones, revisions.

Two steps. A sketch of each text finds candidates: of the hashes of its 5-grams of
words, those divisible by 8 (the mod-m sketch of Broder, "On the resemblance and
containment of documents", 1997). Unlike a MinHash signature, which estimates
Jaccard's coefficient, it finds a text inside a far longer one: a 60-word abridgement
shares at least one sampled 5-gram with its source in 99.9 of 100 cases, whatever the
source's length. Exact containment of the 5-grams then decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from onrecord.model import Duplicate, DuplicateKind

WORD = re.compile(r"\w+(?:['’]\w+)?")
GRAM = 5
SAMPLE = 8
ENOUGH = 12
"""5-grams below which a text is too short to be called anybody's copy."""
SAME = 0.5
"""Containment from which a text is a copy. One word in ten altered leaves .9⁵ = .59 of the 5-grams;
two reports of one event that share a long quotation stay below .35."""
WHOLE = 0.75
"""Length of the shorter text in the longer one's below which the copy is an abridgement."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """What deciding on duplicates needs to know of an article."""

    id: str
    url: str | None
    published: str | None
    grams: frozenset[int]

    @property
    def rank(self) -> tuple[str, str]:
        """Earlier first; an article without a date after all that have one."""
        return (self.published or "9999", self.id)


def shingles(text: str) -> frozenset[int]:
    """The hashes (63 bits) of the text's 5-grams of words, case folded."""
    words = [word.casefold() for word in WORD.findall(text)]
    grams = (" ".join(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1))
    return frozenset(_hash(gram) for gram in grams)


def _hash(gram: str) -> int:
    # 63 bits, so that SQLite's signed integers hold it.
    return int.from_bytes(blake2b(gram.encode(), digest_size=8).digest(), "big") >> 1


def sketch(grams: frozenset[int]) -> frozenset[int]:
    """The sample of the 5-grams by which candidates are found."""
    return frozenset(gram for gram in grams if gram % SAMPLE == 0)


def compare(one: Carrier, other: Carrier) -> Duplicate | None:
    """Whether one of the two articles carries the other's text; None where neither does."""
    small, large = sorted((one.grams, other.grams), key=len)
    if len(small) < ENOUGH:
        return None
    containment = len(small & large) / len(small)
    if containment < SAME:
        return None
    first, second = sorted((one, other), key=lambda carrier: carrier.rank)
    kind = _kind(first, second, len(small) / len(large))
    return Duplicate(
        original=first.id, copy=second.id, kind=kind, containment=round(containment, 4)
    )


def _kind(first: Carrier, second: Carrier, ratio: float) -> DuplicateKind:
    if first.url is not None and first.url == second.url:
        return "revision"
    return "copy" if ratio >= WHOLE else "abridged"
