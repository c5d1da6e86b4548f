"""The tense that an English word stands in: past, present or future.

It chooses between the days that "Friday" or "in May" may mean. An infinitive or
a participle looks forward ("plans to meet on Friday", "due on Friday") save
under a verb that says that it came true ("managed to meet").
"""

from __future__ import annotations

from typing import Literal

from onrecord.language import syntax
from onrecord.model import Document, Token

FORWARD = frozenset(
    {"due", "scheduled", "slated", "set", "expected", "planned", "upcoming", "forthcoming"}
)
"""Words that look forward whatever the tense of their verb."""

AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "going"})
CAME_TRUE = frozenset({"manage", "fail", "continue", "begin", "start", "use", "refuse", "go"})
FINITE_PAST = frozenset({"VBD"})


def tense(document: Document, token: Token) -> Literal["past", "present", "future"]:
    """The tense of the clause that ``token`` belongs to; past where it has no verb."""
    for each in (token, *syntax.ancestors(document, token)):
        if each.index != token.index and each.text.lower() in FORWARD:
            return "future"
        if any(c.text.lower() in FORWARD for c in syntax.children(document, each, "amod")):
            return "future"
        if each.pos in {"VERB", "AUX"}:
            return _of_verb(document, each)
    return "past"


def _of_verb(document: Document, verb: Token) -> Literal["past", "present", "future"]:  # noqa: PLR0911 cases, the first that fits
    helpers = tuple(syntax.children(document, verb, "aux", "auxpass"))
    words = {helper.text.lower() for helper in helpers}
    if words & AHEAD or verb.text.lower() == "going":
        return "future"
    if any(h.tag in FINITE_PAST for h in helpers) or verb.tag in FINITE_PAST:
        return "past"
    if "to" in words and "have" not in words:
        return _of_infinitive(document, verb)
    if verb.tag == "VBG" and words & {"is", "are", "'s", "’s", "am"}:
        return "future"
    if words & {"has", "have", "'ve", "’ve"}:
        return "past"
    if verb.tag in {"VBZ", "VBP"} or any(h.tag in {"VBZ", "VBP"} for h in helpers):
        return "present"
    above = syntax.head(document, verb)
    if verb.tag == "VB" or above.index == verb.index:
        return "present" if verb.tag == "VB" else "past"
    return tense(document, above)


def _of_infinitive(document: Document, verb: Token) -> Literal["past", "present", "future"]:
    above = syntax.head(document, verb)
    if above.lemma in CAME_TRUE and above.index != verb.index:
        return _of_verb(document, above)
    return "future"
