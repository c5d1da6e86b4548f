"""Which files are meant: paths, folders and globs, in an order that never changes.

A folder is read with all folders in it, names in code-point order, files before
folders. Links to folders are not followed inside it, so that none is read twice.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import has_magic, iglob
from pathlib import Path

from onrecord.errors import InputError
from onrecord.model import Origin, Reject

_ADDRESS = re.compile(r"(?:https?|ftp|file)://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; ``named`` when the user gave its own name, no folder or glob."""

    path: Path
    named: bool

    @property
    def origin(self) -> Origin:
        """Where it stands, as the user wrote it."""
        return origin(self.path)


def origin(path: Path) -> Origin:
    """The origin of a path; bytes of its name that are no UTF-8 are shown as U+FFFD."""
    return Origin(path=os.fsencode(path).decode("utf-8", "replace"))


def given(paths: Iterable[str | Path]) -> tuple[File, ...]:
    """The paths that ``paths`` stand for, globs expanded.

    Raises InputError for one that does not exist and for a glob that matches nothing.
    """
    return tuple(path for each in paths for path in _expanded(each))


def files(root: File) -> Iterator[File | Reject]:
    """The file itself, or all files of the folder that it is."""
    path = root.path
    if not path.is_dir():
        yield root
        return
    empty = True
    for each in _inside(path):
        empty = False
        yield each
    if empty:
        yield Reject(origin=origin(path), stage="read", reason="the folder holds no files")


def _expanded(path: str | Path) -> tuple[File, ...]:
    if not str(path):
        raise InputError("a path is empty: name a file, a folder or a glob")
    if os.path.lexists(path):
        return (File(Path(path), named=True),)
    if str(path) == "-":
        raise InputError("-: standard input is not read; save it as a file and name that")
    if _ADDRESS.match(str(path)):
        raise InputError(f"{path}: pages are not fetched from the web; save it and name the file")
    if not has_magic(str(path)):
        raise InputError(f"{path}: there is no such file or folder; check the spelling")
    matches = sorted(iglob(str(path), recursive=True))  # noqa: PTH207 - a glob may be absolute
    found = tuple(File(Path(match), named=False) for match in matches)
    if not found:
        raise InputError(f"{path}: the glob matches no file; quote it and check the spelling")
    return found


def _inside(folder: Path) -> Iterator[File | Reject]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Reject(origin=origin(folder), stage="read", reason=unreadable(error))
        return
    visible = [entry for entry in entries if not entry.name.startswith(".")]
    for entry in visible:
        if not entry.is_dir():
            yield File(folder / entry.name, named=False)
    for entry in visible:
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(folder / entry.name)
        elif entry.is_dir():
            reason = "a link to a folder is not followed: name the folder itself"
            yield Reject(origin=origin(folder / entry.name), stage="read", reason=reason)


def unreadable(error: OSError) -> str:
    """The reason of a reject for what the system would not read."""
    return f"cannot be read: {error.strerror or error}"
