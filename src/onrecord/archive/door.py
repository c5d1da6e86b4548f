"""The door of the archive: a record that contradicts its own article stays outside.

Every span must lie inside the article's text and reproduce the words that the
record claims for it; a confidence lies between 0 and 1; a record belongs to the
article that it comes with. The walk goes over all fields of a record, so that a
field added to the model is checked without a word here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from math import isfinite
from typing import TYPE_CHECKING, Any

from onrecord.errors import RecordError
from onrecord.model import Article, Coding, Event, Span, Statement

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

PAIRS: tuple[tuple[str, str], ...] = (
    ("span", "text"),
    ("cue", "cue_text"),
    ("trigger", "trigger_text"),
)
"""Fields of one record that belong together: a span, and the words that stand there."""

RANGES: dict[str, tuple[float, float]] = {
    "confidence": (0, 1),
    "value": (-1, 1),
    "intensity": (-10, 10),
    "lat": (-90, 90),
    "lon": (-180, 180),
    "containment": (0, 1),
}
"""What a number of that name may be."""

GROUPS = ("statements", "events", "mentions", "times", "places", "entities")


@dataclass(frozen=True, slots=True)
class _At:
    """A value on the walk: the record's name, the way to the field, the article's text."""

    record: str
    path: str
    text: str

    def refuse(self, fault: str) -> RecordError:
        return RecordError(f"{self.record}: {self.path}: {fault}; the record was not stored")

    def field(self, name: str) -> _At:
        return replace(self, path=f"{self.path}.{name}" if self.path else name)

    def item(self, place: int) -> _At:
        return replace(self, path=f"{self.path}[{place}]")


def check(coding: Coding) -> None:
    """Raise ``RecordError`` for the first record that does not agree with its article.

    The error names the record, the field and the span.
    """
    for fault in faults(coding):
        raise fault


def sift(coding: Coding) -> tuple[Coding, tuple[RecordError, ...]]:
    """The coding without the records that ``check`` would refuse, and why each was.

    Raises ``RecordError`` where the article itself cannot be stored.
    """
    _article(coding.article)
    refused: list[RecordError] = []
    kept = coding
    while True:
        found = tuple(_refused(kept))
        if not found:
            return kept, tuple(refused)
        refused.extend(error for _, _, error in found)
        for group in GROUPS:
            out = {place for name, place, _ in found if name == group}
            kept = _without(kept, group, out)


def _without(coding: Coding, group: str, places: set[int]) -> Coding:
    records = tuple(r for i, r in enumerate(getattr(coding, group)) if i not in places)
    changed: Mapping[str, Any] = {group: records}
    return replace(coding, **changed)


def faults(coding: Coding) -> Iterator[RecordError]:
    """Every fault of a coding, one a record at most."""
    try:
        _article(coding.article)
    except RecordError as error:
        yield error
        return
    for _, _, fault in _refused(coding):
        yield fault


def _article(article: Article) -> None:
    _walk(article, _At(f"article {article.id}", "", article.text))


def _refused(coding: Coding) -> Iterator[tuple[str, int, RecordError]]:
    """The (group, place, fault) of each record that is refused."""
    article = coding.article
    for group in GROUPS:
        seen: set[str] = set()
        for place, record in enumerate(getattr(coding, group)):
            name = getattr(record, "id", None)
            at = _At(f"{group} {name or place + 1} of {article.id}", "", article.text)
            try:
                if name in seen:
                    raise at.field("id").refuse("stands twice in one article")
                _walk(record, at)
                _belongs(record, coding, at)
            except RecordError as error:
                yield group, place, error
            if name:
                seen.add(name)


def _belongs(record: object, coding: Coding, at: _At) -> None:
    """What holds between a record and the others of its article."""
    if not isinstance(record, Statement | Event):
        return
    if record.article != coding.article.id:
        raise at.field("article").refuse(f"is {record.article}, another article")
    if isinstance(record, Statement):
        _content(record, at)
    elif record.claimed_by and all(record.claimed_by != s.id for s in coding.statements):
        raise at.field("claimed_by").refuse(f"{record.claimed_by} is no statement of this article")


def _content(statement: Statement, at: _At) -> None:
    """``text`` is the words of the content spans, however they are joined."""
    if not statement.content:
        raise at.field("content").refuse("is empty")
    words = "".join(span.of(at.text) for span in statement.content)
    if _bare(words) != _bare(statement.text):
        raise _differs(at.field("content"), statement.content[0], words, statement.text)


def _bare(text: str) -> str:
    """The text without blanks and ellipses, which only join its pieces."""
    return "".join(text.split()).replace("…", "").replace("...", "")


def _differs(at: _At, span: Span, words: str, claimed: str) -> RecordError:
    return at.refuse(
        f"the article has {_short(words)} at {span.start}:{span.end}, "
        f"and the record says {_short(claimed)}"
    )


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:39]}…")


def _walk(value: object, at: _At) -> None:
    """Check a value and all that it holds."""
    for kind, inspect in INSPECTIONS:
        if isinstance(value, kind):
            inspect(value, at)
            return
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            _walk(item, at.item(place))
    elif is_dataclass(value) and not isinstance(value, type):
        _record(value, at)


def _record(record: DataclassInstance, at: _At) -> None:
    names = tuple(field.name for field in fields(record))
    for name in names:
        _walk(getattr(record, name), at.field(name))
    for spanned, worded in PAIRS:
        if spanned not in names or worded not in names:
            continue
        span, claimed = getattr(record, spanned), getattr(record, worded)
        if span is None and claimed is None:
            continue
        if span is None or claimed is None:
            raise at.field(spanned).refuse(f"`{spanned}` and `{worded}` go together")
        if span.of(at.text) != claimed:
            raise _differs(at.field(spanned), span, span.of(at.text), claimed)


def _span(span: Span, at: _At) -> None:
    if span.end > len(at.text):
        raise at.refuse(f"{span.start}:{span.end} ends behind the text, which has {len(at.text)}")


def _words(text: str, at: _At) -> None:
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise at.refuse(f"holds half a character at {error.start}") from None


def _number(number: float, at: _At) -> None:
    if not isfinite(number):
        raise at.refuse(f"is {number}, no number to store")
    least, most = RANGES.get(at.path.rpartition(".")[2], (-float("inf"), float("inf")))
    if not least <= number <= most:
        raise at.refuse(f"is {number}, and lies between {least} and {most}")


INSPECTIONS: tuple[tuple[type, Callable[..., None]], ...] = (
    (str, _words),
    (float, _number),
    (Span, _span),
)
"""What is looked at in a value of each kind."""
