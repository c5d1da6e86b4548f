"""Weaving: what holds across the articles of an archive, brought up to date.

Each article is compared once, with those that were woven before it and share a part
of its sketch. What comes of it does not depend on the order, and a weaving that was
cut off is finished by the next.
"""

from __future__ import annotations

from onrecord.archive import Archive, Text
from onrecord.model import Duplicate
from onrecord.weave import Carrier, compare, shingles, sketch


def weave(archive: Archive) -> int:
    """Find the duplicates of the articles that are new since the last time; how many pairs."""
    pairs = 0
    while (text := archive.unwoven()) is not None:
        mine = _carrier(text)
        sample = sketch(mine.grams)
        found = _duplicates(mine, archive.sharing(sample))
        archive.weave(text.number, sample, found)
        pairs += len(found)
    archive.link_revisions()
    return pairs


def _duplicates(mine: Carrier, candidates: tuple[Text, ...]) -> list[Duplicate]:
    compared = (compare(mine, _carrier(each)) for each in candidates)
    return [found for found in compared if found is not None]


def _carrier(text: Text) -> Carrier:
    return Carrier(text.id, text.address, text.published, shingles(text.text))
