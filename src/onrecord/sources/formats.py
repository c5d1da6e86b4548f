"""What a file is, told by its name and, where that says too little, by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from onrecord.model import PageKind

Format = Literal["html", "dump", "jsonl", "json", "csv", "tsv", "parquet"]

BY_SUFFIX: Final[Mapping[str, Format]] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "dump",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}

_NO_PAGES = """
    .png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff .css .scss .js .mjs .map .wasm
    .woff .woff2 .ttf .otf .eot .mp3 .mp4 .m4a .webm .ogg .wav .mov .md .rst .yml .yaml .toml
    .ini .cfg .log .py .sh .r .ipynb .sha256 .md5 .crc .lock .bak .tmp .part .swp
    .db .db-wal .db-shm .sqlite .sqlite-wal .sqlite-shm .sqlite3 .sqlite3-wal .sqlite3-shm
"""  # what a saved web page drags along, what stands beside data, and archives of our own

PASSED_OVER: Final = frozenset(_NO_PAGES.split())
"""Files of a folder that are obviously no pages. One that is named outright is read."""

_READY: Final = frozenset[Format]({"jsonl", "json", "csv", "tsv", "parquet"})
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<[a-z!/]", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BZh",
    b"\xfd7zXZ",
    b"WARC/",
)
_MARKUP = (b"<?xml", b"{\\rtf", b"%!PS")


def suffix(path: Path) -> str:
    """The suffix that says what a file is: ``.html`` of ``a.html.gz``."""
    return Path(path.stem if path.suffix.lower() == ".gz" else path.name).suffix.lower()


def obviously_none(path: Path) -> bool:
    """Whether a file of a folder is passed over without a word."""
    return suffix(path) in PASSED_OVER


def format_of(path: Path, head: bytes, *, kind: PageKind | None, named: bool) -> Format | None:
    """The format of a file that begins with ``head``; None where it is none that is read.

    ``kind`` overrides what would be guessed. Plain text under a suffix that is not
    known is the dump of a page only where the user ``named`` the file.
    """
    known = BY_SUFFIX.get(suffix(path))
    if kind == "article":
        return known if known in _READY else _records(head)
    if kind is not None:
        return kind
    if known == "dump" and _HTML.match(_unmarked(head)):
        return "html"
    if known == "html" and not _TAG.search(_unmarked(head)):
        return "dump" if _is_text(head) else None
    return known or _sniffed(head, text=named or not suffix(path))


def _sniffed(head: bytes, *, text: bool) -> Format | None:
    body = _unmarked(head)
    if body.startswith(b"PAR1"):
        return "parquet"
    if not _is_text(head):
        return None
    if _HTML.match(body):
        return "html"
    return _records(body) or ("dump" if text and not body.startswith(_MARKUP) else None)


def _records(head: bytes) -> Format | None:
    body = _unmarked(head).lstrip()
    if body.startswith(b"["):
        return "json"
    if body.startswith(b"{"):
        return "json" if body[1:].lstrip(b" \t")[:1] in {b"\n", b"\r"} else "jsonl"
    return "parquet" if body.startswith(b"PAR1") else None


def _unmarked(head: bytes) -> bytes:
    """The bytes without a byte order mark; UTF-16 is brought to one byte a character."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _is_text(head: bytes) -> bool:
    if head.startswith(_MARKS):
        return True
    return b"\0" not in head and not head.startswith(_SIGNATURES)
