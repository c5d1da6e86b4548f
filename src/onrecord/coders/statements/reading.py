"""A reading: a document with its quotations and cues, as the coder's steps look at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from onrecord.coders.statements.cues import Cue, CueLexicon, cues
from onrecord.coders.statements.marks import Quotation, quotations
from onrecord.coders.statements.mending import mended
from onrecord.knowledge import Context
from onrecord.model import Document, Mention, Name, Place, Sentence, Span, Token

MOST = 60
"""Cues of a sentence that are read; one of prose has a dozen, and nested ones cost their square."""


@dataclass(frozen=True)
class Reading:
    """One document, who its words mean, and the lexicon it is read with."""

    document: Document
    context: Context
    lexicon: CueLexicon

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of the text; ``Sentence.paragraph`` counts in them."""
        return self.document.article.paragraphs

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The outermost quotations of the text."""
        raw = quotations(self.document.text, self.paragraphs)
        return mended(self.document, raw, self.cues)

    @cached_property
    def cues(self) -> tuple[tuple[Cue, ...], ...]:
        """For each sentence its cues, leftmost first, ``MOST`` at most."""
        document = self.document
        found = (cues(document, sentence, self.lexicon) for sentence in document.sentences)
        return tuple(tuple(islice(each, MOST)) for each in found)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.document.tokens]

    @cached_property
    def _inside(self) -> tuple[int, ...]:
        """For each token the number of the quotation that it stands in, or -1."""
        inside = [-1] * len(self.document.tokens)
        for number, quotation in enumerate(self.quotations):
            for token in self.between(quotation.inner.start, quotation.inner.end):
                inside[token.index] = number
        return tuple(inside)

    def index_at(self, offset: int) -> int:
        """The index of the first token that starts at or after ``offset``."""
        return bisect_left(self._starts, offset)

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that start from ``start`` up to, not including, ``end``."""
        return self.document.tokens[self.index_at(start) : self.index_at(end)]

    def quotation_of(self, token: Token) -> Quotation | None:
        """The quotation that a word stands in."""
        number = self._inside[token.index]
        return self.quotations[number] if number >= 0 else None

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence of a word."""
        return self.document.sentences[token.sentence]

    def together(self, one: Token, other: Token) -> bool:
        """Whether two words stand in the same quotation, or both in none."""
        return self._inside[one.index] == self._inside[other.index]

    def region(self, token: Token) -> Span:
        """What a cue can reach: its sentence, or the part of it inside its own quotation."""
        sentence = self.sentence_of(token).span
        quotation = self.quotation_of(token)
        if quotation is None:
            return sentence
        start = max(sentence.start, quotation.inner.start)
        return Span(start, min(sentence.end, quotation.inner.end))

    @cached_property
    def _mentions(self) -> tuple[Mention, ...]:
        return tuple(sorted(self.context.mentions, key=lambda m: m.span))

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The mentions inside ``span``, in text order; found by halving, for long texts."""
        low = bisect_left(self._mentions, span.start, key=lambda m: m.span.start)
        high = bisect_left(self._mentions, span.end, key=lambda m: m.span.start)
        return tuple(m for m in self._mentions[low:high] if m.span.end <= span.end)

    @cached_property
    def _mention_of(self) -> dict[int, Mention]:
        found: dict[int, Mention] = {}
        for mention in self._mentions:
            for token in self.document.tokens_in(mention.span):
                found.setdefault(token.index, mention)
        return found

    def mention_at(self, token: Token) -> Mention | None:
        """The mention that a word heads, else the first one that it is part of."""
        return self.context.mention(token) or self._mention_of.get(token.index)

    @cached_property
    def _names(self) -> dict[int, tuple[Name, ...]]:
        found: dict[int, tuple[Name, ...]] = {}
        for name in self.document.names:
            for index in range(name.first, name.last):
                found[index] = (*found.get(index, ()), name)
        return found

    def names_at(self, token: Token) -> tuple[Name, ...]:
        """The names, and times, that a word is part of."""
        return self._names.get(token.index, ())

    @cached_property
    def _cue_words(self) -> frozenset[int]:
        return frozenset(cue.token.index for cues in self.cues for cue in cues)

    def is_cue(self, token: Token) -> bool:
        """Whether a word is the main word of a cue."""
        return token.index in self._cue_words

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.span.start for q in self.quotations]

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a character with ``start`` to ``end``."""
        low = bisect_left(self._quotation_starts, start)
        high = bisect_left(self._quotation_starts, end)
        before = self.quotations[max(0, low - 1) : low]
        return (*(q for q in before if q.span.end > start), *self.quotations[low:high])

    def quotation_before(self, offset: int) -> Quotation | None:
        """The last quotation that starts before ``offset``."""
        low = bisect_left(self._quotation_starts, offset)
        return self.quotations[low - 1] if low else None

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(sorted(self.context.places, key=lambda p: p.span))

    def place_at(self, token: Token) -> Place | None:
        """The place that a word is part of."""
        low = bisect_left(self._places, token.end, key=lambda p: p.span.start)
        found = self._places[max(0, low - 1) : low]
        return next((p for p in found if p.span.covers(token.span)), None)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.span.start for s in self.document.sentences]

    def sentences_of(self, span: Span) -> range:
        """The numbers of the sentences that a span touches."""
        low = bisect_right(self._sentence_starts, span.start) - 1
        return range(max(0, low), bisect_left(self._sentence_starts, span.end))
