"""Stances: how a speaker stands towards those that his words name.

An evaluative word counts only where grammar ties it to a target: the subject or the
object of the verb, or the one who is called so. What is coordinated with the target or
apposed to it ("the platforms, NATO and the OSCE,") shares the value; a negation turns
it round and halves it ("is no threat" is not "is a friend").
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.evaluation import Evaluation, evaluations
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.relay import FIRST_PERSON
from onrecord.language import syntax
from onrecord.model import Span, Stance, Token

NEGATED = -0.5
IMPLIED = {"criticism": -0.6, "praise": 0.6}
"""What a cue that takes a noun phrase implies about it."""
GAP = 3
"""Words that a "*" of the lexicon may stand for."""
NAMED = frozenset({"person", "organisation", "country", "place", "role", "group"})
COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "prove"})
CALLING = frozenset(
    {"call", "consider", "deem", "label", "brand", "name", "declare", "term", "make", "think"}
)
CLOSERS = frozenset({",", ")", "-", "–", "—"})
OPENERS = frozenset({",", "(", "-", "–", "—", ":"})


def stances(reading: Reading, draft: Draft, spans: tuple[Span, ...]) -> tuple[Stance, ...]:
    """The stances in what is said, in text order, one for each target and cue.

    That a third one condemns somebody is no stance of the speaker's: verbs that value
    their object count where their subject is the speaker, or nobody is named.
    """
    found: dict[tuple[Span, Span], Stance] = {}
    for stance in (*_of_cue(reading, draft, spans), *_of_words(reading, draft, spans)):
        found.setdefault((stance.target, stance.cue), stance)
    kept = [s for s in found.values() if not any(_wider(o, s) for o in found.values())]
    return tuple(sorted(kept, key=lambda s: (s.target, s.cue)))


def _wider(one: Stance, other: Stance) -> bool:
    """Whether one stance's words hold those of another: "reliable partner", "partner"."""
    return one.target == other.target and one.cue != other.cue and one.cue.covers(other.cue)


def _of_cue(reading: Reading, draft: Draft, spans: tuple[Span, ...]) -> Iterator[Stance]:
    """The cue itself values what it takes for its object: "Berg condemned Norland"."""
    value = IMPLIED.get(draft.cue.entry.implies) if draft.cue else None
    if value is None or draft.cue is None or draft.cue_span is None or draft.rule != "object":
        return
    for head in syntax.objects(reading.document, draft.cue.token):
        for name, target, entity in _named(reading, head):
            if any(span.covers(target) for span in spans):
                yield Stance(
                    entity=entity, name=name, value=value, target=target, cue=draft.cue_span
                )


def _of_words(reading: Reading, draft: Draft, spans: tuple[Span, ...]) -> Iterator[Stance]:
    for span in spans:
        for token in reading.between(span.start, span.end):
            yield from _of_token(reading, token, draft, spans)


def _of_token(
    reading: Reading, token: Token, draft: Draft, spans: tuple[Span, ...]
) -> Iterator[Stance]:
    """The stances of the longest entries that begin at a word."""
    lexicon, longest = evaluations(reading.document.language), 0
    for entry in lexicon.get(token.lemma, ()) or lexicon.get(token.text.lower(), ()):
        words = _match(reading, token, entry.words) if len(entry.words) >= longest else None
        if words is None:
            continue
        cue = Span(words[0].start, words[-1].end)
        value = entry.value * (NEGATED if _negated(reading, words[0], entry) else 1)
        for head in _targets(reading, words, entry, draft):
            for name, target, entity in _named(reading, head):
                inside = any(s.covers(target) for s in spans)
                if inside and not any(target.overlaps(w.span) for w in words):
                    longest = len(entry.words)
                    yield Stance(
                        entity=entity, name=name, value=round(value, 3), target=target, cue=cue
                    )


