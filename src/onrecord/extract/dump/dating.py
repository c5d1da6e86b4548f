"""When a dump's article was published and changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.extract.dates import latest, moment, moments
from onrecord.extract.datetable import month_pattern
from onrecord.extract.dump.kinds import SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.extract.dump.kinds import Judged
    from onrecord.extract.dump.labels import Labels
    from onrecord.model import Dateline

EMPTY: Final = frozenset({"1900-01-01", "1969-12-31", "1970-01-01", "1980-01-01", "1999-11-30"})
"""Days that systems give for none."""

CHANGED: Final = re.compile(
    r"updated?|modified|edited|revised|aktualisiert|mis à jour|actualizado|aggiornato|atualizado"
    r"|обновлено|оновлено|aktualizacja|bijgewerkt|uppdaterad|güncelle|diperbarui|수정|更新",
    re.IGNORECASE,
)
BELOW: Final = 6
"""Lines below a text in which a wire signs and dates it."""

URL_DAY: Final = re.compile(r"[/_-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the page: its value, the words, whether they call it a change, the rule."""

    value: str
    words: str
    changed: bool
    rule: str


def dates(
    head: Sequence[Judged],
    between: Sequence[Judged],
    opening: str,
    after: Sequence[Judged],
    url: str | None,
) -> Iterator[Dated]:
    """The dates that may be the article's, the most trustworthy first.

    ``between`` are the lines from the title to the body, ``opening`` the body's first
    paragraph with whatever is fused to it, ``after`` the lines of the body and behind.
    """
    yield from _of_lines(head, "a line of the metadata")
    yield from _of_lines(between, "between title and body")
    yield from _of_text(opening, "fused to the first paragraph")
    yield from _captions(between)
    yield from _captions(after)
    match = URL_DAY.search(url or "")
    if match:
        yield Dated("-".join(match.groups()), match[0], changed=False, rule="the address")
    yield from _of_lines(after, "after the body")


def labelled(labels: Labels) -> Iterator[Dated]:
    """The dates that the page itself calls so."""
    for words, changed in ((labels.get("published"), False), (labels.get("modified"), True)):
        value = moment(words) if words else None
        if words and value:
            yield Dated(value, words, changed, "labelled as the date")


def agreeing(after: Sequence[Judged], line: Dateline | None) -> Iterator[Dated]:
    """A date of figures below the text, read as the dateline's day has it: "12-04-23"."""
    for each in after[:BELOW] if line else ():
        for month_first in (True, False):
            for found in moments(each.line.text, month_first=month_first):
                if line and _same_day(line.text, found.day):
                    words = each.line.text[found.start : found.end]
                    yield Dated(found.value, words, changed=False, rule="the dateline's day below")


@cache
def _month_day() -> re.Pattern[str]:
    month = month_pattern()
    return re.compile(rf"(?i:{month})\.?\s+\d{{1,2}}|\d{{1,2}}\.?\s+(?i:{month})")


def _same_day(dateline: str, day: str) -> bool:
    match = _month_day().search(dateline)
    return match is not None and moment(f"{match[0]}, {day[:4]}") == day


def not_ahead(found: Iterable[Dated], fetched: str | None) -> list[Dated]:
    """The dates that do not lie after the fetching of the page, nor after today."""
    last = latest(fetched).isoformat()
    return [each for each in found if each.value[:10] <= last]


def published(found: Sequence[Dated]) -> Dated | None:
    """The first date of the most trustworthy place that is not called a change."""
    plain = [each for each in found if not each.changed]
    return next(iter(plain or found), None)


def modified(found: Sequence[Dated], first: Dated | None) -> Dated | None:
    """The last later date of the same place, or one that is called a change."""
    if first is None:
        return None
    later = [each for each in found if each.rule == first.rule and _later(each.value, first.value)]
    named = [each for each in found if each.changed and _later(each.value, first.value)]
    return max(later or named[:1], key=lambda each: each.value, default=None)


def _later(value: str, than: str) -> bool:
    return value[:10] > than[:10] or (
        value[:10] == than[:10] and len(value) == len(than) and value > than
    )


def _of_lines(lines: Sequence[Judged], rule: str) -> Iterator[Dated]:
    """Lines that are a date and nothing else before those that only hold one."""
    dated = [each for each in lines if each.kind == "date"]
    for each in sorted(dated, key=lambda one: one.rule != "a date and nothing else"):
        yield from _of_text(each.line.text, rule, within=len(each.line.text))


def _of_text(text: str, rule: str, within: int = 3) -> Iterator[Dated]:
    end = 0
    for found in moments(text):
        before = text[end : found.start]
        if len(before.strip()) > max(within, 14):
            return
        end = found.end
        if found.day not in EMPTY and (found.timed or within > 3):
            words = text[found.start : found.end]
            yield Dated(found.value, words, bool(CHANGED.search(before)), rule)


def _captions(lines: Sequence[Judged]) -> Iterator[Dated]:
    for each in lines:
        match = SIZE.search(each.line.text) if each.kind == "caption" else None
        for found in moments(match["date"] or "") if match else ():
            yield Dated(found.value, each.line.text[-60:], changed=False, rule="the lead caption")
