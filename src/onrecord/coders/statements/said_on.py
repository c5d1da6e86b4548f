"""The day of speech: what the cue's clause says, else the day of publication."""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.reading import Reading
from onrecord.model import Place, Token, When

DAY = 10
"""Characters of an ISO date."""


def said_on(reading: Reading, draft: Draft, words: tuple[Token, ...]) -> When | None:
    """The date of a statement.

    Words of the cue's clause come first ("said on Tuesday"). A statement in the past
    tense with no date is taken for one of the day of publication (``basis`` "published"),
    save where it is told inside a quotation: when that was, the outlet does not say.
    """
    for token in words:
        when = reading.context.whens.get(token.index)
        if when is not None:
            return when
    cue = draft.cue
    past = cue is not None and cue.token.tag == "VBD" and reading.quotation_of(cue.token) is None
    anchor = reading.context.anchor
    if past and anchor:
        return When(value=anchor[:DAY], precision="day", basis="published")
    return None


def place(reading: Reading, words: tuple[Token, ...]) -> Place | None:
    """The place that the cue's clause names after "in" or "at"."""
    for token in words:
        if token.relation != "pobj":
            continue
        case = reading.document.tokens[token.head]
        if case.lemma in {"in", "at", "from"}:
            found = reading.place_at(token)
            if found:
                return found
    return None
