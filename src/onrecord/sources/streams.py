"""Byte streams: a file as it stands or gunzipped, never more of it than the limits allow."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import DEFAULT_BUFFER_SIZE, BufferedReader, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import PageError
from onrecord.sources.limits import EXPANSION_FROM, MAX_EXPANSION

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_GZIP = b"\x1f\x8b"


class Unpacked(RawIOBase):
    """A gzip stream, unpacked as it is read.

    Raises PageError where the stream is broken, ends too soon, or grows as only a
    decompression bomb does.
    """

    def __init__(self, packed: BufferedReader) -> None:
        self._packed = packed
        self._stream = gzip.GzipFile(fileobj=packed)
        self._size = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read the next bytes."""
        view = memoryview(buffer)
        try:
            data = self._stream.read(len(view))
        except EOFError as error:
            raise PageError("the gzip data end too soon: fetch or pack the file anew") from error
        except (OSError, zlib.error) as error:
            raise PageError(f"the gzip data are broken ({error}): fetch the file anew") from error
        self._size += len(data)
        self._refuse_bomb()
        view[: len(data)] = data
        return len(data)

    def _refuse_bomb(self) -> None:
        if self._size > max(EXPANSION_FROM, MAX_EXPANSION * self._packed.tell()):
            raise PageError(
                f"the gzip data grow more than {MAX_EXPANSION}-fold, as no text does: "
                "unpack the file yourself if you trust it"
            )


@contextmanager
def reading(path: Path) -> Iterator[BufferedReader]:
    """The bytes of a file, gunzipped where they begin as gzip does, whatever its name."""
    with path.open("rb") as raw:
        if raw.peek(len(_GZIP))[: len(_GZIP)] == _GZIP:
            yield BufferedReader(Unpacked(raw), DEFAULT_BUFFER_SIZE)
        else:
            yield raw


def whole(stream: BufferedReader, limit: int) -> bytes:
    """All bytes of a stream; raises PageError where it is empty or longer than ``limit``."""
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise PageError(f"the page is larger than {limit // 1_000_000} MB, the most that is read")
    if not content.strip():
        raise PageError("the file is empty")
    return content
