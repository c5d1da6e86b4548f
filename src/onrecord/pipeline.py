"""The pipeline: a page to its articles and all that they say. Read this first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.coders import coders, run
from onrecord.errors import OnrecordError, PageError
from onrecord.extract import articles
from onrecord.knowledge import resolve
from onrecord.knowledge.base import KnowledgeBase
from onrecord.language import parse
from onrecord.model import Article, Coding, Page, Reject, digest
from onrecord.version import VERSION

LONGEST = 500_000
"""Characters of the longest text that is coded: a book has as many, a news article a tenth."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a page: codings, or the reason why there are none."""

    page: Page
    codings: tuple[Coding, ...] = ()
    rejects: tuple[Reject, ...] = ()


def code_article(article: Article) -> Coding:
    """All that an article says: language → knowledge → coders.

    An article in a language without a parser comes back as it is, ``coded`` False.
    Raises PageError for a text longer than ``LONGEST``.
    """
    if len(article.text) > LONGEST:
        raise PageError(
            f"the text has {len(article.text):,} characters, and up to {LONGEST:,} are coded: "
            "cut it into its articles"
        )
    document = parse(article)
    if document is None:
        return Coding(article=article, coded=False)
    context = resolve(document, knowledge())
    statements, events = run(document, context, coders())
    return Coding(
        article=article,
        statements=statements,
        events=events,
        mentions=context.mentions,
        times=context.times,
        places=context.places,
        entities=tuple(context.entities[each] for each in sorted(context.entities)),
    )


def code_page(page: Page) -> Outcome:
    """The pure function that is run over pages, here or in worker processes.

    Of a page with several articles, one that cannot be coded leaves the others be.
    """
    try:
        found = tuple(articles(page))
    except Exception as error:  # noqa: BLE001 one bad page must not end a run over a million
        return Outcome(page, rejects=(_reject(page, "extract", error),))
    coded, rejects = [], []
    for article in found:
        try:
            coded.append(code_article(article))
        except Exception as error:  # noqa: BLE001 as above
            rejects.append(_reject(page, "code", error))
    return Outcome(page, tuple(coded), tuple(rejects))


def _reject(page: Page, stage: Literal["extract", "code"], error: Exception) -> Reject:
    ours = isinstance(error, OnrecordError)
    reason = str(error) if ours else f"unexpected {type(error).__name__}: {error}"
    return Reject(origin=page.origin, stage=stage, reason=reason, digest=page.digest)


@cache
def knowledge() -> KnowledgeBase:
    """The knowledge base, opened once a process."""
    return KnowledgeBase.open()


@cache
def versions() -> Mapping[str, str]:
    """What the records depend on, by name: the package, the knowledge base, each coder."""
    parts = {f"coder {coder.name}": coder.version for coder in coders()}
    return {"onrecord": VERSION, "knowledge": knowledge().version, **parts}


@cache
def version() -> str:
    """A digest of ``versions``: when it changes, a page that was read is read anew."""
    return digest("v", *(f"{name} {value}" for name, value in versions().items()))
