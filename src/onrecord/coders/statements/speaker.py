"""Speakers: whose words they are, by the grammar around the cue."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.coders.statements.reading import Reading
from onrecord.knowledge import actor_of
from onrecord.language import syntax
from onrecord.model import Actor, Document, Span, Token

PRONOUN_TAGS = frozenset({"WDT", "WP"})
LEFT = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "predet", "case"}
)
BREAKS = ("\n", " - ", " – ", " — ")
DASHES = frozenset({"-", "–", "—", "―", "--"})
RIGHT = frozenset({"appos", "prep", "nummod", "flat", "conj", "cc"})
SUBJECTS = ("nsubj", "csubj", "nsubjpass")
CLIMBS = frozenset({"xcomp", "advcl", "conj", "pcomp", "acl", "relcl", "prep", "parataxis", "dep"})


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker, the word that heads it, and the rule that found it."""

    token: Token
    rule: str
    relayed_by: tuple[Token, ...] = ()


def of_verb(reading: Reading, verb: Token) -> Found | None:
    """The speaker of a verb cue: its subject, its agent, or that of the verb above it."""
    document = reading.document
    if verb.relation == "pcomp":
        cited = _cited(reading, verb)
        if cited:
            return cited
    if syntax.is_passive(document, verb):
        return _agent(document, verb)
    subjects = [s for s in syntax.children(document, verb, *SUBJECTS) if not _timed(reading, s)]
    own = subjects[-1] if subjects else None
    if own is not None and reading.together(own, verb):
        return None if own.relation == "csubj" else Found(own, "subject")
    above = _above(reading, verb)
    return Found(above, "controlled") if above else None


def _timed(reading: Reading, token: Token) -> bool:
    """Whether a "subject" is a date: "said Thursday morning"."""
    return any(name.label == "time" for name in reading.names_at(token))


def _agent(document: Document, verb: Token) -> Found | None:
    for by in syntax.children(document, verb, "agent", "prep"):
        if by.lemma == "by":
            for noun in syntax.children(document, by, "pobj"):
                return Found(noun, "agent")
    return None


def _cited(reading: Reading, verb: Token) -> Found | None:
    """The quoted one of "was quoted by the agency as saying", "media quoted X as saying"."""
    document = reading.document
    preposition = syntax.head(document, verb)
    outer = syntax.head(document, preposition)
    if preposition.lemma != "as" or outer.lemma not in {"quote", "cite", "report", "describe"}:
        return None
    if syntax.is_passive(document, outer):
        subject = next(syntax.children(document, outer, "nsubjpass"), None)
        agent = _agent(document, outer) or _agent(document, verb)
        relay = (agent.token,) if agent else ()
    else:
        subject = next(syntax.children(document, outer, "dobj"), None)
        teller = next(syntax.children(document, outer, "nsubj"), None) or _above(reading, outer)
        relay = (teller,) if teller else ()
    return Found(subject, "cited", relay) if subject else None


def _above(reading: Reading, verb: Token) -> Token | None:
    """The subject that a verb without one of its own borrows from what it depends on."""
    document, current = reading.document, verb
    for _ in range(6):
        relation = current.relation
        if relation not in CLIMBS or current.head == current.index:
            return None
        upper = syntax.head(document, current)
        if reading.quotation_of(verb) is not None and not reading.together(upper, verb):
            return None
        if relation in {"acl", "relcl"} and upper.pos in {"NOUN", "PROPN", "PRON"}:
            return upper
        if relation == "xcomp" and (theme := next(syntax.children(document, upper, "dobj"), None)):
            return theme
        subject = next(syntax.children(document, upper, *SUBJECTS), None)
        if subject is not None and upper.pos in {"VERB", "AUX"}:
            return subject if reading.together(subject, verb) else None
        current = upper
    return None


def of_noun(reading: Reading, noun: Token) -> Found | None:
    """The speaker of a noun cue: possessor, "of/by/from X", or the subject it is the object of."""
    document = reading.document
    for child in syntax.children(document, noun, "poss"):
        return Found(child, "possessor")
    for word, each in syntax.obliques(document, noun):
        if word in {"of", "by", "from"} and each.pos in {"PROPN", "PRON", "NOUN"}:
            return Found(each, "of")
    for child in syntax.children(document, noun, "compound", "nmod"):
        if child.pos == "PROPN":
            return Found(child, "compound")
    upper = syntax.head(document, noun)
    if noun.relation == "dobj" and upper.pos == "VERB":
        found = of_verb(reading, upper)
        return Found(found.token, "light verb") if found else None
    return None


