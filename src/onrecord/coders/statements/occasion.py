"""Occasions: the meeting, assembly or address where it was said."""

from __future__ import annotations

from onrecord.coders.statements.media import BODIES, OCCASIONS
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Occasion, Span, Token

CASES = frozenset(
    {
        "at",
        "after",
        "during",
        "in",
        "on",
        "following",
        "before",
        "over",
        "from",
        "ahead of",
        "outside",
    }
)
INNER = frozenset({"of", "with", "between", "to", "on", "for", "about", "among"})
LEFT = frozenset({"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "case"})
PARTIES = frozenset({"to", "with", "between"})


def occasion(reading: Reading, words: tuple[Token, ...]) -> Occasion | None:
    """The first occasion that the words of a frame name."""
    inside = {token.index for token in words}
    for token in words:
        if token.pos in {"NOUN", "PROPN"} and _is_occasion(reading, token):
            case = syntax.head(reading.document, token)
            if _introduced(reading, token, case):
                span = _phrase(reading, token, inside)
                return Occasion(span=span, text=span.of(reading.document.text))
    return None


def _is_occasion(reading: Reading, token: Token) -> bool:
    lemma = token.lemma if token.lemma in OCCASIONS else token.text.lower()
    if lemma in OCCASIONS:
        at = syntax.head(reading.document, token).lemma == "at"
        return lemma not in BODIES or at or _named_event(reading, token)
    return _named_event(reading, token)


def _named_event(reading: Reading, token: Token) -> bool:
    return any(name.label == "event" for name in reading.names_at(token))


def _introduced(reading: Reading, token: Token, case: Token) -> bool:
    """Whether a preposition of place or time, or "speaking at", leads to the noun."""
    if token.relation == "dobj" and case.lemma in {"address", "tell"}:
        return True
    if token.relation != "pobj" or (case.lemma not in CASES and case.text.lower() not in CASES):
        return False
    upper = syntax.head(reading.document, case)
    return (
        upper.pos in {"VERB", "AUX", "PRON"}
        or case.lemma == "of"
        or upper.lemma in {"sideline", "margin"}
    )


def _phrase(reading: Reading, noun: Token, inside: set[int]) -> Span:
    """The noun phrase with what names its parties and its subject, without place and date."""
    document = reading.document
    tokens = [noun]
    for child in syntax.children(document, noun):
        if child.relation in LEFT and child.index < noun.index:
            tokens.extend(syntax.subtree(document, child))
        elif child.relation == "prep" and child.text.lower() in INNER and child.index in inside:
            below = syntax.subtree(document, child)
            if not _dated(reading, below):
                tokens.extend(below)
    tokens.sort(key=lambda t: t.index)
    tokens.extend(_further(reading, noun, tokens[-1]))
    return Span(tokens[0].start, tokens[-1].end)


def _further(reading: Reading, noun: Token, last: Token) -> tuple[Token, ...]:
    """The party right after the noun that the parser hung on the verb: "his address to X"."""
    document = reading.document
    if last.index + 1 >= len(document.tokens):
        return ()
    case = document.tokens[last.index + 1]
    verb = syntax.head(document, syntax.head(document, noun))
    if case.relation != "prep" or case.text.lower() not in PARTIES or case.head != verb.index:
        return ()
    return syntax.subtree(document, case)


def _dated(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether a prepositional phrase is a date: "on Tuesday"."""
    return len(tokens) > 1 and any(n.label == "time" for n in reading.names_at(tokens[1]))