def _match(reading: Reading, token: Token, words: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The tokens of an entry's words from ``token`` on; None where they do not all follow."""
    tokens, at, found = reading.document.tokens, token.index + 1, [token]
    end = reading.sentence_of(token).last
    room = 0
    for word in words[1:]:
        if word == "*":
            room = GAP
            continue
        while at < end and word not in {tokens[at].lemma, tokens[at].text.lower()} and room:
            at, room = at + 1, room - 1
        if at >= end or word not in {tokens[at].lemma, tokens[at].text.lower()}:
            return None
        found.append(tokens[at])
        at, room = at + 1, 0
    return tuple(found)


def _targets(
    reading: Reading, words: tuple[Token, ...], entry: Evaluation, draft: Draft
) -> Iterator[Token]:
    """The words that the value is for, by the entry's kind of link."""
    document, first = reading.document, words[0]
    if entry.on == "described":
        yield from _described(reading, words)
    elif first.pos not in {"VERB", "AUX"}:
        return
    elif entry.on == "subject":
        if not syntax.is_passive(document, first):
            yield from syntax.subjects(document, first)
        else:
            yield from (n for case, n in syntax.obliques(document, first) if case == "by")
    elif syntax.is_passive(document, first):
        if not any(case == "by" for case, _ in syntax.obliques(document, first)):
            yield from syntax.subjects(document, first)
    elif all(_is_speaker(reading, s, draft) for s in syntax.subjects(document, first)):
        yield from _objects(reading, words)


def _is_speaker(reading: Reading, subject: Token, draft: Draft) -> bool:
    """Whether the subject of an evaluative verb is whoever speaks."""
    if subject.text.lower() in FIRST_PERSON:
        return True
    speaker, mention = draft.speaker, reading.mention_at(subject)
    if speaker is None:
        return False
    same = mention is not None and mention.entity is not None and mention.entity == speaker.entity
    return same or speaker.span.covers(subject.span)


def _objects(reading: Reading, words: tuple[Token, ...]) -> Iterator[Token]:
    document, verb = reading.document, words[0]
    particle = words[-1].text.lower() if len(words) > 1 else ""
    yield from syntax.objects(document, verb)
    for child in syntax.children(document, verb, "ccomp"):
        if child.pos in {"ADJ", "NOUN"} and child in words:
            yield from syntax.children(document, child, "nsubj")
    for case, noun in syntax.obliques(document, verb):
        if case == particle:
            yield noun


def _described(reading: Reading, words: tuple[Token, ...]) -> Iterator[Token]:
    """Who is called so: by a copula, by "call" or "as", or beside the word itself."""
    document, word = reading.document, words[-1]
    yield from _by_copula(reading, words)
    upper = syntax.head(document, word)
    if word.relation in {"oprd", "xcomp", "ccomp", "dobj"} and upper.lemma in CALLING:
        yield from syntax.objects(document, upper)
        yield from syntax.children(document, word, "nsubj")
    if word.relation == "pobj" and upper.lemma == "as":
        above = syntax.head(document, upper)
        yield from (above,) if above.pos == "PROPN" else syntax.objects(document, above)
    modifies = word.pos == "ADJ" and word.relation == "amod" and upper.pos == "PROPN"
    if word.relation == "appos" or modifies:
        yield upper
    yield from syntax.children(document, word, "poss", "appos")


def _by_copula(reading: Reading, words: tuple[Token, ...]) -> Iterator[Token]:
    """The subject of "is a threat", "is to blame", "seems dishonest"."""
    document, word = reading.document, words[-1]
    for each in dict.fromkeys((words[0], word)):
        upper = syntax.head(document, each)
        if each.relation in {"attr", "acomp", "xcomp"} and upper.lemma in COPULAS:
            yield from syntax.subjects(document, upper)
    if word.pos == "VERB" and words[0].text.lower() == "to":
        yield from syntax.subjects(document, syntax.head(document, word))
    if word.tag == "VBN" and syntax.is_passive(document, word):
        yield from syntax.children(document, word, "nsubjpass")
    if word.pos == "ADJ" and word.relation == "ROOT":
        yield from syntax.children(document, word, "nsubj", "nsubjpass")


def _negated(reading: Reading, word: Token, entry: Evaluation) -> bool:
    document = reading.document
    verb = syntax.clause_root(document, word)
    if syntax.is_negated(document, word) or any(
        c.text.lower() in {"no", "never", "hardly"} for c in syntax.children(document, word)
    ):
        return True
    own = entry.on != "described" or word.relation in {"attr", "acomp", "oprd", "xcomp"}
    return own and syntax.is_negated(document, verb)


def _named(reading: Reading, head: Token) -> Iterator[tuple[str, Span, str | None]]:
    """The named ones that a target stands for: itself, and those apposed to it."""
    text, done = reading.document.text, set()
    for token in (head, *_apposed(reading, head)):
        mention = reading.mention_at(token)
        if mention is not None:
            if mention.kind in NAMED and mention.span not in done:
                done.add(mention.span)
                yield mention.name or mention.text, mention.span, mention.entity
        elif token.pos == "PROPN":
            span = syntax.noun_phrase(reading.document, token)
            yield span.of(text), span, None


def _apposed(reading: Reading, head: Token) -> Iterator[Token]:
    """Proper names set beside a common noun by commas: "the platforms, NATO and the OSCE,".

    Told by the words themselves: parsers differ on where such names hang.
    """
    if head.pos in {"PROPN", "PRON"}:
        return
    tokens = reading.document.tokens
    opened = linked = False
    for token in tokens[head.index + 1 : reading.sentence_of(head).last]:
        if token.pos in {"VERB", "AUX"}:
            return
        if token.text in OPENERS or token.pos == "CCONJ":
            opened, linked = opened or token.text in OPENERS, True
        elif token.pos == "PROPN" and opened and linked and token.relation != "compound":
            follower = tokens[token.index + 1] if token.index + 1 < len(tokens) else token
            if follower.text in CLOSERS or follower.pos == "CCONJ":
                yield token
            linked = False
        elif token.pos not in {"DET", "PROPN", "ADJ"}:
            linked = False
