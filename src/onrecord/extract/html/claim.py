"""Claims: what the parts of a page say about its article, before anyone chooses.

Pages state one thing in several places, and not always the same. Every place yields
claims; ``TRUST`` says for each field which places go before which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby
from typing import Literal

from onrecord.extract.html.trust import TRUST
from onrecord.model import FieldTrace

Field = Literal[
    "title", "url", "published", "modified", "author", "section", "tag", "keyword",
    "summary", "image", "publisher", "language", "kind",
]  # fmt: skip

_INVISIBLE = re.compile("[\u0000-\u0008\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_LONGEST = 5000


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of the page says that ``field`` is ``value``; ``rule`` names the part."""

    field: Field
    rule: str
    value: str

    @property
    def trace(self) -> FieldTrace:
        """The claim as the reason for a field of an article."""
        return FieldTrace(field=self.field, rule=self.rule, words=self.value)


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims of a page, in the order of the page."""

    claims: tuple[Claim, ...] = ()

    def of(self, field: Field) -> Iterator[Claim]:
        """The claims about a field that say something, the most trusted first."""
        order = TRUST.get(field, ())
        own = [claim for claim in self.claims if claim.field == field and claim.value]
        yield from sorted(own, key=lambda claim: _rank(claim.rule, order))

    def groups(self, field: Field) -> Iterator[tuple[Claim, ...]]:
        """The claims about a field, all of one rule at a time."""
        for _, group in groupby(self.of(field), key=lambda claim: claim.rule):
            yield tuple(group)

    def first(self, field: Field) -> Claim | None:
        """The most trusted claim about a field."""
        return next(self.of(field), None)


def clean(text: str) -> str:
    """A value as it is shown: one line, no invisible characters, entities resolved."""
    text = text[:_LONGEST]
    if "&" in text:
        text = unescape(text)  # values in scripts, and those that were escaped twice
    text = text.encode("utf-8", "ignore").decode()
    return " ".join(_INVISIBLE.sub("", text).split())


def plain(text: str) -> str:
    """A value for comparison: lower case, letters and digits alone."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _rank(rule: str, order: tuple[str, ...]) -> int:
    return order.index(rule) if rule in order else len(order)
