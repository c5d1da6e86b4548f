"""The lines of a dump, with what can be seen of each: its length, its end, its words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from onrecord.extract.dump.vocabulary import PhraseKind, vocabulary

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no space between words: Thai, Japanese, Chinese."""
HANGUL: Final = re.compile(r"[\uac00-\ud7af]")
END: Final = re.compile(r"[.!?…。！？।؟][\"'”’»“)\]】」』]*(?:\s*\[\d+\])*$")
HEADING: Final = re.compile(r"(#{1,6})\s+(?=\S)(?!.*\s#\S)")
"""The mark of a heading in Markdown; "# a #b" is a list of hashtags."""

LINKED: Final = re.compile(r"(?:[*+-]\s+)?\[(?P<name>[^\[\]]+)\]\((?P<url>[^()\s]+)\)$")
"""A link of Markdown alone in its line, or in the entry of a list."""

NUMBERED: Final = re.compile(r"(?:[*+#-]\s*)?(?:\[\d+\][^\[\]]{1,60})+$")
"""Numbered links alone, as text browsers print them: "[2]World [3]Opinion"."""

PICTURE: Final = re.compile(r"!\[(?P<caption>[^\[\]]*)\]\((?P<url>[^()\s]+)[^()]*\)")
"""A picture of Markdown."""

URL: Final = re.compile(r"(?:https?:)?//[^\s]+", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A line that is not blank. ``text`` is stripped; blank lines may stand about it.

    ``heading`` is its level where it was marked as one, else 0; the mark is no part of it.
    """

    index: int
    text: str
    indent: int
    after_blank: bool
    before_blank: bool
    repeats: int
    heading: int = 0

    @cached_property
    def plain(self) -> str:
        """Case-folded, each run of blanks one space."""
        return " ".join(self.text.casefold().split())

    @cached_property
    def key(self) -> str:
        """Its letters and digits alone: the same for a line in another typography."""
        return _key(self.text)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words, case-folded."""
        return tuple(WORD.findall(self.plain))

    @cached_property
    def words(self) -> int:
        """How many words; two letters count as one where words are not parted by spaces."""
        unspaced = len(UNSPACED.findall(self.text))
        return unspaced // 2 + len(WORD.findall(UNSPACED.sub(" ", self.text)))

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(END.search(self.text)) and not self.text.endswith(("....", ". . ."))

    @cached_property
    def function_share(self) -> float:
        """The share of function words, in the language that makes it the highest.

        0.4 for scripts whose words cannot be told apart, once a line is long.
        """
        if not self.tokens:
            return 0.0
        if len(UNSPACED.findall(self.text)) + len(HANGUL.findall(self.text)) > 20:
            return 0.4
        lists = vocabulary().function_words.values()
        return max(sum(t in words for t in self.tokens) for words in lists) / len(self.tokens)

    @cached_property
    def capital_share(self) -> float:
        """The share of its words that begin with a capital."""
        words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", self.text)
        return sum(word[0].isupper() for word in words) / len(words) if words else 0.0

    @cached_property
    def url(self) -> str | None:
        """The address at its front; a name may be fused to it."""
        match = URL.match(self.text)
        return match[0] if match else None

    @cached_property
    def sentence(self) -> bool:
        """Whether it reads as running text: long enough, ended, with function words."""
        if self.url:
            return False
        if self.ends:
            return self.words >= 8 or (self.words >= 4 and self.function_share >= 0.2)
        least = 8 if self.text.endswith((":", "：")) else 18
        return self.words >= least and self.function_share >= 0.2

    def phrase(self, kind: PhraseKind) -> str | None:
        """The phrase of this kind that gives the line away, if any."""
        return self._phrases[kind]

    @cached_property
    def _phrases(self) -> dict[PhraseKind, str | None]:
        known = vocabulary()
        return {kind: known.match(kind, self.plain, self.words) for kind in known.phrases}


def read(text: str) -> tuple[Line, ...]:
    """The lines of a dump that are not blank, in order."""
    raw = text.splitlines()
    counts = Counter(_key(row) for row in raw)
    lines: list[Line] = []
    for number, row in enumerate(raw):
        body = row.strip()
        if body:
            mark = HEADING.match(body)
            lines.append(
                Line(
                    index=len(lines),
                    text=body[mark.end() :] if mark else body,
                    indent=len(row) - len(row.lstrip()),
                    after_blank=number > 0 and not raw[number - 1].strip(),
                    before_blank=number + 1 < len(raw) and not raw[number + 1].strip(),
                    repeats=counts[_key(row)],
                    heading=len(mark[1]) if mark else 0,
                )
            )
    return tuple(lines)


def _key(text: str) -> str:
    plain = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
    return plain or text.strip()
