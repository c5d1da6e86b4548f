"""``onrecord extract``: the articles of pages, as JSON lines."""

from __future__ import annotations

from onrecord.cli import options
from onrecord.cli.stream import Stream


def extract(paths: options.Paths, kind: options.Kind = None) -> int:
    """Print the articles of pages as JSON, one a line.

    The first line appears before the last page is read. Pages that hold no article
    are named on stderr, and the exit code is then 1.
    """
    from onrecord.api import articles  # noqa: PLC0415 - slow, and the help needs none of it

    out = Stream()
    for article in articles(paths, kind=options.page_kind(kind), on_reject=out.reject):
        out.record(article)
    return out.code
