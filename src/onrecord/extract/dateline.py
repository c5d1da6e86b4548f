"""Datelines: the words before an agency text that say where it was filed, and by whom.

    NORVIK (Wire) - The council met …
    NORVIK, April 9. /WIRE/. The council met …
    07:21 GMT 03.06.2024 (Updated: 07:30 GMT 03.06.2024) NORVIK (Wire) - The council met …

A place alone is taken for a dateline only where it stands in capitals: before a dash, or,
where it is one of the places of ``resources/dates/places.yml``, before a colon or a full
stop. "(Wire)" alone is one only where the agency is on the list in
``resources/dates/agencies.yml``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.extract.dates import moments
from onrecord.extract.datetable import day_pattern, month_pattern, table
from onrecord.model import Dateline

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 120
"""Characters that a dateline takes at most."""

MOST_WORDS: Final = 3
"""Words in capitals before a dash that may be a place that no list has."""

LABELS: Final = r"(?:[Pp]ublished|[Uu]pdated|[Mm]odified|[Pp]osted|PUBLISHED|UPDATED|POSTED)"
DASH: Final = r"(?:--+|[-–—―‒_])"
DROPPED: Final = re.compile(rf"\s*(?:[(\[|]?\s*{LABELS}\s*(?:on|at)?\s*[:：]?\s*)?")


def split(text: str) -> tuple[Dateline | None, int]:
    """The dateline that opens a body's first paragraph, and the offset where the body goes on.

    A time stamp fused to the front is passed over. (None, 0) where the body begins at
    once; the offset never reaches the end of a text that holds anything else.
    """
    start = stamp(text)
    for pattern in _patterns():
        match = pattern.match(text, start, start + LONGEST)
        if match and _begins_sentence(text[match.end() :]) and _stands(match):
            return _dateline(match), match.end()
    return None, start


def stamp(text: str) -> int:
    """Where the text goes on after a time stamp fused to its front; 0 where there is none.

    "9 April 2024 was a Tuesday" is no stamp: a stamp has a clock, or a word such as
    "Updated", and what follows begins like a sentence.
    """
    end, sure = 0, False
    while True:
        begin = _label(text, end)
        found = next(moments(text[begin : begin + 60]), None)
        if not found or found.start:
            break
        sure = sure or found.timed or begin > end
        end = begin + found.end
        end += len(_closing(text[end:]))
    return end if sure and _begins_sentence(text[end:]) else 0


def _label(text: str, start: int) -> int:
    match = DROPPED.match(text, start)
    return match.end() if match else start


def _closing(rest: str) -> str:
    match = re.match(r"\s*[)\]|]?\s*(?:[|•·]\s*)?", rest)
    return match[0] if match else ""


def _begins_sentence(rest: str) -> bool:
    return bool(re.match(r"[^\w\s]{0,2}(?:[^\W_a-z]|\d)", rest)) and not rest[0].islower()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month, day, letter = month_pattern(), day_pattern(), r"[^\W\d_]"
    word = rf"(?!\d){letter}[\w.'’/-]*"
    place = rf"(?P<place>{word}(?:[ ,]+(?:{word}|&)){{0,5}}?)"
    date = (
        rf"(?:\s*,?\s*(?:(?i:{day})\.?,?\s*)?"
        rf"(?:(?i:{month})\.?\s*\d{{1,2}}|\d{{1,2}}\.?\s*(?i:{month})\.?)(?:,?\s*\d{{4}})?)"
    )
    agency = r"(?P<agency>[^()/\d]{2,40}?)"
    shapes = (
        rf"{place}{date}?[.,]?\s*\({agency}\)\s*(?:{DASH}|[:.]\s)\s*",
        rf"{place}{date}?[.,]?\s*/{agency}/\.?\s*{DASH}?\s*",
        rf"{place}{date}\s*{DASH}\s*(?P<agency>[A-ZА-Я][^()/\d.]{{1,30}})\.\s+",
        rf"{place}{date}\s*(?:{DASH}|:)\s*(?P<agency>)",
        rf"(?P<bare>{place})(?:\s*[–—―]\s*|\s+{DASH}\s+)(?P<agency>)",
        rf"(?P<bare>{place}){date}\.\s+(?P<agency>)",
        rf"(?P<known>{place})\s*[:.]\s+(?P<agency>)",
        rf"(?P<place>)\({agency}\)\s*(?P<dash>{DASH})\s*",
        rf"(?P<place>)[(/]{agency}[)/]\.?\s*",
    )
    return tuple(re.compile(rf"[ \t\u00a0]*{shape}") for shape in shapes)


def _stands(match: re.Match[str]) -> bool:
    """Whether place and agency look like names, so that the words are a dateline."""
    place, agency = match["place"].strip(), match["agency"].strip()
    groups = match.re.groupindex
    if "known" in groups:
        return _known(place)
    if "bare" in groups:
        return _known(place) or (_shouted(place) and not _is_label(place))
    if not place:
        return agency in table().agencies or ("dash" in groups and _agency_like(agency))
    if place.casefold() in table().days:
        return False
    return _place_like(place) and (not agency or _agency_like(agency))


def _known(words: str) -> bool:
    """In capitals, and each a place of the list: "PARIS", "MOSCOW/GENEVA", "LONDON, England"."""
    parts = [part.partition(",")[0].strip() for part in words.replace("’", "'").split("/")]
    return all(part.isupper() and part in table().places for part in parts)


def _is_label(words: str) -> bool:
    """Whether words in capitals are a label such as "GRAPHIC WARNING", or a whole phrase."""
    parts = list(_words(words.upper()))
    return len(parts) > MOST_WORDS or not table().no_places.isdisjoint([words.upper(), *parts])


def _shouted(words: str) -> bool:
    """In capitals, with a real word among them: "UNITED NATIONS", not "A" nor "U.S."."""
    plain = re.sub(r",.*", "", words)
    longest = max((len(part) for part in re.findall(r"[^\W\d_]+", plain)), default=0)
    return plain.isupper() and longest > 3


def _place_like(words: str) -> bool:
    return all(
        part[0].isupper() or part in {"de", "la", "el", "al", "of", "the", "am", "and", "on", "sur"}
        for part in _words(words)
    )


def _agency_like(words: str) -> bool:
    """A name of up to five words with a capital, or an abbreviation such as dpa."""
    parts = list(_words(words))
    named = any(part[0].isupper() for part in parts)
    return 0 < len(parts) <= 5 and (named or (words.isalpha() and len(words) in {3, 4}))


def _words(words: str) -> Iterator[str]:
    return (part for part in re.split(r"[\s,/]+", words) if part and part != "&")


def _dateline(match: re.Match[str]) -> Dateline:
    place, agency = match["place"].strip(" ,-–—"), match["agency"].strip()
    return Dateline(place=place or None, agency=agency or None, text=match[0].strip())
