"""The words by which a line of a dump gives itself away, in some twenty languages.

Edited in ``resources/dumps/``, read here from ``data/dumps.json``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from onrecord import data

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

PhraseKind = Literal["interface", "cookie", "end", "teaser", "credit", "sections", "names"]
LabelField = Literal[
    "title", "url", "publisher", "published", "modified", "authors", "section", "tags", "keywords",
    "summary", "text", "other",
]  # fmt: skip

ENOUGH: Final = 3
"""Words of consent that make a notice."""

EDGES: Final = " \t\u00a0|·•»›>▸►▼▲:;,–—-*#☰✕×…"


class Phrases(msgspec.Struct, frozen=True):
    """Phrases of one kind: whole lines; beginnings and parts, with the most words of a line."""

    line: frozenset[str]
    start: tuple[tuple[str, int], ...]
    anywhere: tuple[tuple[str, int], ...]

    def match(self, text: str, words: int) -> str | None:
        """The phrase that a case-folded line holds, if any."""
        plain = re.sub(r"\s+\(?\d+\)?$", "", text).strip(EDGES)
        if plain in self.line or text in self.line:
            return plain
        for phrase, most in self.start:
            if words <= most and text.startswith(phrase):
                return phrase
        for phrase, most in self.anywhere:
            if words <= most and phrase in text:
                return phrase
        return None


class Consent(msgspec.Struct, frozen=True):
    """How consent notices of one language speak to the reader, and the words that they hold."""

    speaks: frozenset[str]
    of: tuple[str, ...]

    def holds(self, text: str, tokens: AbstractSet[str]) -> bool:
        """Whether a case-folded line with these words is a notice."""
        return not self.speaks.isdisjoint(tokens) and sum(w in text for w in self.of) >= ENOUGH


class Vocabulary(msgspec.Struct, frozen=True):
    """All phrases, labels, words of consent, and the commonest function words of each language."""

    phrases: dict[PhraseKind, Phrases]
    function_words: dict[str, frozenset[str]]
    labels: dict[str, LabelField]
    consent: tuple[Consent, ...]

    def match(self, kind: PhraseKind, text: str, words: int) -> str | None:
        """The phrase of this kind that a line holds, if any."""
        return self.phrases[kind].match(text, words)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once a process."""
    return msgspec.json.decode(data.path("dumps.json").read_bytes(), type=Vocabulary)
