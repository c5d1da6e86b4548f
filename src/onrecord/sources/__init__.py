"""Sources: files, folders and globs, read as a stream of pages.

Read are web pages (``.html .htm .xhtml``), dumps of a page's text (``.txt``) and
ready articles (``.jsonl .ndjson .json .csv .tsv .parquet``), each also gzipped. A
file without a telling name is looked into. In a folder, what is obviously no page
(pictures, styles, scripts, notes: ``formats.PASSED_OVER``; hidden files; a ``.json``
without a text beside a page of the same name) is passed over; any other file that
is of no known type becomes a Reject, as does a page that breaks a limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from io import BufferedReader
from pathlib import Path
from typing import Final

from onrecord.errors import PageError
from onrecord.model import Origin, Page, PageKind, Reject
from onrecord.sources import formats, limits, records, streams
from onrecord.sources.files import File, files, given, unreadable
from onrecord.sources.ready import ReadyArticle, content, ready

__all__ = ["ReadyArticle", "count", "page", "pages", "ready_page"]

_READERS: Final[Mapping[str, Callable[[BufferedReader], Iterator[records.Numbered]]]] = {
    "jsonl": records.json_lines,
    "json": records.json_document,
    "csv": records.csv_rows,
    "tsv": records.tsv_rows,
    "parquet": records.parquet_rows,
}

_PAGE_ENDS: Final = tuple(
    suffix + packed
    for suffix, form in formats.BY_SUFFIX.items()
    if form in {"html", "dump"}
    for packed in ("", ".gz")
)


def pages(paths: Iterable[str | Path], *, kind: PageKind | None = None) -> Iterator[Page | Reject]:
    """Read the pages of ``paths`` in a fixed order, holding one at a time.

    ``kind`` overrides what would be guessed: ``"dump"`` takes every file as the text
    of a page. Raises InputError, before anything is read, for a path that does not
    exist and for a glob that matches nothing.
    """
    found = given(paths)
    return (each for root in found for file in files(root) for each in _read(file, kind))


def count(paths: Iterable[str | Path]) -> int:
    """How many files ``pages`` would look at: what a progress bar needs to know."""
    listed = (file for path in given(paths) for file in files(path))
    return sum(1 for file in listed if isinstance(file, Reject) or not _passed_over(file))


def page(content: bytes, kind: PageKind, origin: Origin, *, url: str | None = None) -> Page:
    """A page of these bytes; its digest is that of the kind and the bytes."""
    hasher = blake2b(kind.encode(), digest_size=8)
    hasher.update(b"\0")
    hasher.update(content)
    return Page(
        digest=f"p-{hasher.hexdigest()}", kind=kind, content=content, origin=origin, url=url
    )


def ready_page(article: ReadyArticle, origin: Origin) -> Page:
    """The page of a ready article."""
    return page(content(article), "article", origin, url=article.url)


def _read(file: File | Reject, kind: PageKind | None) -> Iterator[Page | Reject]:
    """The pages of a file; what goes wrong on the way becomes its reject."""
    if isinstance(file, Reject):
        yield file
        return
    if _passed_over(file):
        return
    try:
        yield from _file_pages(file, kind)
    except PageError as error:
        yield Reject(origin=file.origin, stage="read", reason=str(error))
    except OSError as error:
        yield Reject(origin=file.origin, stage="read", reason=unreadable(error))


def _passed_over(file: File) -> bool:
    return not file.named and formats.obviously_none(file.path)


def _file_pages(file: File, kind: PageKind | None) -> Iterator[Page | Reject]:
    if not file.named and not file.path.is_file():
        raise PageError("this is no regular file, or a link that leads nowhere")
    with streams.reading(file.path) as stream:
        head = stream.peek(limits.SNIFFED)[: limits.SNIFFED]
        if not head:
            raise PageError("the file is empty")
        form = formats.format_of(file.path, head, kind=kind, named=file.named)
        if form is None:
            raise PageError(_unknown(file.path))
        if form in ("html", "dump"):
            yield page(streams.whole(stream, limits.MAX_PAGE), form, file.origin)
        else:
            yield from _ready_pages(file, _READERS[form](stream), form)


def _ready_pages(
    file: File, numbered: Iterator[records.Numbered], form: str
) -> Iterator[Page | Reject]:
    empty = True
    for number, record in numbered:
        empty = False
        if form == "json" and number == 1 and not file.named and _is_sidecar(file.path, record):
            continue
        yield _ready_or_reject(replace(file.origin, record=number), record)
    if empty:
        raise PageError("the file holds no articles")


def _ready_or_reject(origin: Origin, record: records.Record | str) -> Page | Reject:
    if isinstance(record, str):
        return Reject(origin=origin, stage="read", reason=record)
    try:
        made = ready_page(ready(record), origin)
    except PageError as error:
        return Reject(origin=origin, stage="read", reason=str(error))
    if len(made.content) > limits.MAX_PAGE:
        reason = f"the article is larger than {limits.MAX_PAGE // 1_000_000} MB"
        return Reject(origin=origin, stage="read", reason=reason)
    return made


def _is_sidecar(path: Path, record: records.Record | str) -> bool:
    """Whether a .json tells about the page of the same name beside it, and holds none."""
    if isinstance(record, str) or "text" in record:
        return False
    stem = path.name.partition(".")[0]
    return any(path.with_name(stem + end).is_file() for end in _PAGE_ENDS)


def _unknown(path: Path) -> str:
    name = formats.suffix(path) or "no suffix"
    known = " ".join(formats.BY_SUFFIX)
    return f"files of this type ({name}) are not read; read are: {known}, each also .gz"
