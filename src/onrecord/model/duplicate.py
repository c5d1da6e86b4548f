"""Duplicates: two articles that carry the same text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DuplicateKind = Literal["copy", "abridged", "revision"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """``copy`` carries the text of ``original``.

    ``containment`` is the share of the shorter text's 5-grams of words that also
    stand in the longer one, 0 to 1. Which is the original: the one published
    first; of two of one moment, the one with the smaller id.
    """

    original: str
    copy: str
    kind: DuplicateKind
    containment: float
