"""Status: whether a deed was done, is planned, merely thinkable, or denied.

Read off the verb's auxiliaries and negation and off what governs its clause:
"began to withdraw", "plans to withdraw", "failed to withdraw", "if they withdraw".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.coders.events.frames import Lexicon
from onrecord.coders.events.grammar import Predicate
from onrecord.language import syntax
from onrecord.model import Document, Token

StandingName = Literal[
    "happened", "planned", "hypothetical", "denied", "refused", "attempted", "unsaid"
]

FUTURE = frozenset({"will", "shall", "'ll", "wo", "’ll"})
POSSIBLE = frozenset({"may", "might", "can", "could", "should", "must", "ought", "ca", "need"})
CONDITION = frozenset({"if", "unless", "whether", "lest", "provided", "should"})
TEMPORAL = frozenset({"after", "during", "following", "since", "amid", "amidst", "despite", "over"})
OCCASION = frozenset({"in", "at", "through", "throughout", "by", "with", "from", "as", "under"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a deed, and the word that says so; ``unsaid``: nothing is told of it."""

    name: StandingName
    rule: str


GOVERNED: tuple[tuple[str, StandingName], ...] = (
    ("plan", "planned"), ("wish", "unsaid"), ("try", "attempted"), ("fail", "denied"),
)  # fmt: skip
"""Class of a governing verb → what becomes of the deed below it."""
LASTING = frozenset({"VBZ", "VBP"})
"""Tags of verbs that tell what holds at all times: "a treaty that lets them fly"."""
DEEPEST = 5
"""Clauses within clauses that are asked for a standing; deeper ones say nothing more."""
HAPPENED = Standing("happened", "plain")


