"""Forms: how names are compared.

Every table of the knowledge base is keyed by the folded form of a name, so that
"Erdoğan", "ERDOGAN" and "Erdogan" are one key, and so are "Sharm el-Sheikh" and
"Sharm El Sheikh".
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a"}
)
_DROPPED = re.compile(r"[.'’‘ʼʻ`´ʿʾ\"“”]")
_PARTED = re.compile(r"[\s\-‐‑‒–—_,/]+")
_LEADING = re.compile(r"^the ")


def fold(text: str) -> str:
    """The key of a name: no case, no accents, no points or apostrophes, hyphens as spaces."""
    # Decomposing can bring forth capitals ("㍱" is "hPa"), and folding what decomposes.
    level = normalize("NFKD", normalize("NFKD", text).casefold())
    bare = "".join(c for c in level if not combining(c))
    plain = _DROPPED.sub("", bare.translate(_LETTERS))
    return _PARTED.sub(" ", plain).strip()


def unarticled(key: str) -> str:
    """A folded form without a leading article."""
    return _LEADING.sub("", key)


def undotted(text: str) -> str:
    """The text without points and leading article, its case kept, to compare abbreviations."""
    return re.sub(r"^[Tt]he\s+", "", text.strip()).replace(".", "").replace("’", "'")
