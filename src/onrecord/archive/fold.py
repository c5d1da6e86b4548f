"""Folded names: one form for all spellings that differ in case, accents or punctuation."""

from __future__ import annotations

import re
import unicodedata

_WORDS = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents: ``("jean", "luc", "melenchon")``."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c)
    )
    return tuple(_WORDS.findall(plain))


def fold(*texts: str | None) -> str:
    """The words of all ``texts``, a blank before each and one at the end; empty for none.

    So " lavr" is found where a word begins with it, and " lavrov " where it is one.
    """
    found = [word for text in texts if text for word in words(text)]
    return f" {' '.join(found)} " if found else ""
