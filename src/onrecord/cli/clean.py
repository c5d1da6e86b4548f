"""What came from a page, made harmless for a terminal or a spreadsheet."""

from __future__ import annotations

import re

# ANSI: CSI sequences, OSC up to its end, and two-character escapes.
_ANSI = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]"
)
_BLANKS = re.compile(r"[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
# Control characters, and those that turn the direction of writing around.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ABOVE_ASCII_CONTROL = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def line(text: str) -> str:
    """The text on one line, without escape sequences and control characters."""
    return _CONTROL.sub("", _BLANKS.sub(" ", _ANSI.sub("", text)))


def lines(text: str) -> str:
    """The same, line breaks kept."""
    return "\n".join(line(each) for each in text.splitlines())


def cell(value: object) -> object:
    """A value for a spreadsheet: text that looks like a formula gets a quote in front."""
    if not isinstance(value, str):
        return value
    shown = line(value)
    return f"'{shown}" if value.startswith(FORMULA) or shown.startswith(FORMULA) else shown


def json_line(text: str) -> str:
    """JSON with the control characters that it allows written as escapes; the same value."""
    return _ABOVE_ASCII_CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
