"""Which languages can be parsed, and by what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pkgutil import resolve_name
from typing import Protocol, cast

from onrecord.model import Article, Document


class Parser(Protocol):
    """What a language offers: a document for each article. It raises nothing on any text."""

    def parse(self, article: Article) -> Document:
        """Cut the article's text into sentences, words and names."""


# A name and not the class: loading a parser takes half a second that `onrecord info` need not pay.
LANGUAGES: Mapping[str, str] = {"en": "onrecord.language.en.parse:EnglishParser"}
"""ISO 639-1 code → where its parser lies. A new language is a new line here."""


@cache
def parser_for(language: str) -> Parser | None:
    """The parser of a language, loaded once a process; None where there is none."""
    name = LANGUAGES.get(language)
    return cast("Parser", resolve_name(name)()) if name else None


def parse(article: Article) -> Document | None:
    """The document of an article; None where its language has no parser.

    An article whose language is unknown is not guessed at: it has no parser.
    """
    parser = parser_for(article.language or "")
    return parser.parse(article) if parser else None
