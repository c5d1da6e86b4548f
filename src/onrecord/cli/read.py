"""``onrecord read``: pages into an archive."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.archive import Archive
from onrecord.cli import options
from onrecord.cli.printer import remark
from onrecord.cli.progress import progress

if TYPE_CHECKING:
    from onrecord.reading import Report


def read(
    paths: options.Paths,
    archive: options.ArchiveFile = options.ARCHIVE,
    kind: options.Kind = None,
    workers: options.Workers = None,
) -> int:
    """Read pages into an archive; reading twice changes nothing.

    PATHS are files, folders and globs: web pages, dumps of pages' text, ready
    articles. What cannot be read is kept as a reject with its reason (see
    `onrecord info`), and the exit code is then 1.
    """
    from onrecord.reading import read as read_pages  # noqa: PLC0415 - slow; the help needs it not
    from onrecord.sources import count  # noqa: PLC0415 - the same

    started = time.monotonic()
    taken, files = options.page_kind(kind), count(paths)
    with Archive(archive) as opened, progress(files) as watch:
        report = read_pages(paths, opened, kind=taken, workers=workers, watch=watch)
    remark(summary(report, archive, time.monotonic() - started))
    return 1 if report.rejects else 0


def summary(report: Report, archive: Path, seconds: float) -> str:
    """The last line: what was read, what was not, and where to look for the reasons."""
    parts = [
        f"{_number(report.articles, 'article')}",
        f"{_number(report.statements, 'statement')}",
        f"{_number(report.events, 'event')}",
    ]
    if report.duplicates:
        parts.append(_number(report.duplicates, "duplicate"))
    line = f"{archive}: read {_number(report.pages, 'page')} in {seconds:.0f} s: {', '.join(parts)}"
    if report.known:
        line += f"; {report.known} known already"
    if report.uncoded:
        line += f"; {report.uncoded} in a language that is not coded yet"
    if report.rejects:
        line += f"; {_number(report.rejects, 'reject')}: `onrecord info --archive {archive}`"
    return line


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
