"""Modality: whether what is said is asserted, denied, planned, conditional or asked."""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Modality, Span, Token

PLANNING = frozenset({"promise", "threat"})
ASKED = frozenset({"whether", "that", "bare", "quotation"})
"""Forms of a question: "asked them to go" is a demand."""
CONDITIONS = frozenset({"if", "unless", "provided"})


def modality(reading: Reading, draft: Draft, spans: tuple[Span, ...]) -> tuple[Modality, str]:
    """The modality and the rule behind it.

    A refusal ("declined to comment") and a cue that is negated ("did not say whether")
    count as denials: the words say what was not granted.
    """
    cue = draft.cue
    if cue is not None and ((cue.entry.implies == "denial" and _governs(draft)) or cue.negated):
        return "denied", "negated cue" if cue.negated else f"cue:{cue.entry.cue}"
    last = spans[-1].of(reading.document.text)
    asked = cue is not None and cue.entry.implies == "question" and draft.rule in ASKED
    if last.rstrip("\"”’'»").endswith("?") or asked:
        return "question", "question"
    if cue is not None and cue.entry.implies in PLANNING and draft.rule == "infinitive":
        return "planned", f"cue:{cue.entry.cue}"
    if _conditional(reading, spans):
        return "conditional", "if clause"
    return "asserted", "default"


def _governs(draft: Draft) -> bool:
    """Whether what is said is what is denied: not so where it is quoted ("No," she objected)."""
    return draft.rule not in {"quotation", "run of quotations"}


def _conditional(reading: Reading, spans: tuple[Span, ...]) -> bool:
    tokens = [t for span in spans for t in reading.between(span.start, span.end)]
    return any(_opens_condition(reading, token) for token in tokens)


def _opens_condition(reading: Reading, token: Token) -> bool:
    if token.text.lower() not in CONDITIONS or token.relation != "mark":
        return False
    clause = syntax.head(reading.document, token)
    return clause.relation == "advcl"
