"""Datelines that a text kept: "KABUL, May 2 (Agency) - ". Their places are no parties."""

from __future__ import annotations

from onrecord.model import Document

LONGEST = 14
"""Words of the longest dateline."""


def dateline_end(document: Document) -> int:
    """The index of the first word behind a dateline; 0 where there is none."""
    for token in document.tokens[:LONGEST]:
        first = document.tokens[0]
        closes = token.text in {"-", "--", "–", "—"} or (token.text == ":" and first.text.isupper())
        spaced = document.text[token.start - 1 : token.start] == " " or token.text == ":"
        place = token.text == ":" and token.index == 1 and _names_place(document)
        if (closes or place) and token.index and spaced:
            return token.index
        if token.pos not in {"PROPN", "NUM", "PUNCT", "X", "SYM"}:
            break
    return 0


def _names_place(document: Document) -> bool:
    return any(
        name.first == 0 and name.last == 1 and name.label == "place" for name in document.names
    )
