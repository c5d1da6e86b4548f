"""Contexts: what an event is about, by cue words of its sentence and paragraph.

Cue words stand in ``resources/contexts/<language>.yml``. A context is taken when the
event's own sentence holds a cue of it, or its paragraph holds two different ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec

from onrecord.model import Document, Sentence, Span

LONGEST = 4
"""Words of the longest cue."""


@dataclass(frozen=True, slots=True)
class ContextTable:
    """What ``data/contexts-<language>.json`` holds: context → cues (lemmas, or phrases of them)."""

    cues: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ContextCue:
    """A context with the words that speak for it."""

    context: str
    span: Span


@cache
def cues(language: str) -> Mapping[str, tuple[str, ...]]:
    """Cue → its contexts, read once a process."""
    text = resources.files("onrecord.data").joinpath(f"contexts-{language}.json").read_bytes()
    table = msgspec.json.decode(text, type=ContextTable)
    found: dict[str, tuple[str, ...]] = {}
    for context, words in table.cues.items():
        for word in words:
            found[word] = (*found.get(word, ()), context)
    return found


class Contexts:
    """The context cues of one document, each sentence scanned once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._cues = cues(document.language)
        self._seen: dict[int, tuple[ContextCue, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[ContextCue, ...]:
        """The contexts of an event in ``sentence``, each once, the sentence's own first."""
        found = {cue.context: cue for cue in reversed(self.in_sentence(sentence))}
        around: dict[str, dict[str, ContextCue]] = {}
        for each in self._paragraph(sentence):
            for cue in self.in_sentence(each):
                words = cue.span.of(self._document.text).lower()
                around.setdefault(cue.context, {})[words] = cue
        for context, several in around.items():
            if context not in found and len(several) > 1:
                found[context] = next(iter(several.values()))
        return tuple(found.values())

    def in_sentence(self, sentence: Sentence) -> tuple[ContextCue, ...]:
        """Every cue of a sentence, the longest at each word."""
        if sentence.index not in self._seen:
            self._seen[sentence.index] = tuple(self._scan(sentence))
        return self._seen[sentence.index]

    def _paragraph(self, sentence: Sentence) -> Iterator[Sentence]:
        for step in (-1, 1):
            index = sentence.index + step
            while 0 <= index < len(self._document.sentences):
                other = self._document.sentences[index]
                if other.paragraph != sentence.paragraph:
                    break
                yield other
                index += step

    def _scan(self, sentence: Sentence) -> Iterator[ContextCue]:
        tokens = self._document.words(sentence)
        for first in range(len(tokens)):
            for length in range(min(LONGEST, len(tokens) - first), 0, -1):
                run = tokens[first : first + length]
                texts = {" ".join(t.text.lower() for t in run), " ".join(t.lemma for t in run)}
                named = {context for text in texts for context in self._cues.get(text, ())}
                if named:
                    span = Span(run[0].start, run[-1].end)
                    yield from (ContextCue(context, span) for context in sorted(named))
                    break
