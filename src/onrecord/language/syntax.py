"""Grammar that coders ask for: subjects, objects, obliques, complements, phrases.

Functions over a ``Document``; a coder that uses them, and no relation's name,
works for every language whose parser names its relations alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Document, Span, Token

SUBJECT = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
CLAUSE = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "parataxis", "pcomp"})
NEGATIVE = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
MODIFIER = frozenset({"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "flat"})
BRACKETS = frozenset({"-LRB-", "-RRB-", "``", "''", ":", ",", "."})


def children(document: Document, token: Token, *relations: str) -> Iterator[Token]:
    """The tokens below ``token``, of the given relations where any are given."""
    for index in document.children[token.index]:
        child = document.tokens[index]
        if not relations or child.relation in relations:
            yield child


def head(document: Document, token: Token) -> Token:
    """The token that ``token`` depends on; itself for the root."""
    return document.tokens[token.head]


def ancestors(document: Document, token: Token) -> Iterator[Token]:
    """The heads of ``token``, nearest first, up to the root of its sentence."""
    while token.head != token.index:
        token = document.tokens[token.head]
        yield token


def subtree(document: Document, token: Token) -> tuple[Token, ...]:
    """``token`` and all below it, in text order."""
    found, todo = [], [token.index]
    while todo:
        index = todo.pop()
        found.append(index)
        todo.extend(document.children[index])
    return tuple(document.tokens[index] for index in sorted(found))


def conjuncts(document: Document, token: Token) -> tuple[Token, ...]:
    """``token`` and what is coordinated with it: "A, B and C" → A, B, C."""
    found = [token]
    for child in children(document, token, "conj"):
        found.extend(conjuncts(document, child))
    return tuple(found)


def is_passive(document: Document, verb: Token) -> bool:
    """Whether the clause of ``verb`` is passive ("was met by")."""
    return any(
        c.relation in {"nsubjpass", "auxpass", "csubjpass"} for c in children(document, verb)
    )


def subjects(document: Document, verb: Token) -> tuple[Token, ...]:
    """The grammatical subjects of a verb, coordinated ones apart, active or passive.

    A verb without one takes that of the verb it is coordinated with ("came and
    said"), of the noun that its relative clause or participle modifies ("the
    minister, speaking in Oslo"), or of the verb that controls it ("agreed to meet").
    """
    seen: set[int] = set()
    while verb.index not in seen:
        seen.add(verb.index)
        own = tuple(children(document, verb, *SUBJECT, *PASSIVE_SUBJECT))
        if own and own[0].tag in {"WDT", "WP"} and verb.relation == "relcl":
            return conjuncts(document, head(document, verb))
        if own:
            return tuple(c for each in own for c in conjuncts(document, each))
        if verb.relation in {"relcl", "acl"}:
            return conjuncts(document, head(document, verb))
        if verb.relation in {"conj", "xcomp", "advcl"}:
            verb = head(document, verb)
    return ()


def objects(document: Document, verb: Token) -> tuple[Token, ...]:
    """The direct objects of a verb, coordinated ones apart."""
    own = children(document, verb, "dobj")
    return tuple(c for each in own for c in conjuncts(document, each))


def indirect_objects(document: Document, verb: Token) -> tuple[Token, ...]:
    """The indirect objects of a verb ("told reporters that")."""
    own = children(document, verb, "dative")
    return tuple(c for each in own if each.pos != "ADP" for c in conjuncts(document, each))


def obliques(document: Document, token: Token) -> Iterator[tuple[str, Token]]:
    """The (preposition, noun) pairs below a verb or noun; compound prepositions joined.

    "talks with China on trade" gives ("with", China) and ("on", trade);
    "in response to X" gives ("in", response): its own oblique is ("to", X).
    """
    for case in children(document, token, "prep", "agent", "dative"):
        if case.pos not in {"ADP", "SCONJ", "VERB", "ADV"} and case.relation == "dative":
            continue
        word = case.lemma if case.pos != "VERB" else case.text.lower()
        for noun in children(document, case, "pobj"):
            for each in conjuncts(document, noun):
                yield word, each
        for inner in children(document, case, "prep"):
            for noun in children(document, inner, "pobj"):
                for each in conjuncts(document, noun):
                    yield f"{word} {inner.lemma}", each


def complements(document: Document, verb: Token) -> tuple[Token, ...]:
    """The heads of a verb's clausal complements ("said that X *left*", "agreed to *meet*")."""
    return tuple(children(document, verb, "ccomp", "xcomp"))


def is_negated(document: Document, token: Token) -> bool:
    """Whether a negation stands directly with the word ("did not say", "no talks")."""
    return any(
        child.relation == "neg" or child.text.lower() in NEGATIVE
        for child in children(document, token, "neg", "det", "advmod", "preconj")
    )


def auxiliaries(document: Document, verb: Token) -> tuple[str, ...]:
    """The lemmas of a verb's auxiliaries, in order ("will", "have", "be")."""
    return tuple(child.lemma for child in children(document, verb, "aux", "auxpass"))


def noun_phrase(document: Document, noun: Token) -> Span:
    """The span of a noun with its determiners, modifiers and the name that it is a title of.

    Relative clauses, coordinated nouns and what follows a comma are left out: "the
    Russian foreign minister, who came" gives "the Russian foreign minister", and
    "Norland's top diplomat Jane Roe, 52," gives it up to "Roe".
    """
    if noun.relation == "appos" and _follows(document, head(document, noun), noun):
        return noun_phrase(document, head(document, noun))
    inner = [noun]
    for child in children(document, noun):
        if child.relation in MODIFIER or (child.relation == "prep" and child.lemma == "of"):
            inner.extend(t for t in subtree(document, child) if t.tag not in BRACKETS)
        elif child.relation == "appos" and _follows(document, noun, child):
            inner.append(child)
    return Span(min(t.start for t in inner), max(t.end for t in inner))


def _follows(document: Document, title: Token, name: Token) -> bool:
    """Whether a name stands right behind its title, no comma between."""
    return subtree(document, name)[0].index == title.index + 1


def clause_root(document: Document, token: Token) -> Token:
    """The nearest verb above a token (or itself), the root where there is none."""
    current = token
    while current.pos not in {"VERB", "AUX"} and current.head != current.index:
        current = document.tokens[current.head]
    return current
