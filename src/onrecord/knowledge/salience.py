"""Salience: how likely somebody is what a pronoun takes up.

Nearness, the part played in the sentence, and who speaks. The weights are chosen by
hand: one sentence off costs as much as the step from a subject to an oblique.
"""

from __future__ import annotations

from onrecord.knowledge.drafts import Draft
from onrecord.language import syntax
from onrecord.language.en import reference as words
from onrecord.model import Document, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PART = {"nsubj": 6.0, "nsubjpass": 5.0, "dobj": 2.0, "dative": 2.0, "agent": 2.0, "pobj": 0.0,
        "poss": 0.5, "appos": 1.0, "attr": 1.0, "ROOT": 3.0}  # fmt: skip
"""What the part that somebody plays in a sentence is worth."""


class Salience:
    """Scores the candidates of one document; ``quotes`` number the quotation of each token."""

    def __init__(self, document: Document, quotes: tuple[int, ...]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._quotes = quotes

    def score(self, draft: Draft, pronoun: Draft, token: Token) -> float:
        """How likely the draft is what the pronoun at ``token`` takes up; 10 is likely."""
        candidate = self._tokens[draft.head]
        far = token.sentence - candidate.sentence
        score = 8.0 - 4.0 * far + self._part(draft, candidate)
        if candidate.relation in SUBJECTS:
            verb = self._tokens[candidate.head]
            score += 2.0 if verb.relation == "ROOT" else 0.0
            if verb.lemma in words.SPEAKING:
                score += 3.0 if self._is_speakers(token) else 1.0
        if far == 0:
            score += self._within(candidate, token)
        if draft.kind == "pronoun" and draft.pronoun == pronoun.pronoun:
            score += 1.5
        if pronoun.pronoun in {"he", "she"} and draft.gender is None:
            score -= 4.0
        if self._quotes[candidate.index] != self._quotes[token.index]:
            score -= 3.0
        if self._is_outer_speaker(candidate, token):
            score -= 8.0
        return score

    def _part(self, draft: Draft, candidate: Token) -> float:
        relation = candidate.relation
        if relation == "conj":
            first = candidate
            while first.relation == "conj" and first.head != first.index:
                first = self._tokens[first.head]
            return PART.get(first.relation, 0.0) - 1.0
        if draft.kind == "country" and relation in {"amod", "compound", "nmod"}:
            return -6.0
        return PART.get(relation, 0.0)

    def _within(self, candidate: Token, token: Token) -> float:
        """Inside one sentence a subject binds the pronouns of its own clause and of those below."""
        if candidate.relation not in SUBJECTS:
            return 0.0
        verb = candidate.head
        above = {each.index for each in syntax.ancestors(self._document, token)}
        return 3.0 if verb in above else 0.0

    def _is_speakers(self, token: Token) -> bool:
        """Whether the pronoun is the subject of a verb of saying: its speaker was one before."""
        verb = self._tokens[token.head]
        return token.relation in SUBJECTS and verb.lemma in words.SPEAKING

    def _is_outer_speaker(self, candidate: Token, token: Token) -> bool:
        """Whether the pronoun is quoted and the candidate is who says the quotation."""
        if not self._quotes[token.index] or self._quotes[candidate.index]:
            return False
        verb = self._tokens[candidate.head]
        return (
            candidate.relation in SUBJECTS
            and verb.lemma in words.SPEAKING
            and (candidate.sentence == token.sentence)
        )
