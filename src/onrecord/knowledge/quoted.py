"""Quoted words: which tokens stand between quotation marks.

Who "he" is depends on it: a pronoun inside a quotation is the speaker's own, one
outside is the writer's. A quotation that a paragraph leaves open ends with it.
"""

from __future__ import annotations

from onrecord.model import Document

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
STRAIGHT = '"'


def quoted(document: Document) -> tuple[int, ...]:
    """For each token the number of the quotation that it stands in, 0 outside."""
    out: list[int] = []
    number, depth, paragraph = 0, 0, -1
    for token in document.tokens:
        here = document.sentences[token.sentence].paragraph
        if here != paragraph:
            depth, paragraph = 0, here
        first = token.text[0]
        if first in OPENING or (first == STRAIGHT and not depth):
            number += 1
            depth = 1
            out.append(0)
        elif first in CLOSING or first == STRAIGHT:
            depth = 0
            out.append(0)
        else:
            out.append(number if depth else 0)
    return tuple(out)
