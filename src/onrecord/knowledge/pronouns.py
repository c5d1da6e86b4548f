"""Pronouns: who "he", "their" or "it" is.

Candidates before the pronoun (and the subject after it, in "During his visit to
China, the president said") are scored by nearness and by the part they play:
subjects and speakers before objects, the writer's own words before those inside a
quotation. Nobody is named where two candidates are as likely.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.knowledge.drafts import Draft
from onrecord.knowledge.salience import SUBJECTS, Salience
from onrecord.language import syntax
from onrecord.language.en import reference as words
from onrecord.model import Document, Token

SENTENCES = 4
"""How many sentences back an antecedent is looked for."""

LEAST = 1.0
"""Least score of the best candidate."""

AHEAD = 1.0
"""How far it must be ahead of the next person."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """A candidate with its score."""

    draft: Draft
    score: float


class Pronouns:
    """Resolves the pronouns of one document."""

    def __init__(self, document: Document, quotes: tuple[int, ...], drafts: list[Draft]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._quotes = quotes
        self._salience = Salience(document, quotes)
        self._drafts = drafts

    def settle(self, pronoun: Draft) -> list[Draft]:  # noqa: PLR0911 cases, the first that fits
        """Resolve one pronoun; what stands before it is resolved already.

        "they" of several persons gives a draft for each of them.
        """
        if pronoun.pronoun in {"first", "second"}:
            pronoun.how = f"pronoun:{pronoun.pronoun}-person"
            return [pronoun]
        token = self._tokens[pronoun.head]
        if pronoun.pronoun == "it" and self._is_expletive(token):
            pronoun.how = "pronoun:expletive"
            return [pronoun]
        if pronoun.pronoun == "it" and token.relation not in {"poss", *SUBJECTS}:
            # As an object "it" mostly takes up what was done, which is no party.
            pronoun.how, pronoun.confidence = "pronoun:open", 0.3
            return [pronoun]
        if token.text.lower() in words.REFLEXIVE:
            return self._reflexive(pronoun, token)
        ahead = self._ahead(pronoun, token)
        if ahead:
            pronoun.settle(ahead, "pronoun:ahead", 0.8)
            return [pronoun]
        scored = sorted(self._scored(pronoun, token), key=lambda s: (-s.score, -s.draft.first))
        several = self._several(pronoun, token) if pronoun.pronoun == "they" else []
        if several and (
            not scored or scored[0].score < self._salience.score(several[0], pronoun, token)
        ):
            return [self._one(pronoun, each) for each in several]
        self._choose(pronoun, scored)
        return [pronoun]

    def _reflexive(self, pronoun: Draft, token: Token) -> list[Draft]:
        """Take "himself" for the subject of its own clause, or for nobody that can be told."""
        pronoun.how, pronoun.confidence = "pronoun:open", 0.3
        verb = self._verb(token)
        if verb >= 0:
            subjects = {t.index for t in syntax.subjects(self._document, self._tokens[verb])}
            found = [d for d in self._drafts if d.head in subjects and d.entity]
            if len(found) == 1 and (self._may_be(found[0], pronoun) or found[0].kind == "pronoun"):
                pronoun.settle(found[0], "pronoun:reflexive", 0.85)
            elif len(found) > 1 and pronoun.pronoun == "they":
                return [self._one(pronoun, each) for each in found]
        return [pronoun]

    def _several(self, pronoun: Draft, token: Token) -> list[Draft]:
        """The coordinated subjects before a plural pronoun: "Roe and Doe said that they"."""
        by_head = {d.head: d for d in self._drafts if d.entity and d.kind != "pronoun"}
        for draft in reversed(self._drafts):
            if draft.first >= pronoun.first or draft.head not in by_head:
                continue
            subject = self._tokens[draft.head]
            if token.sentence - subject.sentence > 1:
                return []
            joined = syntax.conjuncts(self._document, subject)
            if subject.relation in SUBJECTS and len(joined) > 1:
                return [by_head[t.index] for t in joined if t.index in by_head]
        return []

    def _one(self, pronoun: Draft, member: Draft) -> Draft:
        one = replace(pronoun)
        one.settle(member, "pronoun:all", 0.7)
        return one

    def _choose(self, pronoun: Draft, scored: list[_Scored]) -> None:
        pronoun.how = "pronoun:open"
        pronoun.confidence = 0.3
        if not scored or scored[0].score < LEAST:
            return
        best = scored[0]
        rivals = [s.score for s in scored[1:] if not _same(s.draft, best.draft)]
        lead = best.score - max(rivals, default=0.0)
        if (rivals and lead < AHEAD) or self._is_passed_over(pronoun, scored):
            return
        confidence = min(0.9, 0.55 + 0.05 * lead)
        pronoun.settle(best.draft, "pronoun:antecedent", min(confidence, best.draft.confidence))

    def _is_passed_over(self, pronoun: Draft, scored: list[_Scored]) -> bool:
        """Whether the subject of a later sentence is as fit as the best: then nobody is told."""
        if pronoun.gender is None:
            return False
        last = self._last_named(scored[0].draft, pronoun)
        return any(
            not _same(each.draft, scored[0].draft)
            and self._sentence(each.draft) > last
            and each.draft.gender == pronoun.gender
            and self._tokens[each.draft.head].relation in SUBJECTS
            for each in scored[1:]
        )

    def _last_named(self, best: Draft, pronoun: Draft) -> int:
        """The last sentence before the pronoun that speaks of somebody."""
        return max(
            self._sentence(d) for d in self._drafts
            if d is best or (d.first < pronoun.first and _same(d, best))
        )  # fmt: skip

    # --- before the pronoun

    def _scored(self, pronoun: Draft, token: Token) -> list[_Scored]:
        best: dict[object, _Scored] = {}
        for draft in self._candidates(pronoun, token):
            scored = _Scored(draft, self._salience.score(draft, pronoun, token))
            key = draft.entity or id(draft)
            if key not in best or best[key].score < scored.score:
                best[key] = scored
        return list(best.values())

    def _candidates(self, pronoun: Draft, token: Token) -> list[Draft]:
        near = [
            d for d in self._drafts
            if d.first < pronoun.first and token.sentence - self._sentence(d) <= SENTENCES
        ]  # fmt: skip
        excluded = [d for d in near if self._is_excluded(d, token)]
        barred = {d.entity for d in excluded if d.entity}
        fitting = [
            d for d in near
            if self._may_be(d, pronoun) and d not in excluded and d.entity not in barred
        ]  # fmt: skip
        quote = self._quotes[token.index]
        here = [d for d in fitting if self._quotes[d.head] == quote]
        return here if here and (quote or self._is_near(here, token)) else fitting

    def _is_near(self, drafts: list[Draft], token: Token) -> bool:
        return any(token.sentence - self._sentence(d) <= SENTENCES for d in drafts)

    def _may_be(self, draft: Draft, pronoun: Draft) -> bool:
        """Whether number, gender and kind allow it."""
        want = pronoun.pronoun
        if want in {"he", "she"}:
            gender = "m" if want == "he" else "f"
            return draft.is_person and draft.gender in {None, gender} and not (
                draft.kind == "role" and draft.entity is None and draft.role_words is not None
                and draft.role_words.determiner == "none"
            )  # fmt: skip
        if want == "they":
            if draft.kind == "pronoun":
                return draft.pronoun == "they"
            many = draft.plural or draft.kind in {"organisation", "group"}
            return many and self._is_noun(draft)
        if draft.kind == "pronoun":
            return draft.pronoun == "it" and draft.entity is not None
        return (
            draft.kind in {"organisation", "country"} and not draft.plural
            and self._is_noun(draft) and self._stands_alone(draft)
        )  # fmt: skip

    def _stands_alone(self, draft: Draft) -> bool:
        """Whether a body is spoken of by itself, not as one of a row or as an owner."""
        token = self._tokens[draft.head]
        row = syntax.conjuncts(self._document, token)
        return len(row) == 1 and token.relation not in {"conj", "poss", "npadvmod"}

    def _is_noun(self, draft: Draft) -> bool:
        token = self._tokens[draft.head]
        return token.relation not in {"amod", "compound", "nmod"} and not draft.how.endswith(
            "adjective"
        )

    def _is_excluded(self, draft: Draft, token: Token) -> bool:
        """Grammar forbids it: "Roe told him" names two people, "his envoy Roe" too."""
        if draft.phrase_first <= token.index < draft.phrase_last:
            return True
        candidate = self._tokens[draft.head]
        if candidate.sentence != token.sentence or token.text.lower() in words.REFLEXIVE:
            return False
        if token.relation == "poss":
            noun = syntax.head(self._document, token)
            return candidate.index == noun.index or (
                candidate.relation in {"appos", "compound"} and candidate.head == noun.index
            )
        if token.relation in {"dobj", "dative", "pobj"}:
            own = self._verb(token)
            return candidate.relation in SUBJECTS and self._verb(candidate) == own
        return candidate.relation == "conj" and candidate.head == token.index

    def _verb(self, token: Token) -> int:
        for each in syntax.ancestors(self._document, token):
            if each.pos in {"VERB", "AUX"}:
                return each.index
        return -1

    # --- after the pronoun

    def _ahead(self, pronoun: Draft, token: Token) -> Draft | None:
        """The subject after a fronted phrase: "During his visit to Oslo, Roe said"."""
        verb = self._fronted_under(token)
        if verb is None:
            return None
        for draft in self._drafts:
            candidate = self._tokens[draft.head]
            if candidate.head != verb or candidate.relation not in SUBJECTS:
                continue
            if draft.first < pronoun.first or draft.kind == "pronoun":
                continue
            if self._quotes[candidate.index] != self._quotes[token.index]:
                continue
            return draft if self._may_be(draft, pronoun) else None
        return None

    def _fronted_under(self, token: Token) -> int | None:
        """The verb whose subject follows the phrase or clause that the pronoun stands in."""
        below = token
        for each in syntax.ancestors(self._document, token):
            if each.pos in {"VERB", "AUX"} and below.relation in {"prep", "advcl", "npadvmod"}:
                subject = next(syntax.children(self._document, each, *SUBJECTS), None)
                if subject and below.index < subject.index and token.index < subject.index:
                    return each.index
            below = each
        return None

    def _is_expletive(self, token: Token) -> bool:
        """Whether nothing is meant: "it is clear that", "it seems", "it remains to be seen"."""
        if token.relation not in SUBJECTS:
            return token.relation == "expl"
        verb = self._tokens[token.head]
        if verb.lemma in {"seem", "appear", "remain", "take", "turn", "follow", "rain", "happen"}:
            return True
        if verb.lemma == "be" or (
            verb.relation in {"ROOT", "ccomp"} and syntax.is_passive(self._document, verb)
        ):
            below = {c.relation for c in syntax.children(self._document, verb)}
            return (
                bool(below & {"ccomp", "csubj", "advcl", "xcomp", "acomp", "attr", "prep"})
                and verb.lemma == "be"
            )
        return False

    def _sentence(self, draft: Draft) -> int:
        return self._tokens[draft.head].sentence


def _same(one: Draft, two: Draft) -> bool:
    return one is two or (one.entity is not None and one.entity == two.entity)
