"""What stands before and behind a body without being part of it.

Extractors of bodies keep the lines between the heading and the first sentence (title,
byline, date) and those behind the last one (copyright, newsletters, more articles).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from onrecord.extract.dates import moments
from onrecord.extract.html.claim import plain

_LOOKED_AT: Final = 4
"""Paragraphs at each end that are looked at."""

_LONGEST_STAMP: Final = 90
_LONGEST_TITLE: Final = 300
_SENTENCE_BEGINS = re.compile(r"(?<=\s)[^\W\d_a-zа-я]")

_TITLE_REST: Final = 60
"""Characters beside the title (a kicker) that a line may have and still be the title."""

_TITLE_WORDS: Final = 4
_BY = re.compile(r"^\s*(?:by|von|par|por|di|av|af|от|автор)\b[\s:]*", re.IGNORECASE)
_READING_TIME = re.compile(r"^\D{0,30}\b\d{1,2}\s+min(?:\.|ut\w*)?(?:\s+\w+)?$", re.IGNORECASE)
_BEHIND = re.compile(
    r"^(?:comments?|advertisement|copyright\b.*|[©ⓒ].*|sign up\b.*|subscribe\b.*|"
    r"read more\b.{0,90}|read next\b.*|more\s*:.*|you may also like\b.*|explore further|"
    r"filed under\b.*|follow (?:us|@).*|get the latest\b.*|share this\b.*|"
    r"like this story\b.*|order reprints)$",
    re.IGNORECASE,
)


def trimmed(found: list[str], titles: Iterable[str], authors: Iterable[str]) -> list[str]:
    """The paragraphs without title, byline, date and reading time before, notices behind."""
    heads = {plain(title) for title in titles if _is_telling(title)}
    names = {plain(author) for author in authors}
    found = [_without_title(found[0], heads), *found[1:]] if found else []
    front = [each for each in found[:_LOOKED_AT] if not _before(each, heads, names)]
    kept = [*front, *found[_LOOKED_AT:]]
    end = len(kept)
    while end > max(0, len(kept) - _LOOKED_AT) and _BEHIND.match(kept[end - 1]):
        end -= 1
    return kept[:end]


def _without_title(paragraph: str, heads: set[str]) -> str:
    """The first paragraph without the title that a page runs into it."""
    for match in _SENTENCE_BEGINS.finditer(paragraph[:_LONGEST_TITLE]):
        if plain(paragraph[: match.start()]) in heads:
            return paragraph[match.start() :]
    return paragraph


def _before(paragraph: str, heads: set[str], names: set[str]) -> bool:
    own = plain(paragraph)
    if any(head in own and len(own) <= len(head) + _TITLE_REST for head in heads):
        return True
    if plain(_BY.sub("", paragraph)) in names:
        return True
    return _is_stamp(paragraph) or bool(_READING_TIME.match(paragraph))


def _is_telling(title: str) -> bool:
    """Whether a title is long enough to be known again: words, or letters without blanks."""
    own = plain(title)
    return len(own.split()) >= _TITLE_WORDS or len(own.encode()) - len(own) >= 2 * _TITLE_WORDS


def _is_stamp(paragraph: str) -> bool:
    """Whether a paragraph is a date and little else: "Published 9 April 2031, 08:43"."""
    if len(paragraph) > _LONGEST_STAMP:
        return False
    rest, dated = paragraph, False
    for each in moments(paragraph):
        rest, dated = rest.replace(paragraph[each.start : each.end], " "), True
    words = plain(rest).split()
    return dated and len(words) <= (1 if paragraph.rstrip().endswith((".", "!", "?")) else 3)
