"""Insertions: what an editor put into a quotation, or took out of it."""

from __future__ import annotations

import re

from onrecord.model import Span

MARKED = re.compile(r"\[[^\[\]\n]{0,300}\]|\(\s?(?:…|\.\.\.)\s?\)|…|\.(?:\s?\.){2,3}")


def insertions(text: str, quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    """The square brackets, with what they hold, and the ellipses of quoted words."""
    return tuple(
        Span(match.start(), match.end())
        for span in quoted
        for match in MARKED.finditer(text, span.start, span.end)
    )
