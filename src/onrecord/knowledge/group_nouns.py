"""Nouns for bodies and groups of people ("navy", "troops"), with PLOVER's sector of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from onrecord.data import path

NounKind = Literal["organisation", "group", "role"]


class GroupNoun(msgspec.Struct, frozen=True):
    """What a noun stands for: a body, a group, or one of a group; the example shows it."""

    kind: NounKind
    sector: str | None
    example: str


@cache
def group_nouns(language: str) -> Mapping[str, GroupNoun]:
    """Noun in lower case → what it stands for; empty for a language without a table."""
    file = path(f"groups.{language}.json")
    if not file.exists():
        return {}
    return msgspec.json.decode(file.read_bytes(), type=dict[str, GroupNoun])


@cache
def longest_noun(language: str) -> int:
    """How many words the longest of them has."""
    return max((len(noun.split()) for noun in group_nouns(language)), default=0)
