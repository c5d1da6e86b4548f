"""Indirect statements: clauses, infinitives and noun phrases that a cue governs."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.coders.statements import clause, speaker
from onrecord.coders.statements.around import around
from onrecord.coders.statements.clause import Content
from onrecord.coders.statements.cues import Cue
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.extent import placed, tidy
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.reality import reported
from onrecord.language import syntax
from onrecord.model import Token

FACTOR = {
    "that": 0.95,
    "bare": 0.9,
    "whether": 0.85,
    "infinitive": 0.85,
    "gerund": 0.75,
    "object": 0.7,
}
SPEECH = frozenset(
    {"comment", "speak", "talk", "discuss", "give", "provide", "negotiate", "debate"}
)
RELATIVE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
MUTUAL = frozenset({"speak of", "speak about", "talk of", "talk about"})
"""What several do together ("the two spoke about the bridge") is a meeting, no statement."""
SPEAKERLESS = frozenset({"that", "whether"})
"""Forms clear enough to stand with no speaker: "it was announced that"."""
WEAK = {"speech": 1.0, "belief": 0.6, "intention": 0.55}


def indirect(reading: Reading, taken: frozenset[int]) -> Iterator[Draft]:
    """The indirect statements of a document; ``taken`` are cues that have their quotation."""
    for cues in reading.cues:
        for cue in cues:
            if cue.token.index not in taken:
                draft = _verb(reading, cue) if cue.entry.kind == "verb" else _noun(reading, cue)
                if draft:
                    yield draft


def _verb(reading: Reading, cue: Cue) -> Draft | None:
    content = _content(reading, cue) if reported(reading, cue) else None
    if content is None or _mere_refusal(reading, cue, content):
        return None
    if content.form == "object" and not _plain(reading, cue, content):
        return None
    found = speaker.of_verb(reading, cue.token)
    if found and cue.entry.cue in MUTUAL and _several(reading, found.token):
        return None
    if found and any(span.covers(found.token.span) for span in content.spans):
        found = None
    if found is None and content.form not in SPEAKERLESS:
        return None
    return _draft(reading, cue, content, found)


def _several(reading: Reading, token: Token) -> bool:
    return any(syntax.children(reading.document, token, "conj"))


def _mere_refusal(reading: Reading, cue: Cue, content: Content) -> bool:
    """Whether a refusal is a deed ("refused to leave") and no words ("refused to comment")."""
    if cue.entry.cue != "refuse" or content.form != "infinitive":
        return False
    tokens = reading.between(content.spans[0].start, content.spans[0].end)
    verb = next((t for t in tokens if t.pos in {"VERB", "AUX"}), None)
    return verb is None or (verb.lemma not in reading.lexicon.verbs and verb.lemma not in SPEECH)


def _plain(reading: Reading, cue: Cue, content: Content) -> bool:
    """Whether a noun phrase can be what was said.

    After a speech cue it can; after another with words quoted, or with an occasion
    ("raised it at the summit").
    """
    if cue.entry.strength == "speech" or placed(reading, cue):
        return True
    return any(
        not quotation.single and span.covers(quotation.span)
        for span in content.spans
        for quotation in reading.quotations_in(span.start, span.end)
    )


def _content(reading: Reading, cue: Cue) -> Content | None:
    if syntax.is_passive(reading.document, cue.token):
        return _passive(reading, cue)
    clausal = cue.entry.takes & {"that", "bare"}
    if clausal:
        surrounding = around(reading, cue)
        if surrounding:
            return surrounding
    return clause.following(reading, cue)


def _passive(reading: Reading, cue: Cue) -> Content | None:
    """The content of a passive cue: "it was announced that", "was told that", "was denied by"."""
    return clause.following(reading, cue)


def _noun(reading: Reading, cue: Cue) -> Draft | None:
    content = _noun_content(reading, cue)
    if content is None:
        return None
    found = speaker.of_noun(reading, cue.token)
    if found is None and (cue.entry.strength != "speech" or content.form != "that"):
        return None
    if found and found.rule != "possessor" and content.form != "that":
        return None
    return _draft(reading, cue, content, found)


def _noun_content(reading: Reading, cue: Cue) -> Content | None:
    document, noun = reading.document, cue.token
    if reading.quotation_of(noun) is not None:
        return None
    for head in syntax.children(document, noun, "acl", "ccomp", "relcl", "xcomp"):
        form = clause.form_of(document, head)
        first = syntax.subtree(document, head)[0]
        if first.text.lower() == "that" and form != "that":
            form = "relative" if first.relation in RELATIVE else "that"
        if form in cue.entry.takes and head.index > noun.index:
            span = tidy(reading, first.start, syntax.subtree(document, head)[-1].end)
            if span:
                return Content((span,), form)
    if "object" in cue.entry.takes:
        for case in syntax.children(document, noun, "prep"):
            if case.lemma in {"for", "of", "on"}:
                below = syntax.subtree(document, case)
                if len(below) > 1:
                    span = tidy(reading, below[1].start, below[-1].end)
                    return Content((span,), "object") if span else None
    return None


def _draft(reading: Reading, cue: Cue, content: Content, found: speaker.Found | None) -> Draft:
    confidence = FACTOR.get(content.form, 0.7) * WEAK[cue.entry.strength]
    return Draft(
        content=content.spans,
        rule=content.form,
        cue=cue,
        cue_span=cue.span,
        speaker=speaker.actor(reading, found.token) if found else None,
        speaker_rule=found.rule if found else "",
        relayed_by=tuple(speaker.actor(reading, t) for t in found.relayed_by) if found else (),
        addressee=content.addressee,
        confidence=confidence if found else confidence * 0.6,
    )
