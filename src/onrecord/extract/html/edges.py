"""What stands before and behind a body without being part of it.

Extractors of bodies keep the lines between the heading and the first sentence (title,
byline, date) and those behind the last one (copyright, newsletters, more articles).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from onrecord.extract import dateline
from onrecord.extract.dates import moments
from onrecord.extract.datetable import table
from onrecord.extract.html import furniture, near
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
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\)\s*)?\d{4}\b", re.IGNORECASE)
_LONGEST_NOTICE: Final = 200
_DAY_LETTERS: Final = 5
"""Shorter names of days are abbreviations, and words of other languages."""
_SENTENCE_ENDS = re.compile(r"[.!?…؟।](?=\W|$)|[。！？]")
_SHORTEST_SENTENCE: Final = 20
_READING_TIME = re.compile(r"^\D{0,30}\b\d{1,2}\s+min(?:\.|ut\w*)?(?:\s+\w+)?$", re.IGNORECASE)
_BEHIND = re.compile(
    r"^(?:comments?|advertisement|copyright\b.*|[©ⓒ].*|sign up\b.*|subscribe\b.*|"
    r"read more\b.{0,90}|read next\b.*|more\s*:.*|you may also like\b.*|explore further|"
    r"filed under\b.*|follow (?:us|@).*|get the latest\b.*|share this\b.*|"
    r"like this story\b.*|order reprints)$|"
    r"^[(\[](?:additional |further )?(?:reporting|writing|editing|edited|compiled|written|"
    r"translated|translation|redaktion|redigiert|édité|rédigé|редактор)\b.{2,300}[)\]]\.?$|"
    r"^(?:additional |further )?(?:reporting|writing|editing) by\s.{2,300}$",
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
    while end > max(0, len(kept) - _LOOKED_AT) and _is_behind(kept[end - 1]):
        end -= 1
    return kept[:end]


def framed(found: list[str], around: Iterable[str], before: Collection[str]) -> list[str]:
    """The paragraphs without furniture at either end.

    ``around`` are texts of the page's furniture; ``before`` are the lines that the page
    shows above its headline and nowhere else: the menus of a page made of tables.
    """
    known = {plain(each) for each in around}
    start = 0
    while start < len(found) and _is_frame(found[start], before):
        start += 1
    ends = (*range(start, start + _LOOKED_AT), *range(len(found) - _LOOKED_AT, len(found)))
    kept = enumerate(found[start:], start)
    return [each for at, each in kept if not (at in ends and plain(each) in known)]


def _is_frame(paragraph: str, before: Collection[str]) -> bool:
    return len(paragraph) <= _LONGEST_STAMP and plain(paragraph) in before


def bold_lead(found: list[str], bold: set[str], summaries: set[str]) -> str | None:
    """The first paragraph where it is a standfirst: in bold, and no part of the body.

    Many outlets set the first sentence of the body in bold, and copy it to ``summaries``;
    a standfirst is known by what comes behind it: the dateline, or a sentence with the day.
    """
    if len(found) < _TITLE_WORDS or plain(found[0]) not in bold or plain(found[1]) in bold:
        return None
    if plain(found[0]) in summaries and dateline.split(found[1])[0] is None:
        return None
    return found[0] if _opens(found[1]) and not _opens(found[0]) else None


def _opens(paragraph: str) -> bool:
    """Whether a paragraph begins as the first one of a report does."""
    first = paragraph.partition(". ")[0]
    return dateline.split(paragraph)[0] is not None or bool(_day().search(first))


@cache
def _day() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in table().days if len(name) >= _DAY_LETTERS)
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


def has_sentence(found: Iterable[str]) -> bool:
    """Whether a paragraph holds something that ends as sentences do."""
    ends = (end for each in found for end in _SENTENCE_ENDS.finditer(each))
    return any(end.start() >= _SHORTEST_SENTENCE or end[0] in "。！？" for end in ends)


def _without_title(paragraph: str, heads: set[str]) -> str:
    """The first paragraph without the title that a page runs into it."""
    for match in _SENTENCE_BEGINS.finditer(paragraph[:_LONGEST_TITLE]):
        if plain(paragraph[: match.start()]) in heads:
            return paragraph[match.start() :]
    return paragraph


def _is_behind(paragraph: str) -> bool:
    notice = len(paragraph) <= _LONGEST_NOTICE and _RIGHTS.search(paragraph)
    return bool(notice or _BEHIND.match(paragraph) or furniture.opens_box(paragraph))


def _before(paragraph: str, heads: set[str], names: set[str]) -> bool:
    own = plain(paragraph)
    if any(head in own and len(own) <= len(head) + _TITLE_REST for head in heads):
        return True
    if plain(_BY.sub("", paragraph)) in names:
        return True
    if near.is_byline(paragraph):
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