class Statuses:
    """Reads the standing of the predicates of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon

    def of(self, seen: Predicate) -> Standing | None:
        """The standing of a predicate; None where a noun is only talked about."""
        if seen.kind != "noun":
            return None if self.is_purpose(seen.host) else self.verb(seen.host)
        if self._is(seen.token, "denied_by"):
            return Standing("denied", "no")
        carried = seen.host.index != seen.token.index
        return self.verb(seen.host) if carried else self._noun(seen.token)

    def is_purpose(self, verb: Token) -> bool:
        """Whether a verb only says what something is for ("came to help")."""
        while verb.relation == "conj":
            verb = syntax.head(self._document, verb)
        return verb.relation in {"advcl", "acl"} and "to" in syntax.auxiliaries(
            self._document, verb
        )

    def verb(self, verb: Token, depth: int = 0) -> Standing:
        """The standing of a verb's deed."""
        own = self._own(verb)
        if own is None and depth and self.is_purpose(verb):
            return Standing("unsaid", "to")
        if own is not None and own.name == "planned" and self._is_hoped(verb):
            return Standing("unsaid", "hope")
        if own is not None or depth > DEEPEST:
            return own or HAPPENED
        governor = syntax.head(self._document, verb)
        match verb.relation:
            case "xcomp" | "pcomp":
                found = self._controlled(verb, governor, depth)
            case "ccomp":
                found = self._reported(governor, depth)
            case "conj":
                found = self._coordinated(verb, governor, depth)
            case _:
                found = HAPPENED
        return found

    def _is_hoped(self, verb: Token) -> bool:
        governor = syntax.head(self._document, verb)
        return verb.relation in {"ccomp", "acl"} and self._lexicon.has("doubt", governor.lemma)

    def _own(self, verb: Token) -> Standing | None:
        """What the verb's own auxiliaries, negation and tense say."""
        auxiliaries = [
            t.text.lower() for t in syntax.children(self._document, verb, "aux", "auxpass")
        ]
        negated = self._negated(verb)
        if FUTURE.intersection(auxiliaries):
            return Standing("refused" if negated else "planned", "will")
        if "would" in auxiliaries or "'d" in auxiliaries:
            return self._would(verb, auxiliaries, negated=negated)
        possible = POSSIBLE.intersection(auxiliaries)
        if possible:
            return Standing("hypothetical", min(possible))
        if negated:
            return Standing("denied", "not")
        if "to" in auxiliaries and verb.relation in {"ROOT", "ccomp", "conj", "parataxis"}:
            subject = any(True for _ in syntax.children(self._document, verb, "nsubj", "nsubjpass"))
            return Standing("planned", "to") if subject else None
        return self._condition(verb)

    def _would(self, verb: Token, auxiliaries: list[str], *, negated: bool) -> Standing:
        """In reported speech "would" is a future, elsewhere a mere thought."""
        governor = syntax.head(self._document, verb)
        while verb.relation == "conj" and governor.relation in {"ccomp", "conj"}:
            verb, governor = governor, syntax.head(self._document, governor)
        told = verb.relation in {"ccomp", "advcl", "relcl"} or self._lexicon.has(
            "say", governor.lemma
        )
        if any(c.text.lower() in CONDITION for c in self._marks(verb)) or "have" in auxiliaries:
            return Standing("hypothetical", "would")
        if told and governor.tag in {"VBD", "VBN", "VBZ", "VBP", "VBG"}:
            return Standing("refused" if negated else "planned", "would")
        return Standing("hypothetical", "would")

    def _marks(self, verb: Token) -> Iterator[Token]:
        yield from syntax.children(self._document, verb, "mark", "advmod")
        for clause in syntax.children(self._document, verb, "advcl"):
            yield from syntax.children(self._document, clause, "mark")

    def _negated(self, verb: Token) -> bool:
        if syntax.is_negated(self._document, verb):
            return True
        parts = syntax.children(self._document, verb, "nsubj", "nsubjpass", "dobj")
        return any(
            syntax.is_negated(self._document, t) or t.lemma in {"nobody", "none"} for t in parts
        )

    def _condition(self, verb: Token) -> Standing | None:
        marks = (t.text.lower() for t in syntax.children(self._document, verb, "mark"))
        for mark in marks:
            if mark in CONDITION:
                return Standing("hypothetical", mark)
        words = self._document.sentences[verb.sentence]
        if self._document.tokens[words.last - 1].text == "?" and verb.relation == "ROOT":
            return Standing("hypothetical", "?")
        return None

    def _controlled(self, verb: Token, governor: Token, depth: int) -> Standing:
        """An infinitive or gerund has the standing that its governor gives it."""
        if governor.pos == "ADP":
            return self._after_preposition(governor, depth)
        word = governor.lemma
        infinitive = "to" in syntax.auxiliaries(self._document, verb)
        if word == "be" and infinitive:
            return Standing("planned", "be to")
        if word == "go" and infinitive and governor.tag == "VBG":
            return Standing("planned", "going to")
        for name, standing in GOVERNED:
            if self._lexicon.has(name, word):
                outer = self.verb(governor, depth + 1)
                return outer if outer.name == "denied" else Standing(standing, word)
        if self._lexicon.has("go_on", word) or not infinitive:
            return self.verb(governor, depth + 1)
        return Standing("unsaid", word)

    def _after_preposition(self, case: Token, depth: int) -> Standing:
        governor = syntax.head(self._document, case)
        if case.lemma in {"without", "instead"}:
            return Standing("denied", case.lemma)
        if case.lemma in {"before", "for", "of", "about", "against", "from", "to", "in"}:
            return Standing("hypothetical", case.lemma)
        return self.verb(governor, depth + 1) if governor.pos == "VERB" else HAPPENED

    def _reported(self, governor: Token, depth: int) -> Standing:
        """What is feared, hoped or planned is no deed; what is said is one that is claimed."""
        word = governor.lemma
        if self._lexicon.has("allow", word) and governor.tag in LASTING:
            return Standing("unsaid", word)
        if self._lexicon.has("deny", word):
            return Standing("denied", word)
        if any(self._lexicon.has(name, word) for name in ("doubt", "wish", "plan")):
            return Standing("unsaid", word)
        told = depth or self._lexicon.has("say", word)
        return HAPPENED if told else self.verb(governor, depth + 1)

    def _coordinated(self, verb: Token, governor: Token, depth: int) -> Standing:
        """A coordinated verb of the same form shares its standing: "will meet and sign"."""
        if any(True for _ in syntax.children(self._document, verb, "nsubj", "nsubjpass", "aux")):
            return HAPPENED
        same = verb.tag == governor.tag or {verb.tag, governor.tag} <= {"VB", "VBP"}
        if not same:
            return HAPPENED
        outer = self.verb(governor, depth + 1)
        return HAPPENED if outer.rule == "not" else outer

    def _noun(self, noun: Token) -> Standing | None:
        """A deed told by a noun: done where it is the occasion, cause or doer of something."""
        top = noun
        while top.relation == "conj":
            top = syntax.head(self._document, top)
        if self._is(noun, "planned_by"):
            return Standing("planned", "planned")
        governor = syntax.head(self._document, top)
        match top.relation:
            case "ROOT":
                found: Standing | None = HAPPENED
            case "nsubj" | "nsubjpass" if governor.pos in {"VERB", "AUX"}:
                found = self._as_subject(governor)
            case "pobj" if governor.lemma in TEMPORAL:
                found = HAPPENED
            case "pobj" if governor.lemma in OCCASION:
                found = self._as_occasion(governor)
            case "dobj" if self._lexicon.has("occur_object", governor.lemma):
                found = self.verb(governor)
            case _:
                found = None
        return found

    def _as_occasion(self, case: Token) -> Standing | None:
        """What happened at or in a deed makes that a fact: "he died in an attack"."""
        verb = syntax.head(self._document, case)
        return self.verb(verb) if verb.pos in {"VERB", "AUX"} else None

    def _as_subject(self, verb: Token) -> Standing | None:
        if self._lexicon.has("fail", verb.lemma):
            return None
        standing = self.verb(verb)
        happens = verb.lemma == "be" or self._lexicon.has("occur", verb.lemma)
        return standing if happens or standing.name == "happened" else None

    def _is(self, noun: Token, name: str) -> bool:
        kids = syntax.children(self._document, noun, "amod", "det", "neg", "compound")
        return any(self._lexicon.has(name, t.lemma) for t in kids)
