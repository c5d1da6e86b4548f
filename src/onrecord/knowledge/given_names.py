"""Given names: whether a word is one, and the gender that it mostly goes with."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from onrecord.data import path
from onrecord.knowledge.forms import fold

Gender = Literal["m", "f"]


@cache
def _table() -> dict[str, str]:
    return msgspec.json.decode(path("given-names.json").read_bytes(), type=dict[str, str])


def is_given(word: str) -> bool:
    """Whether a word is a known given name."""
    return _key(word) in _table()


def gender_of(words: tuple[str, ...]) -> Gender | None:
    """The gender of a person's name: by its first word, else by any later but the family name.

    East Asian names have the given name last.
    """
    for word in (words[0], *words[1:]) if words else ():
        found = _table().get(_key(word))
        if found == "m":
            return "m"
        if found == "f":
            return "f"
    return None


def _key(word: str) -> str:
    return fold(word).replace(" ", "-")
