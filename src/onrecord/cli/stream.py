"""A stream of records on stdout, one JSON object a line, each out as soon as it is made."""

from __future__ import annotations

import sys

from onrecord.cli.printer import remark
from onrecord.model import Reject
from onrecord.model.plain import json_line


class Stream:
    """Writes records to stdout and rejects to stderr; ``code`` is the command's exit code."""

    def __init__(self) -> None:
        self.code = 0

    def record(self, record: object) -> None:
        """Write a record."""
        sys.stdout.buffer.write(json_line(record))
        sys.stdout.buffer.flush()

    def reject(self, reject: Reject) -> None:
        """Name a page that gave no record."""
        self.code = 1
        remark(f"{reject.origin}: {reject.reason}")
