"""Apposition: a name behind the comma that closes a phrase for its bearer's post.

"A spokeswoman for the southern command, Jane Roe, said": the phrase may be as long
as it likes, so long as only nouns, prepositions and the like lie between the title
and the comma.
"""

from __future__ import annotations

from onrecord.knowledge.group_nouns import GroupNoun
from onrecord.knowledge.piece import Piece
from onrecord.knowledge.title_scan import TitleScan
from onrecord.language.en import reference as words
from onrecord.model import Document, Token

LINKS = frozenset({"of", "for", "at", "to", "in", "from", "with", "on"})
"""Prepositions that lead from a post to what it is a post of."""

INNER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "CCONJ", "PRON", "NUM", "SCONJ"})
"""Parts of speech that may stand between a title and the comma that closes its phrase."""

CLOSERS = frozenset({"who", "whose", "said", "says", "told", "in", "at"})
"""Words, beside marks, that an apposition ends before."""

REACH = 16
"""Words before the comma within which the title is looked for."""


def title_before_comma(document: Document, scan: TitleScan, name: int) -> Piece | None:
    """The title of the phrase that a comma closes right before the name at ``name``."""
    comma = name - 1
    if comma < 1 or document.tokens[comma].text != ",":
        return None
    found = None
    for index in reach_back(document, comma):
        piece = scan.longest(index, comma)
        if piece and _is_post(piece) and is_linked(document, piece.last, comma):
            found = piece
    return found


def reach_back(document: Document, comma: int) -> range:
    """The tokens before a comma that one phrase of nouns may hold, the nearest first."""
    index, sentence = comma, document.tokens[comma].sentence
    while index > max(0, comma - REACH):
        before = document.tokens[index - 1]
        if before.sentence != sentence or not _is_inner(before):
            break
        index -= 1
    return range(comma - 1, index - 1, -1)


def is_linked(document: Document, last: int, comma: int) -> bool:
    """Whether a title that ends at ``last`` reaches the comma by itself or by a preposition."""
    return last == comma or document.tokens[last].text.lower() in LINKS


def is_closed(document: Document, index: int) -> bool:
    """Whether a name that ends at ``index`` is set off: a mark, a relative, the sentence's end."""
    if index >= len(document.tokens):
        return True
    token = document.tokens[index]
    if document.tokens[index - 1].sentence != token.sentence:
        return True
    return token.pos == "PUNCT" or token.text.lower() in CLOSERS


def is_set_off(document: Document, last: int) -> bool:
    """Whether a name behind a comma ends here, or a verb whose subject the title is follows."""
    if is_closed(document, last):
        return True
    return document.tokens[last].lemma in words.SPEAKING or document.tokens[last].pos == "AUX"


def _is_inner(token: Token) -> bool:
    return token.pos in INNER or token.text in {"'s", "’s", "'", "’", "-", "–"}


def _is_post(piece: Piece) -> bool:
    if piece.noun is not None:
        return _is_role(piece.noun)
    return bool(piece.titles) and not all(title.plural for title in piece.titles)


def _is_role(noun: GroupNoun) -> bool:
    return noun.kind == "role"
