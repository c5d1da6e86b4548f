"""Files that hold many ready articles, read one record at a time.

Each reader yields ``(number, record)``, or ``(number, reason)`` for a record that
cannot be read; the run goes on behind it. Lines of JSON are counted as lines, rows
of a table without the header's, items of a list as items, all from 1.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedReader, BytesIO, TextIOWrapper
from tempfile import SpooledTemporaryFile
from typing import IO, cast

import msgspec
import pyarrow as pa
from pyarrow import parquet

from onrecord.errors import PageError
from onrecord.sources.limits import MAX_JSON, MAX_PAGE
from onrecord.sources.ready import FIELDS
from onrecord.sources.streams import whole

Record = Mapping[str, object]
Numbered = tuple[int, Record | str]

_BATCH = 256
"""Rows of a Parquet file in memory at a time: an article has a few kilobytes."""


def json_lines(stream: BufferedReader) -> Iterator[Numbered]:
    """The objects of a file that holds one a line; blank lines are passed over."""
    number = 0
    while line := stream.readline(MAX_PAGE + 1):
        number += 1
        if len(line) > MAX_PAGE:
            _skip_line(stream, line)
            yield number, f"the line is longer than {MAX_PAGE // 1_000_000} MB"
        elif body := line.removeprefix(b"\xef\xbb\xbf").strip():
            yield number, _decoded(body)


def json_document(stream: BufferedReader) -> Iterator[Numbered]:
    """The objects of a file that is one object, a list of them, or after all JSON lines."""
    content = whole(stream, MAX_JSON).removeprefix(b"\xef\xbb\xbf")
    try:
        document = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        first = content.lstrip().partition(b"\n")[0].strip()
        if isinstance(_decoded(first), str):
            raise PageError(f"the JSON is broken: {error}") from error
        yield from json_lines(cast("BufferedReader", BytesIO(content)))
        return
    for number, item in enumerate(document if isinstance(document, list) else [document], 1):
        yield number, item if isinstance(item, dict) else "the item is no JSON object"


def csv_rows(stream: BufferedReader, delimiter: str | None = None) -> Iterator[Numbered]:
    """The rows of a CSV or TSV file with a header, in UTF-8 or, with its mark, UTF-16."""
    csv.field_size_limit(MAX_PAGE)  # process-wide; the default of 131,072 cuts long articles off
    utf16 = stream.peek(2)[:2] in {b"\xff\xfe", b"\xfe\xff"}
    text = TextIOWrapper(
        stream, encoding="utf-16" if utf16 else "utf-8-sig", errors="surrogateescape", newline=""
    )
    try:
        header = text.readline(MAX_PAGE)
        mark = delimiter or max(",;\t|", key=header.count)
        names = [name.strip().lower() for name in next(csv.reader([header], delimiter=mark), [])]
        _demand_text(names)
        yield from _rows(csv.reader(text, delimiter=mark, strict=True), names)
    finally:
        text.detach()  # the stream is closed by whoever opened it


def tsv_rows(stream: BufferedReader) -> Iterator[Numbered]:
    """The rows of a file whose fields are parted by tabulators."""
    yield from csv_rows(stream, "\t")


def parquet_rows(stream: BufferedReader) -> Iterator[Numbered]:
    """The rows of a Parquet file, some hundred at a time."""
    try:
        with _seekable(stream) as seekable:
            yield from _table_rows(parquet.ParquetFile(seekable))
    except (pa.ArrowException, OSError) as error:
        raise PageError(f"the Parquet file is broken: {str(error).splitlines()[0]}") from error


def _table_rows(table: parquet.ParquetFile) -> Iterator[Numbered]:
    names = [name for name in table.schema_arrow.names if name.lower() in FIELDS]
    _demand_text([name.lower() for name in names])
    number = 0
    for batch in table.iter_batches(batch_size=_BATCH, columns=names):
        for row in range(batch.num_rows):
            number += 1
            yield number, _row(batch, row)


def _skip_line(stream: BufferedReader, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_PAGE)


def _decoded(line: bytes) -> Record | str:
    try:
        record = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        return f"the JSON is broken: {error}"
    return record if isinstance(record, dict) else "the line is no JSON object"


def _demand_text(names: Iterable[str]) -> None:
    names = tuple(names)
    if "text" not in names:
        shown = ", ".join(name[:40] for name in names[:12] if name) or "none"
        raise PageError(f"the table has no column `text` (its known columns: {shown}): name it so")


def _rows(rows: Iterator[list[str]], names: list[str]) -> Iterator[Numbered]:
    number = 0
    while True:
        try:
            fields = next(rows, None)
        except csv.Error as error:
            number += 1
            yield number, f"the row is broken: {error}"
            continue
        if fields is None:
            return
        if fields:
            number += 1
            yield number, _named(names, fields)


def _named(names: list[str], fields: list[str]) -> Record | str:
    if len(fields) > len(names):
        return f"the row has {len(fields)} fields where the header names {len(names)}"
    if any("\udc80" <= char <= "\udcff" for field in fields for char in field):
        return "the row is not in UTF-8: save the table as UTF-8"
    return dict(zip(names, fields, strict=False))  # a row may leave out its last fields


def _seekable(stream: BufferedReader) -> IO[bytes]:
    """The stream, in a temporary file where it is unpacked as it is read."""
    if stream.seekable():
        return stream
    spooled = SpooledTemporaryFile(max_size=MAX_PAGE)  # noqa: SIM115 - the caller closes it
    while data := stream.read(1 << 20):
        spooled.write(data)
    spooled.seek(0)
    return cast("IO[bytes]", spooled)


def _row(batch: pa.RecordBatch, row: int) -> Record | str:
    try:
        return {name.lower(): batch.column(name)[row].as_py() for name in batch.schema.names}
    except (UnicodeDecodeError, ValueError, OverflowError) as error:
        return f"the row cannot be read: {error}"
