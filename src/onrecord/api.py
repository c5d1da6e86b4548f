"""What a Python user calls: read, articles, code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from onrecord import reading
from onrecord.errors import InputError, OnrecordError
from onrecord.extract import articles as of_page
from onrecord.extract.language_id import language as guessed
from onrecord.model import Article, Coding, Origin, Page, PageKind, Reject, article_id, digest
from onrecord.pipeline import code_article
from onrecord.query.asking import Archive
from onrecord.sources import pages

Paths = str | Path | Iterable[str | Path]
OnReject = Callable[[Reject], None]


def read(
    paths: Paths,
    archive: str | Path | Archive,
    *,
    kind: PageKind | None = None,
    workers: int | None = None,
) -> reading.Report:
    """Read pages into an archive, made where there is none; reading twice changes nothing.

    ``paths`` are files, folders and globs. A page that cannot be read is kept in the
    archive's list of rejects, and the run goes on.

        >>> import onrecord
        >>> report = onrecord.read("examples", "news.db")  # doctest: +SKIP
        >>> report.statements  # doctest: +SKIP
        412

    Raises:
        InputError: a path does not exist.
        ArchiveError: the archive cannot be opened or written.
    """
    if isinstance(archive, Archive):
        return reading.read(_listed(paths), archive, kind=kind, workers=workers)
    with Archive(archive) as opened:
        return reading.read(_listed(paths), opened, kind=kind, workers=workers)


def articles(
    paths: Paths, *, kind: PageKind | None = None, on_reject: OnReject | None = None
) -> Iterator[Article]:
    """The articles of pages, one by one, without coding or storing them.

    ``on_reject`` is called for each page that holds none; without it such a page
    raises the PageError of its reason.
    """
    for page in pages(_listed(paths), kind=kind):
        yield from _articles(page, on_reject)


def code(
    what: str | Article,
    *,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Coding:
    """All that an article, or a bare text, says.

    With a text, ``published`` (an ISO date) is what "on Tuesday" and "the president"
    are resolved against; without it they stay open. ``language`` (ISO 639-1) is guessed
    where it is not given. Offsets refer to the text to the letter.

        >>> from onrecord import code
        >>> text = "Norland's premier said on Monday that the talks had failed."
        >>> coding = code(text, published="2024-04-09")
        >>> coding.statements[0].said_on.value
        '2024-04-08'

    Raises:
        InputError: the text is empty.
        PageError: it is longer than half a million characters.
    """
    if isinstance(what, Article):
        return code_article(what)
    if not what.strip():
        raise InputError("the text is empty; give at least one sentence")
    return code_article(
        Article(
            id=article_id(key=None, url=url, title=title, text=what),
            text=what,
            page=digest("p", what),
            origin=Origin(path="text"),
            source=url or "text",
            title=title,
            url=url,
            published=published,
            language=language or guessed(what) or "en",
        )
    )


def _listed(paths: Paths) -> list[str | Path]:
    return [paths] if isinstance(paths, str | Path) else list(paths)


def _articles(page: Page | Reject, on_reject: OnReject | None) -> Iterator[Article]:
    if isinstance(page, Reject):
        _refuse(page, on_reject, OnrecordError(f"{page.origin}: {page.reason}"))
        return
    try:
        yield from of_page(page)
    except OnrecordError as error:
        reject = Reject(origin=page.origin, stage="extract", reason=str(error), digest=page.digest)
        _refuse(reject, on_reject, error)


def _refuse(reject: Reject, on_reject: OnReject | None, error: OnrecordError) -> None:
    if on_reject is None:
        raise error
    on_reject(reject)
