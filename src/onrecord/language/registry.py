"""Which languages can be parsed, and by what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Protocol

from onrecord.language.en.parse import EnglishParser
from onrecord.model import Article, Document


class Parser(Protocol):
    """What a language offers: a document for each article. It may raise nothing."""

    def parse(self, article: Article) -> Document:
        """Cut the article's text into sentences and words."""


LANGUAGES: Mapping[str, Callable[[], Parser]] = {"en": EnglishParser}
"""ISO 639-1 code → what makes its parser. A new language is a new line here."""


@cache
def parser_for(language: str) -> Parser | None:
    """The parser of a language, loaded once a process; None where there is none."""
    make = LANGUAGES.get(language)
    return make() if make else None


def parse(article: Article) -> Document | None:
    """The document of an article; None where its language has no parser.

    An article whose language is unknown is not guessed at: it has no parser.
    """
    parser = parser_for(article.language or "")
    return parser.parse(article) if parser else None
