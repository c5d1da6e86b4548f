"""How deep a page nests its elements, asked before it is parsed.

Parsers take time in the square of the depth, so that a page of a few megabytes made
for the purpose would hold them for hours.
"""

from __future__ import annotations

import re
from typing import Final

from onrecord.errors import PageError

DEEPEST: Final = 10_000
"""Pages are some thirty elements deep; what tools export is some hundred."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NOT_NESTED = """
    area base br col embed hr img input link meta source track wbr path use
    p li dt dd td th tr tbody thead tfoot option optgroup colgroup
"""  # elements that hold nothing, and those that the next one ends
_ENDED_BY_OTHERS: Final = frozenset(_NOT_NESTED.split())


def refuse_abyss(source: str) -> None:
    """Raise PageError for a page whose elements stand more than ``DEEPEST`` in each other."""
    if source.count("<") <= DEEPEST:
        return
    depth = 0
    for tag in _TAG.finditer(source):
        if tag.group(2).lower() not in _ENDED_BY_OTHERS:
            depth = max(0, depth - 1) if tag.group(1) else depth + 1
            if depth > DEEPEST:
                raise PageError(f"the page's elements stand more than {DEEPEST:,} in each other")
