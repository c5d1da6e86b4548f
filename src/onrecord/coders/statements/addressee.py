"""Addressees: whom it was said to."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.media import BODIES, MESSAGES, OCCASIONS, TALKS
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.speaker import actor
from onrecord.language import syntax
from onrecord.model import Actor, Document, Token

NOBODY = frozenset({"it", "that", "this", "which", "what", "himself", "herself", "themselves"})


def addressee(reading: Reading, draft: Draft, words: tuple[Token, ...]) -> tuple[Actor, str] | None:
    """The addressee and the rule that found it."""
    cue = draft.cue
    if cue is None or cue.entry.kind != "verb":
        return None
    if draft.addressee is not None:
        own = cue.entry.addressee == "object"
        found = (draft.addressee, "object") if own else None
    else:
        found = _of_verb(reading, draft, cue) or _of_message(reading, words)
    if found is None or found[0].text.lower() in NOBODY or found[0].lemma in OCCASIONS - BODIES:
        return None
    if draft.speaker is not None and draft.speaker.span.covers(found[0].span):
        return None
    return actor(reading, found[0]), found[1]


def _of_verb(reading: Reading, draft: Draft, cue: Cue) -> tuple[Token, str] | None:
    """The slot of the cue: "told X", "said to X", "X was told"."""
    if cue.entry.addressee == "object":
        found = next(_objects(reading.document, cue), None)
        if found is not None and not _said(draft, found[0]):
            return found
    if cue.entry.addressee != "none":
        for case, noun in syntax.obliques(reading.document, cue.token):
            if case == "to" and noun.index > cue.token.index and not _said(draft, noun):
                return noun, "to"
    return None


def _objects(document: Document, cue: Cue) -> Iterator[tuple[Token, str]]:
    """What may be the one spoken to where the cue takes that one for its object."""
    if syntax.is_passive(document, cue.token):
        for child in syntax.children(document, cue.token, "nsubjpass"):
            yield child, "passive subject"
    for child in syntax.children(document, cue.token, "dative", "dobj"):
        if child.pos in {"NOUN", "PROPN", "PRON"}:
            yield child, "object"
    if len(cue.tokens) > 1:
        for noun in syntax.children(document, cue.tokens[-1], "pobj"):
            yield noun, "object"


def _said(draft: Draft, token: Token) -> bool:
    return any(span.covers(token.span) for span in draft.content)


def _of_message(reading: Reading, words: tuple[Token, ...]) -> tuple[Token, str] | None:
    """The other side of a message or a talk: "in a letter to X", "in an interview with X"."""
    for token in words:
        case = syntax.head(reading.document, token)
        if token.relation != "pobj" or case.lemma not in {"in", "during", "on", "by"}:
            continue
        if token.lemma in MESSAGES or token.lemma in TALKS:
            wanted = "to" if token.lemma in MESSAGES else "with"
            for word, noun in syntax.obliques(reading.document, token):
                if word == wanted and noun in words:
                    return noun, token.lemma
    return None
