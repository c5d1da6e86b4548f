"""The day of speech: what the cue's clause says, else the day of publication."""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.frame import SPEAKING
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Token, When, Where

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
        if when is not None and not _elsewhere(reading, draft, token):
            return when
    cue = draft.cue
    past = cue is not None and cue.token.tag == "VBD" and reading.quotation_of(cue.token) is None
    anchor = reading.context.anchor
    if past and anchor:
        return When(value=anchor[:DAY], precision="day", basis="published")
    return None


def _elsewhere(reading: Reading, draft: Draft, token: Token) -> bool:
    """Whether a word dates another deed: "Berg, who met Lund *last week*, said"."""
    for step in (token, *syntax.ancestors(reading.document, token)):
        if draft.cue is not None and step.index == draft.cue.token.index:
            return False
        if step.relation == "relcl" and step.lemma not in SPEAKING:
            return True
    return False


def place(reading: Reading, words: tuple[Token, ...]) -> Where | None:
    """The place that the cue's clause names after "in" or "at"."""
    for token in words:
        if token.relation != "pobj":
            continue
        case = reading.document.tokens[token.head]
        if case.lemma in {"in", "at", "from"}:
            found = reading.place_at(token)
            if found:
                return found.where()
    return None


def lead_speaker(drafts: tuple[Draft, ...]) -> str | None:
    """Whom the report is about: the speaker of the statement that stands first."""
    speakers = (draft.speaker.entity for draft in drafts if draft.speaker)
    return next(speakers, None)


def filed(reading: Reading, draft: Draft, when: When | None, lead: str | None) -> Where | None:
    """The dateline's place, for what the lead speaker said on the day of the report.

    A report is filed from where its main speaker spoke; what others say in it may have
    been said anywhere, and so may what was said on other days.
    """
    today = when is not None and when.value[:DAY] == (reading.context.anchor or "")[:DAY]
    told = draft.speaker.entity if draft.speaker else None
    return (
        reading.context.dateline
        if today and told and told == lead and not draft.relayed_by
        else None
    )
