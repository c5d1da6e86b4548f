"""``onrecord code``: what pages say, as JSON lines."""

from __future__ import annotations

from onrecord.cli import options
from onrecord.cli.stream import Stream
from onrecord.model import Reject


def code(paths: options.Paths, kind: options.Kind = None, workers: options.Workers = None) -> int:
    """Print all that pages say as JSON, one article a line.

    Nothing is stored. A line holds the article, its statements, events, mentions, times, places and
    entities. The first appears before the last page is read. Pages that hold no
    article are named on stderr, and the exit code is then 1.
    """
    from onrecord.reading import codings  # noqa: PLC0415 - slow, and the help needs none of it

    out = Stream()
    for each in codings(paths, kind=options.page_kind(kind), workers=workers):
        if isinstance(each, Reject):
            out.reject(each)
        else:
            out.record(each)
    return out.code
