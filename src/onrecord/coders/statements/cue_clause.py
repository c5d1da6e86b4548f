"""The clause of a cue: "the minister said on Monday", without what is said."""

from __future__ import annotations

from onrecord.coders.statements.cues import Cue
from onrecord.language import syntax
from onrecord.model import Document, Token

COMMAS = frozenset({",", "-", "–", "—", "―", "--", ";", "("})
OWN_LEFT = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod", "mark"})
OWN_RIGHT = frozenset({"nsubj", "dobj", "dative", "advmod", "npadvmod", "prt", "agent"})


def clause_of(document: Document, cue: Cue, host: Token | None) -> tuple[Token, ...]:
    """The words of the cue's own clause: verb, subject, adverbs, up to a comma after them.

    ``host`` heads what is said, where it stands before the cue.
    """
    verb = cue.token
    left, right = min(cue.tokens[0].index, verb.index), cue.tokens[-1].index
    for child in syntax.children(document, verb):
        below = syntax.subtree(document, child)
        if child is host:
            continue
        if child.index > verb.index:
            if _own_right(document, child):
                right = max(right, below[-1].index)
        elif child.relation in OWN_LEFT and (host is None or below[0].index > host.index):
            left = min(left, below[0].index)
    return document.tokens[left : right + 1]


def _own_right(document: Document, child: Token) -> bool:
    """Whether what follows a cue verb is part of its own clause."""
    if child.relation in {"ccomp", "conj", "cc", "punct", "parataxis"}:
        return False
    return child.relation in OWN_RIGHT or not parted(document, child)


def parted(document: Document, token: Token) -> bool:
    """Whether a comma or dash stands before what the token heads."""
    first = syntax.subtree(document, token)[0]
    return first.index > 0 and document.tokens[first.index - 1].text in COMMAS
