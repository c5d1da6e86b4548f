"""What a statement is about: the known ones that its words name."""

from __future__ import annotations

from onrecord.coders.statements.reading import Reading
from onrecord.model import About, Actor, Mention, Span


def mentions_in(reading: Reading, spans: tuple[Span, ...]) -> tuple[Mention, ...]:
    """The mentions inside what is said, in text order."""
    return tuple(m for span in spans for m in reading.mentions_in(span))


def about(reading: Reading, spans: tuple[Span, ...], speaker: Actor | None) -> tuple[About, ...]:
    """Each entity once, where it is first named; the speaker himself is left out."""
    found: dict[str, About] = {}
    for mention in mentions_in(reading, spans):
        entity = mention.entity
        if entity is None or (speaker is not None and entity == speaker.entity):
            continue
        found.setdefault(
            entity,
            About(span=mention.span, text=mention.text, entity=entity, name=mention.name),
        )
    return tuple(found.values())
