"""A draft: a statement on its way, before its fields are filled."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.reading import Reading
from onrecord.model import Actor, Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is said (``content``, quotation marks and all), the cue, and who says it.

    ``rule`` names the form that was recognised, ``frame`` is the clause of the cue
    without the content: where addressee, occasion and date are looked for.
    """

    content: tuple[Span, ...]
    rule: str
    cue: Cue | None = None
    cue_span: Span | None = None
    speaker: Actor | None = None
    speaker_rule: str = ""
    addressee: Token | None = None
    relayed_by: tuple[Actor, ...] = ()
    frame: Span | None = None
    confidence: float = 0.9


class Shelf:
    """Drafts by the sentences that their contents touch, to find those around a place."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_sentence: dict[int, list[Draft]] = {}

    def put(self, draft: Draft) -> None:
        """Add a draft."""
        for span in draft.content:
            for sentence in self._reading.sentences_of(span):
                self._by_sentence.setdefault(sentence, []).append(draft)

    def around(self, span: Span) -> list[Draft]:
        """The drafts with words in the sentence in which ``span`` begins."""
        sentences = self._reading.sentences_of(span)
        return self._by_sentence.get(sentences.start, [])
