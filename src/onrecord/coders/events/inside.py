"""Inside a phrase: who is named within the words for a thing or a deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from onrecord.coders.events.grammar import possessors
from onrecord.language import syntax
from onrecord.model import Actor, Document, Token

DOING = ("by", "of", "from")
"""Prepositions after which a thing or a deed names who does it."""
WITHIN = ("by", "of", "against", "from", "between", "with", "to", "in", "on", "for")
"""Prepositions after which somebody may be named inside a phrase, the likeliest first."""

Who = Callable[[Token], Actor | None]


def named_inside(
    document: Document, noun: Token, at: Who, ways: Sequence[str]
) -> tuple[Actor, ...]:
    """Who is named inside the phrase of a thing or a deed, nearest first.

    "Norland's shelling of the port", "the attack by rebels", "a U.S. court decision".
    ``at`` tells whom a word stands for, ``ways`` are the prepositions to look behind.
    """
    owner = _owner(document, noun, at)
    if owner is not None:
        return (owner,)
    pairs = tuple(_pairs(document, noun))
    for wanted in ways:
        found = tuple(actor for case, n in pairs if case == wanted and (actor := at(n)))
        if found and not any(a.kind == "place" and a.country is None for a in found):
            return found
    deeper = (_deeper(document, n, at) for case, n in pairs if case in ways)
    first = next((actor for actor in deeper if actor is not None), None)
    return (first,) if first else ()


def _owner(document: Document, noun: Token, at: Who) -> Actor | None:
    for each in possessors(document, noun):
        further = (at(owner) for owner in possessors(document, each))
        actor = at(each) or next((actor for actor in further if actor is not None), None)
        if actor is not None:
            return actor
    return None


def _pairs(document: Document, noun: Token) -> Iterator[tuple[str, Token]]:
    """(preposition, noun) of a phrase, and of a participle in it: "a pact signed by Norland"."""
    yield from syntax.obliques(document, noun)
    for verb in syntax.children(document, noun, "acl"):
        if verb.tag == "VBN":
            yield from syntax.obliques(document, verb)


def _deeper(document: Document, noun: Token, at: Who) -> Actor | None:
    """Who is named one phrase further in: "an inquiry into the killing of the mayor"."""
    after = (each for case, each in syntax.obliques(document, noun) if case == "of")
    inner = (at(each) for each in (*possessors(document, noun), *after))
    return next((actor for actor in inner if actor is not None), None)
