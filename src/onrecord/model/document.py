"""Documents: an article's text cut into sentences and words, with their grammar.

What a language makes of an article. Coders read documents and never a parser's
own objects, so that a language can be added without touching a coder. Relations
are named as in the ClearNLP scheme that spaCy's English models use (``nsubj``,
``dobj``, ``prep``, ``pobj``, ``ccomp``, …); a language with another scheme maps
its labels to these.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from onrecord.model.article import Article
from onrecord.model.span import Span

NameLabel = Literal["person", "place", "group", "organisation", "event", "time", "number", "other"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word. ``index``, ``head`` and ``sentence`` count in the whole document.

    ``pos`` is a universal part of speech (NOUN, PROPN, VERB, AUX, PRON, …), ``tag``
    the language's own finer one; ``head`` of a sentence's root is itself.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    relation: str
    head: int
    sentence: int

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens from ``first`` up to, not including, ``last``."""

    index: int
    span: Span
    first: int
    last: int
    root: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens that the language's own recogniser takes for a name or a time."""

    span: Span
    first: int
    last: int
    label: NameLabel


@dataclass(frozen=True)
class Document:
    """An article in one language: its sentences, words and names.

    ``title`` is not part of it: only ``article.text`` is parsed.
    """

    article: Article
    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]

    @property
    def text(self) -> str:
        """The text that every span refers to."""
        return self.article.text

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the indexes of those that depend on it, in text order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        return tuple(tuple(each) for each in below)

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly inside ``span``."""
        found = []
        for token in self.tokens[self._at(span.start) :]:
            if token.end > span.end:
                break
            found.append(token)
        return tuple(found)

    def _at(self, offset: int) -> int:
        return bisect_left(self.tokens, offset, key=lambda token: token.start)
