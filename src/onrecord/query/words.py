"""Words searched for: what a user types, and never the index's own syntax.

Every word must be there; words in double quotes stand side by side; a star at the
end leaves the word open ("sanction*"). All else is taken to the letter: ``AND``, ``(``
and ``-`` mean nothing special.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.archive.fold import words
from onrecord.errors import InputError

_PART = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word or phrase; ``open_end`` where its last word may go on."""

    text: str
    open_end: bool = False

    @property
    def expression(self) -> str:
        """The phrase for SQLite's full-text index, quoted."""
        return f'"{self.text}"{" *" if self.open_end else ""}'

    @property
    def folded(self) -> str:
        """The phrase as it stands in a folded text."""
        return f" {' '.join(words(self.text))}{'' if self.open_end else ' '}"


def wanted(text: str) -> tuple[Wanted, ...]:
    """The words and phrases of ``text``. Raises ``InputError`` where there are none."""
    found = []
    for phrase, star, word in _PART.findall(_plain(text)):
        each = Wanted(phrase or word.rstrip("*"), bool(star) or word.endswith("*"))
        if words(each.text):
            found.append(each)
    if not found:
        raise InputError(f"there is no word to search for in {text!r}; give at least one")
    return tuple(found)


def expression(text: str) -> str:
    """The words of ``text`` as one expression of SQLite's full-text index."""
    return " AND ".join(each.expression for each in wanted(text))


def _plain(text: str) -> str:
    """The text without control characters and without halves of characters."""
    return "".join(" " if c < " " or "\ud800" <= c <= "\udfff" else c for c in text)
