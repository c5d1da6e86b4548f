"""Labelled dumps: a block of "Title: …", "Date: …", "URL: …" lines before the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onrecord.extract.dump.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.extract.dump.vocabulary import LabelField

LABELLED: Final = re.compile(
    r"\s*(?:[*>-]+\s*)?\**(?P<label>[^\W\d_][^:：*]{1,24}?)\**\s*[:：]\**(?:\s+(?P<value>.*))?$"
)
RULER: Final = re.compile(r"\s*(?:-{3,}|={3,}|\+{3,}|\*{3,})\s*$")
TELLING: Final[frozenset[str]] = frozenset({"title", "url", "published", "publisher"})
LEAST: Final = 2
"""Fields that a block of labels names at least, one of them a telling one."""

ABOVE: Final = 10
"""Lines, blank ones too, that may stand above the block."""

MOST_ABOVE: Final = 12
"""Words of such a line."""

MOST_LABEL_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class Labels:
    """The fields that a dump labels, with their values as they stand; ``rest`` is the text."""

    rest: str
    values: Mapping[LabelField, str] = field(default_factory=dict)

    def get(self, name: LabelField) -> str | None:
        """The value of a field, if it is labelled."""
        return self.values.get(name)

    def items(self, name: LabelField) -> tuple[str, ...]:
        """The parts of a value that is a list: "strait, talks" or "[strait, talks]"."""
        parts = re.split(r"[,;|]", (self.get(name) or "").strip("[]"))
        return tuple(dict.fromkeys(_value(part) for part in parts if _value(part)))


def split(text: str) -> Labels:
    """The labels at the top of a dump, and what else it holds.

    A few short lines may stand above the block, as archives put the outlet and the day
    there; they stay in the rest, and the block must then name more.
    """
    rows = text.splitlines(keepends=True)
    start = _start(rows)
    values: dict[LabelField, str] = {}
    end = start
    for number, name, value in _block(rows, start):
        end = number + 1
        if name != "other" and value:
            values.setdefault(name, value)
    above = [row for row in rows[:start] if not RULER.match(row)]
    if len(values) < LEAST + any(row.strip() for row in above) or TELLING.isdisjoint(values):
        return Labels(text)
    while end < len(rows) and RULER.match(rows[end]):
        end += 1
    return Labels("".join([*above, *rows[end:]]), values)


def _start(rows: list[str]) -> int:
    """The place of the first label behind a few short lines; 0 where there is none."""
    for number, row in enumerate(rows[:ABOVE]):
        match = LABELLED.match(row.rstrip())
        if match and match["label"].strip().casefold() in vocabulary().labels:
            return number
        if len(row.split()) > MOST_ABOVE:
            break
    return 0


def _block(rows: list[str], start: int) -> Iterator[tuple[int, LabelField, str]]:
    """The lines of the block: number, field and value of each; ends at the first other line."""
    known = vocabulary().labels
    blank = False
    for number, row in enumerate(rows[start:], start):
        if not row.strip() or (number == 0 and RULER.match(row)):
            blank = blank or number > 0
            continue
        match = LABELLED.match(row.rstrip())
        name = known.get(match["label"].strip().casefold()) if match else None
        if match is None or (name is None and (blank or not _label_like(match["label"]))):
            return
        yield number, name or "other", _value(match["value"] or "")
        blank = False
        if name == "text":
            return


def _label_like(words: str) -> bool:
    return len(words.split()) <= MOST_LABEL_WORDS


def _value(words: str) -> str:
    plain = words.strip()
    quoted = len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'"
    return plain[1:-1] if quoted else plain
