"""Addressees: whom it was said to."""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.media import MESSAGES, TALKS
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.speaker import actor
from onrecord.language import syntax
from onrecord.model import Actor, Token

NOBODY = frozenset({"it", "that", "this", "which", "what", "himself", "herself", "themselves"})


def addressee(reading: Reading, draft: Draft, words: tuple[Token, ...]) -> tuple[Actor, str] | None:
    """The addressee and the rule that found it."""
    if draft.addressee is not None:
        if draft.cue is None or draft.cue.entry.addressee != "object":
            return None
        return actor(reading, draft.addressee), "object"
    if draft.cue is None or draft.cue.entry.kind != "verb":
        return None
    found = _of_verb(reading, draft) or _of_message(reading, words)
    if found is None or found[0].text.lower() in NOBODY:
        return None
    if draft.speaker is not None and draft.speaker.span.covers(found[0].span):
        return None
    return actor(reading, found[0]), found[1]


def _of_verb(reading: Reading, draft: Draft) -> tuple[Token, str] | None:
    """The slot of the cue: "told X", "said to X", "X was told"."""
    cue = draft.cue
    if cue is None:
        return None
    document, verb, slot = reading.document, cue.token, cue.entry.addressee
    if slot == "object" and syntax.is_passive(document, verb):
        for child in syntax.children(document, verb, "nsubjpass"):
            return child, "passive subject"
    if slot == "object":
        for child in syntax.children(document, verb, "dative", "dobj"):
            if child.pos in {"NOUN", "PROPN", "PRON"} and not _said(draft, child):
                return child, "object"
    for case, noun in syntax.obliques(document, verb):
        if case == "to" and slot != "none" and noun.index > verb.index and not _said(draft, noun):
            return noun, "to"
    return None


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
