"""Reading: pages into an archive, what is known already left alone."""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from onrecord.archive import Archive, sift
from onrecord.errors import RecordError
from onrecord.model import Coding, Page, PageKind, Reject
from onrecord.pipeline import Outcome, code_page, version, versions
from onrecord.scale import Crashed, ordered
from onrecord.sources import pages

FEW = 24
"""Pages that are coded before worker processes are started, which takes two seconds each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a reading brought: counts, and the rejects of this run.

    ``known`` pages were in the archive already; ``uncoded`` articles are kept, but
    are in a language that no coder reads.
    """

    pages: int
    known: int
    articles: int
    statements: int
    events: int
    uncoded: int
    duplicates: int
    rejects: int


Watch = Callable[[Page | Reject], None]
"""Called with each page, or reject, when the archive holds it."""


def read(
    paths: Iterable[str | Path],
    archive: Archive,
    *,
    kind: PageKind | None = None,
    workers: int | None = None,
    watch: Watch = lambda _: None,
) -> Report:
    """Read pages into ``archive`` and weave what they hold with what it held.

    Each page and all that it says are written in one transaction. Interrupted at
    any moment, the archive is whole, and the same call goes on where it ended.
    ``workers`` None takes all cores once there are more than a few pages.

    Raises:
        InputError: a path does not exist.
        ArchiveError: the archive cannot be written.
    """
    count = Counter[str]()
    found = pages(paths, kind=kind)
    run = archive.begin_run(version(), versions())
    for outcome in _outcomes(_unread(found, archive, count, watch), workers):
        _keep(outcome, archive, count)
        watch(outcome.page)
    woven = archive.weave()
    archive.finish_run(run)
    return Report(
        pages=count["pages"],
        known=count["known"],
        articles=count["articles"],
        statements=count["statements"],
        events=count["events"],
        uncoded=count["uncoded"],
        duplicates=woven,
        rejects=count["rejects"],
    )


def _unread(
    found: Iterable[Page | Reject], archive: Archive, count: Counter[str], watch: Watch
) -> Iterator[Page]:
    """The pages that are to be coded; rejects are written and known pages passed over."""
    path = ""
    for each in found:
        if each.origin.path != path:
            path = each.origin.path
            archive.forget_rejects(path)
        count["pages"] += 1
        if isinstance(each, Reject):
            archive.reject(each)
            count["rejects"] += 1
            watch(each)
        elif archive.has(each.digest, version(), origin=each.origin):
            count["known"] += 1
            watch(each)
        else:
            yield each


def codings(
    paths: Iterable[str | Path], *, kind: PageKind | None = None, workers: int | None = None
) -> Iterator[Coding | Reject]:
    """What the articles of pages say, one by one, without storing it; and what was rejected.

    The first comes before the last page is read. Raises InputError for a path that
    does not exist.
    """
    refused: deque[Reject] = deque()
    for outcome in _outcomes(_aside(pages(paths, kind=kind), refused), workers):
        while refused:
            yield refused.popleft()
        yield from outcome.codings
        yield from outcome.rejects
    yield from refused


def _aside(found: Iterable[Page | Reject], refused: deque[Reject]) -> Iterator[Page]:
    for each in found:
        if isinstance(each, Reject):
            refused.append(each)
        else:
            yield each


def _outcomes(todo: Iterator[Page], workers: int | None) -> Iterator[Outcome]:
    """The pages' outcomes, in order, in as many processes as are worth it."""
    if workers is None:
        yield from map(code_page, islice(todo, FEW))
        workers = os.cpu_count() or 1
    following = next(todo, None)
    if following is None:
        return
    for page in ordered(code_page, chain((following,), todo), workers):
        yield _crashed(page.item) if isinstance(page, Crashed) else page


def _crashed(page: Page) -> Outcome:
    reason = "the process that coded the page died; it may have run out of memory"
    return Outcome(page, rejects=(Reject(origin=page.origin, stage="code", reason=reason),))


def _keep(outcome: Outcome, archive: Archive, count: Counter[str]) -> None:
    """Store what came of a page; a record that the archive's door refuses becomes a reject."""
    codings, rejects = [], list(outcome.rejects)
    for coding in outcome.codings:
        try:
            kept, refused = sift(coding)
        except RecordError as error:
            rejects.append(_refused(outcome.page, error))
            continue
        codings.append(kept)
        rejects += [_refused(outcome.page, error) for error in refused]
    archive.write(outcome.page, codings, version=version(), rejects=rejects)
    count["rejects"] += len(rejects)
    for coding in codings:
        count["articles"] += 1
        count["uncoded"] += not coding.coded
        count["statements"] += len(coding.statements)
        count["events"] += len(coding.events)


def _refused(page: Page, error: RecordError) -> Reject:
    return Reject(origin=page.origin, stage="archive", reason=str(error), digest=page.digest)
