"""Prepositions that name a source: "according to the ministry", "in the envoy's words"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.coders.statements import speaker
from onrecord.coders.statements.cues import Cue, CueEntry
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.extent import tidy
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Span, Token

FACTOR = {"speech": 0.9, "belief": 0.5, "intention": 0.5}


def according(reading: Reading) -> Iterator[Draft]:
    """The statements whose source a preposition names."""
    for sentence in reading.document.sentences:
        words = reading.document.words(sentence)
        for entry in reading.lexicon.prepositions:
            yield from _of_entry(reading, words, entry)


def _of_entry(reading: Reading, words: tuple[Token, ...], entry: CueEntry) -> Iterator[Draft]:
    if entry.cue.startswith("'s "):
        yield from _possessive(reading, words, entry)
        return
    parts = entry.cue.split()
    lowered = [t.text.lower() for t in words]
    for at in range(len(parts) - 1, len(words)):
        if lowered[at - len(parts) + 1 : at + 1] != parts:
            continue
        tokens = words[at - len(parts) + 1 : at + 1]
        noun = next(syntax.children(reading.document, tokens[-1], "pobj"), None)
        if noun is not None and noun.pos in {"NOUN", "PROPN", "PRON", "ADJ"}:
            draft = _draft(reading, entry, tokens, noun)
            if draft:
                yield draft


def _possessive(reading: Reading, words: tuple[Token, ...], entry: CueEntry) -> Iterator[Draft]:
    """The possessor speaks: "in the minister's words"."""
    document, lemma = reading.document, entry.cue.split()[1]
    for token in words:
        if token.text.lower() != lemma or token.relation != "pobj":
            continue
        case = syntax.head(document, token)
        owner = next(syntax.children(document, token, "poss"), None)
        if owner is not None and case.lemma == "in":
            draft = _draft(reading, entry, (case, token), owner)
            if draft:
                yield draft


def _draft(
    reading: Reading, entry: CueEntry, tokens: tuple[Token, ...], noun: Token
) -> Draft | None:
    document, case = reading.document, tokens[0]
    actor = speaker.actor(reading, noun)
    below = syntax.subtree(document, case)
    start, end = tokens[0].start, max(tokens[-1].end, actor.span.end, below[-1].end)
    content = _content(reading, tokens[0], Span(start, end))
    if not content:
        return None
    cue = Cue(entry=entry, token=tokens[-1], tokens=tokens)
    return Draft(
        content=content,
        rule="source phrase",
        cue=cue,
        cue_span=cue.span,
        speaker=actor,
        speaker_rule="object of the preposition",
        confidence=FACTOR[entry.strength],
    )


def _content(reading: Reading, case: Token, phrase: Span) -> tuple[Span, ...]:
    """The rest of the clause that the phrase belongs to, before and after it."""
    region = _clause(reading, case)
    before = tidy(reading, region.start, max(region.start, phrase.start))
    after = tidy(reading, min(region.end, phrase.end), region.end)
    return tuple(span for span in (before, after) if span)


def _clause(reading: Reading, case: Token) -> Span:
    """The clause around a token: the sentence, or the coordinate or embedded clause in it."""
    region = reading.region(case)
    for upper in syntax.ancestors(reading.document, case):
        if upper.relation in {"ccomp", "conj"} and upper.pos in {"VERB", "AUX"}:
            below = syntax.subtree(reading.document, upper)
            has_subject = any(syntax.children(reading.document, upper, "nsubj", "nsubjpass"))
            if has_subject and upper.relation == "conj":
                return Span(max(region.start, below[0].start), min(region.end, below[-1].end))
    return region
