"""Why: each field of a record with the words, the rule and the knowledge that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING

from onrecord.model import Article, Event, Span, Statement

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

HIDDEN = frozenset({"trace", "text", "cue_text", "trigger_text"})
"""Fields that explain others or repeat their words."""

TOLD = frozenset({"span", "how", "basis", "knowledge", "confidence"})
"""Fields of a part that the line of the part itself tells already."""

BY_DEFINITION: Mapping[str, str] = {
    "id": "digest of the article and of where the record stands in it",
    "article": "the article that it was read from",
    "language": "the language of the article",
    "coder": "what read it",
    "coder_version": "what read it",
    "kind": "how much of the content stands in quotation marks",
    "implies": "the entry of the cue",
    "about": "those whom the content names",
    "insertions": "square brackets and ellipses inside the quotation",
    "sentence": "where the trigger stands",
    "status": "tense, mood and negation of the clause",
    "claimed_by": "the innermost statement around the trigger",
    "quad": "the quad class of the type",
    "intensity": "the score of the mode, or of the type",
}
"""Fields that follow from others, and how."""

_PLACE = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of the article, and where they stand."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What one field of a record rests on; ``value`` in words, empty for none."""

    field: str
    value: str
    words: tuple[Quoted, ...] = ()
    rule: tuple[str, ...] = ()
    knowledge: tuple[str, ...] = ()
    confidence: float | None = None


def why(record: Statement | Event | Article, article: Article) -> tuple[Grounds, ...]:
    """The grounds of every field of ``record``, in the order of the record.

    Fields of an actor, a date or a place follow as ``speaker.country``. What no rule
    and no words explain is listed too, with its value alone.
    """
    if isinstance(record, Article):
        return tuple(_of_article(record))
    return tuple(_fields(record, "", record, article.text))


def _of_article(article: Article) -> Iterator[Grounds]:
    for field in fields(article):
        if field.name in HIDDEN:
            continue
        steps = [step for step in article.trace if step.field == field.name]
        words = "; ".join(step.words for step in steps if step.words)
        rule = tuple(step.rule for step in steps)
        value = _value(getattr(article, field.name))
        note = (f"words of the page: {words}",) if words else ()
        yield Grounds(field=field.name, value=value, rule=rule, knowledge=note)


def _fields(
    part: DataclassInstance, path: str, record: Statement | Event, text: str
) -> Iterator[Grounds]:
    for field in fields(part):
        value = getattr(part, field.name)
        name = f"{path}.{field.name}" if path else field.name
        if field.name in HIDDEN or (path and (field.name in TOLD or value is None or value == ())):
            continue
        yield from _field(value, name, record, text)


def _field(value: object, name: str, record: Statement | Event, text: str) -> Iterator[Grounds]:
    if isinstance(value, tuple) and value and not isinstance(value[0], str | Span):
        for place, item in enumerate(value):
            yield from _field(item, f"{name}[{place}]", record, text)
        return
    grounds = _grounds(value, name, record, text)
    yield grounds
    if is_dataclass(value) and not isinstance(value, Span | type):
        for part in _fields(value, name, record, text):
            yield _inherit(part, grounds) if part.value else part


def _inherit(part: Grounds, whole: Grounds) -> Grounds:
    """A part that nothing explains by itself rests on what the whole rests on."""
    return replace(
        part,
        words=part.words or whole.words,
        rule=part.rule or whole.rule,
        knowledge=part.knowledge or whole.knowledge,
        confidence=whole.confidence if part.confidence is None else part.confidence,
    )


def _grounds(value: object, name: str, record: Statement | Event, text: str) -> Grounds:
    steps = [step for step in record.trace if step.field == _plain(name)]
    spans = [*_spans(value), *(step.span for step in steps if step.span)]
    own_rule = getattr(value, "how", "") or getattr(value, "basis", "")
    rules = [own_rule, *(step.rule for step in steps), BY_DEFINITION.get(_plain(name), "")]
    own: float | None = getattr(value, "confidence", None)
    own_knowledge = getattr(value, "knowledge", None)
    knowledge = [own_knowledge, *(step.knowledge for step in steps)]
    return Grounds(
        field=name,
        value=_value(value),
        words=tuple(
            Quoted(start=s.start, end=s.end, text=s.of(text)) for s in dict.fromkeys(spans)
        ),
        rule=tuple(dict.fromkeys(rule for rule in rules if rule)),
        knowledge=tuple(dict.fromkeys(row for row in knowledge if row)),
        confidence=record.confidence if steps and not own else own,
    )


def _plain(name: str) -> str:
    """The field's name as traces write it: without the place in a list."""
    return _PLACE.sub("", name)


def _spans(value: object) -> tuple[Span, ...]:
    if isinstance(value, Span):
        return (value,)
    if isinstance(value, tuple):
        return tuple(item for item in value if isinstance(item, Span))
    spans = (getattr(value, name, None) for name in ("span", "target", "cue"))
    return tuple(span for span in spans if isinstance(span, Span))


def _value(value: object) -> str:
    """A value in a few words."""
    if value is None or value == ():
        return ""
    if isinstance(value, tuple):
        return ", ".join(_value(item) for item in value)
    if isinstance(value, Span):
        return f"{value.start}:{value.end}"
    for name in ("name", "value", "text", "title", "url"):
        if is_dataclass(value) and (found := getattr(value, name, None)):
            return str(found)
    return str(value)
