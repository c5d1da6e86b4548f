from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.coders.statements import StatementCoder
from onrecord.knowledge import Context
from onrecord.language import parse
from onrecord.model import Article, Document, Mention, Origin, Statement

Code = Callable[..., tuple[Statement, ...]]


def document_of(text: str) -> Document:
    article = Article(
        id="a-1", text=text, page="p", origin=Origin(path="x"), source="x", language="en"
    )
    document = parse(article)
    assert document is not None
    return document


def context_of(document: Document, names: dict[str, str] | None = None) -> Context:
    """A context in which each of the given words is a mention of that kind."""
    mentions = tuple(
        Mention(
            span=token.span,
            text=token.text,
            kind=(names or {})[token.text],  # type: ignore[arg-type] # the cases name kinds
            phrase=token.span,
            head=token.index,
            entity=f"x-{token.text.lower()}",
            name=token.text,
        )
        for token in document.tokens
        if token.text in (names or {})
    )
    return Context(anchor="2024-05-18", mentions=mentions)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Document]:
    return document_of


@pytest.fixture(scope="session")
def context() -> Callable[..., Context]:
    return context_of


@pytest.fixture(scope="session")
def code() -> Code:
    coder = StatementCoder()

    def run(text: str, names: dict[str, str] | None = None) -> tuple[Statement, ...]:
        document = document_of(text)
        return tuple(coder.code(document, context_of(document, names), ()))

    return run