def actor(reading: Reading, token: Token) -> Actor:
    """The party that a word heads: its mention where it is one, else its noun phrase.

    The words are those of the whole phrase, with title and apposition ("Ada Berg, who
    heads …" without the clause). A relative pronoun stands where it stands and means
    what it refers back to.
    """
    if token.tag in PRONOUN_TAGS:
        return _relative(reading, token)
    text = reading.document.text
    mention = reading.context.mention(token)
    if mention is None:
        span = _balanced(text, phrase(reading.document, token))
        return Actor(span=span, text=span.of(text), how="noun phrase", confidence=0.5)
    meant = actor_of(mention, text)
    if mention.kind == "pronoun":
        return meant
    span = _balanced(text, _joined(reading, mention.phrase, token))
    several = any(syntax.children(reading.document, token, "conj"))
    how = f"{meant.how}, first of several" if several else meant.how
    return replace(meant, span=span, text=span.of(text), how=how)


def _joined(reading: Reading, known: Span, token: Token) -> Span:
    """A mention's phrase with the title before and the apposition after it, in its paragraph."""
    text, own = reading.document.text, phrase(reading.document, token)
    start, end = min(known.start, own.start), max(known.end, own.end)
    broken = max(text.rfind(sign, start, token.start) for sign in BREAKS)
    start = broken + 1 if broken >= 0 else start
    tokens = reading.between(start, end)
    while tokens and tokens[0].pos in {"PUNCT", "SYM"} and tokens[0].text not in {"[", "("}:
        tokens = tokens[1:]
    return Span(tokens[0].start, max(end, tokens[0].end)) if tokens else known


def _balanced(text: str, span: Span) -> Span:
    """The span with the bracket that it leaves open: "Ada Berg (N-Oslo)"."""
    words = span.of(text)
    for left, right in (("(", ")"), ("[", "]")):
        if words.count(left) > words.count(right) and text[span.end : span.end + 1] == right:
            return Span(span.start, span.end + 1)
        opened = text.rfind(left, max(0, span.start - 2), span.start) >= 0
        if opened and words.count(right) > words.count(left):
            return Span(span.start - 1, span.end)
    return span


def _relative(reading: Reading, token: Token) -> Actor:
    verb = syntax.head(reading.document, token)
    while verb.relation in {"aux", "auxpass", "xcomp", "ccomp", "conj"} and verb.head != verb.index:
        verb = syntax.head(reading.document, verb)
    here = {"span": token.span, "text": token.text}
    if verb.relation != "relcl":
        return Actor(span=token.span, text=token.text, how="relative", confidence=0.3)
    antecedent = syntax.head(reading.document, verb)
    if antecedent.tag in PRONOUN_TAGS:
        return Actor(span=token.span, text=token.text, how="relative", confidence=0.3)
    meant = actor(reading, antecedent)
    return replace(meant, how=f"relative, {meant.how}", **here)  # type: ignore[arg-type] # span and text


def phrase(document: Document, noun: Token) -> Span:
    """A noun with its modifiers, "of" phrases, appositions and coordinated nouns."""
    tokens = [noun]
    for child in syntax.children(document, noun):
        before = child.index < noun.index
        if (before and child.relation in LEFT) or (not before and child.relation in RIGHT):
            below = syntax.subtree(document, child)
            if before or not any(t.pos in {"VERB", "AUX"} for t in below):
                tokens.extend(below)
    tokens.sort(key=lambda t: t.index)
    first = next(i for i, t in enumerate(tokens) if t is noun)
    left = right = first
    while left > 0 and tokens[left].index - tokens[left - 1].index == 1:
        if tokens[left - 1].text in DASHES and document.text[tokens[left].start - 1] == " ":
            break  # a dateline: "OSLO, May 3 - Premier Ola Lund"
        left -= 1
    while right + 1 < len(tokens) and tokens[right + 1].index - tokens[right].index <= 2:
        right += 1
    while tokens[left].relation in {"punct", "cc"} and left < first:
        left += 1
    while tokens[right].relation in {"punct", "cc"} and right > first:
        right -= 1
    return Span(tokens[left].start, _hyphenated(document, tokens[right]))


def _hyphenated(document: Document, last: Token) -> int:
    """The end of a word with what hyphens tie to it: "secretary-general"."""
    tokens, index = document.tokens, last.index
    while index + 2 < len(tokens) and tokens[index + 1].text == "-":
        hyphen, word = tokens[index + 1], tokens[index + 2]
        if hyphen.start != tokens[index].end or word.start != hyphen.end:
            break
        index += 2
    return tokens[index].end
