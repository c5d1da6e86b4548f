"""Bytes to text: what a page declares about its encoding, and what is so."""

from __future__ import annotations

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

from onrecord.errors import PageError

_LOOKED_AT: Final = 4096
_GUESSED_FROM: Final = 100_000
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDER: Final = {
    # browsers read these as the larger sets that pages mean (WHATWG Encoding, 4.2)
    "iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "iso8859-9": "cp1254", "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874",
}  # fmt: skip
_BROKEN: Final = "\N{REPLACEMENT CHARACTER}"
_BROKEN_AT_MOST: Final = 0.001
"""The share of broken characters up to which a page is still in the encoding it was read in."""


# No text of a page: XML allows none of them, and one of them in it stops the parser.
_CONTROLS: Final = dict.fromkeys(set(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D}, " ")
_ODD_AT_MOST: Final = 0.01
"""The share of control characters up to which a page is a damaged text and no binary file."""


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of a page, without control characters.

    A byte order mark decides; then UTF-8 where the bytes are valid, or all but; then
    what the page or the server (``declared``) says; then a guess by the letters. Bytes
    that fit nowhere become U+FFFD.
    """
    return _decoded(content, declared).translate(_CONTROLS)


def refuse_binary(content: bytes) -> None:
    """Raise PageError for bytes that are no text: a picture or an archive named ``.html``."""
    if content.startswith(tuple(mark for mark, _ in _MARKS)):
        return
    odd = len(content) - len(content.translate(None, bytes(_CONTROLS)))
    if odd > _ODD_AT_MOST * len(content):
        raise PageError(f"the page is no text: {odd} of its bytes are control characters")


def _decoded(content: bytes, declared: str | None) -> str:
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return content.decode(codec, "replace").removeprefix("\ufeff")
    text = content.decode("utf-8", "replace")
    if text.count(_BROKEN) <= _BROKEN_AT_MOST * len(text):
        return text
    named = _DECLARED.search(content[:_LOOKED_AT])
    for name in (declared, named.group(1).decode("ascii", "replace") if named else None):
        read = _read(content, name)
        if read is not None:
            return read
    return _guessed(content) or text


def _read(content: bytes, name: str | None) -> str | None:
    """The text in the named encoding; None where that is unknown or does not fit."""
    try:
        codec = codecs.lookup(name or "").name
        codec = _WIDER.get(codec, codec)
        text = content.decode(codec, "replace")
    except (LookupError, ValueError, UnicodeError):  # no such encoding, or one for no text
        return None
    fits = isinstance(text, str) and text.count(_BROKEN) <= _BROKEN_AT_MOST * len(text)
    return text if fits and codec != "utf-8" else None


def _guessed(content: bytes) -> str | None:
    guess = from_bytes(content[:_GUESSED_FROM]).best()
    return content.decode(guess.encoding, "replace") if guess else None
