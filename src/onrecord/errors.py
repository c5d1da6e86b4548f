"""The errors of onrecord.

    OnrecordError
     ├─ InputError      what was given cannot be used: a path, an option, a record
     ├─ PageError       a page cannot be read or holds no article; becomes a reject
     ├─ ResourceError   a lexicon or table of ours is broken; names the entry
     ├─ RecordError     a record contradicts its own article; refused at the archive's door
     └─ ArchiveError    the archive cannot be opened, read or written

Each message is one sentence that says what was wrong and where, and then what to do.
"""

from __future__ import annotations


class OnrecordError(Exception):
    """The root: catch this to catch all of them."""


class InputError(OnrecordError):
    """What the caller gave cannot be used."""


class PageError(OnrecordError):
    """A page cannot be read, or holds no article."""


class ResourceError(OnrecordError):
    """A lexicon or table that ships with the project is broken."""


class RecordError(OnrecordError):
    """A record does not agree with the article that it points at."""


class ArchiveError(OnrecordError):
    """The archive cannot be opened, read or written."""
