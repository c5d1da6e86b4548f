"""Roles: who a title without a name means.

"the Russian president" is the holder at the article's date; "the minister" the
last person before it who is one, else the holder in the article's only country;
"a minister" is nobody in particular. A former holder is never the holder.
"""

from __future__ import annotations

from collections import Counter

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Draft, RoleWords, own_id
from onrecord.knowledge.forms import fold
from onrecord.knowledge.naming import country_of
from onrecord.knowledge.people import Candidate
from onrecord.knowledge.post_table import PostTable, take
from onrecord.model import Document

ANAPHORS: dict[str, frozenset[str]] = {
    "official": frozenset({"GOV", "COP", "MIL", "IGO"}),
    "diplomat": frozenset({"GOV", "IGO"}),
    "politician": frozenset({"GOV", "PTY", "LEG", "OPP", "ELI"}),
    "lawmaker": frozenset({"LEG"}),
    "legislator": frozenset({"LEG"}),
    "leader": frozenset({"GOV", "PTY", "OPP", "REB", "IGO"}),
    "statesman": frozenset({"GOV", "ELI"}),
    "activist": frozenset({"CVL"}),
    "commander": frozenset({"MIL", "REB"}),
    "general": frozenset({"MIL"}),
}
"""General nouns → the sectors of those whom they may take up."""

DIPLOMATS = frozenset({"foreign_minister", "ambassador", "ambassador_un", "envoy"})
COUNTRY_KINDS = frozenset({"head_of_state", "head_of_government", "effective_leader"})
RANKS = (
    frozenset({"king", "queen", "monarch", "sovereign", "emir", "sultan", "emperor"}),
    frozenset({"pope", "pontiff"}),
    frozenset({"president"}),
    frozenset({"premier", "chancellor", "taoiseach"}),
)
"""Titles of heads of state and of government that tell their bearers apart."""
ACTING = frozenset({"current", "acting"})
FAR = 12
"""Sentences after which a title alone no longer takes somebody up."""


class Roles:
    """Resolves the nameless titles of one document."""

    def __init__(
        self, document: Document, base: KnowledgeBase, on: str | None, drafts: list[Draft]
    ) -> None:
        self._document = document
        self._base = base
        self._on = on
        self._drafts = drafts
        self._only = only_country(drafts)
        self._posts = PostTable(base, on, drafts)

    def settle(self, draft: Draft) -> None:
        """Resolve one title; those before it are resolved already."""
        role = draft.role_words
        if role is None:
            return
        draft.country = country_of(role)
        draft.sector, draft.role = role.sector, role.text
        draft.how, draft.confidence = "role:words", 0.7
        if role.status in {"former", "late"}:
            draft.sector = "ELI"
        if draft.apposed and draft.apposed.entity:
            draft.settle(draft.apposed, "role:apposition", 0.9)
            draft.role = role.text
        elif draft.kind == "role" and self._means_one(draft, role):
            self._resolve(draft, role)
        elif (
            draft.kind == "role" and role.determiner == "definite" and not self._is_predicate(draft)
        ):
            self._take_up_former(draft, role)

    def _means_one(self, draft: Draft, role: RoleWords) -> bool:
        """Whether one person in particular is meant."""
        if role.determiner == "indefinite" or role.plural or role.status not in ACTING:
            return False
        if self._is_predicate(draft):
            return False
        return role.determiner != "none" or bool(country_of(role)) or role.text[:1].isupper()

    def _is_predicate(self, draft: Draft) -> bool:
        """Whether a title is given and stands for nobody: "he became the minister"."""
        token = self._document.tokens[draft.head]
        above = self._document.tokens[token.head]
        if token.relation in {"attr", "oprd"}:
            return True
        return token.relation == "pobj" and above.text.lower() == "as"

    def _resolve(self, draft: Draft, role: RoleWords) -> None:
        country = country_of(role)
        if _is_counterpart(role):
            self._counterpart(draft, role)
            return
        taken_up = self._taken_up(draft, role, country)
        if taken_up:
            draft.settle(taken_up, "role:taken-up", 0.8 if country or not role.generic else 0.65)
            draft.role = draft.role or role.text
            return
        owner = _owner(role)
        if owner:
            self._posts.settle(draft, role.titles, owner, "role:holder")
        elif self._only and role.determiner != "possessive" and _is_bare(role):
            self._posts.settle(draft, role.titles, self._only, "role:only-country", 0.7)

    def _take_up_former(self, draft: Draft, role: RoleWords) -> None:
        """Take "the former president" for one whom the article has named as such."""
        for other in reversed(self._before(draft)):
            status = other.role_words.status if other.role_words else "current"
            same = role.status in (status, "late")
            if same and other.entity and self._bears(role, other):
                sector = draft.sector
                draft.settle(other, "role:taken-up", 0.75)
                draft.sector = sector
                return

    # --- by the article

    def _taken_up(self, draft: Draft, role: RoleWords, country: str | None) -> Draft | None:
        """The last person before who bears such a title, in the country where one is named."""
        here = self._document.tokens[draft.head].sentence
        for other in reversed(self._before(draft)):
            far = here - self._document.tokens[other.head].sentence
            if far > FAR and not country:
                return None
            if other.entity and self._fits(draft, role, country, other):
                return other
        return None

    def _before(self, draft: Draft) -> list[Draft]:
        return [
            d for d in self._drafts
            if d.first < draft.first and d.kind in {"person", "role"} and not d.plural
            and not (d.phrase_first <= draft.head < d.phrase_last)
        ]  # fmt: skip

    def _fits(self, draft: Draft, role: RoleWords, country: str | None, other: Draft) -> bool:
        if draft.gender and other.gender and draft.gender != other.gender:
            return False
        if country and other.country and other.country != country:
            return False
        if country and not other.country and not self._same_land(role, other):
            return False
        if not country and role.country and not self._same_land(role, other):
            return False
        if other.role_words and other.role_words.status in {"former", "late"}:
            return False
        return self._bears(role, other)

    def _same_land(self, role: RoleWords, other: Draft) -> bool:
        """Whether both belong to one land that the base does not know."""
        own = role.country.text if role.country else ""
        theirs = (
            other.role_words.country.text if other.role_words and other.role_words.country else ""
        )
        return bool(own and theirs) and fold(own)[:4] == fold(theirs)[:4]

    def _bears(self, role: RoleWords, other: Draft) -> bool:
        """Whether the title is one that the other person bears, in words or by the table."""
        noun = fold(role.text).split()[-1]
        if _is_of_other_rank(noun, other):
            return False
        words = fold(other.role_words.text).split() if other.role_words else []
        if words and (noun == words[-1] or _is_gendered_pair(noun, words[-1])):
            if role.generic or not role.titles:
                return set(fold(role.text).split()) <= set(words) or self._same_kind(role, other)
            return self._same_kind(role, other)
        if noun in ANAPHORS and noun != "leader" and other.sector in ANAPHORS[noun]:
            return noun != "diplomat" or self._kinds(other) & DIPLOMATS != set() or not other.record
        return self._same_kind(role, other)

    def _same_kind(self, role: RoleWords, other: Draft) -> bool:
        kinds = self._kinds(other)
        for title in role.titles:
            kind = title.kind_in(other.country)
            if kind in kinds:
                return True
            if kind == "effective_leader" and kinds & COUNTRY_KINDS:
                return True
            if title.form == "minister" and any(k.endswith("_minister") for k in kinds):
                return True
        return False

    def _kinds(self, other: Draft) -> set[str]:
        """The kinds of posts that somebody holds, by the words and by the table at the date."""
        kinds: set[str] = set()
        if other.role_words and other.role_words.status not in {"former", "late"}:
            kinds |= {k for t in other.role_words.titles if (k := t.kind_in(other.country))}
        if other.record and other.knowledge:
            kinds |= {
                t.kind for t in other.record.tenures
                if other.knowledge == f"tenures:{other.record.id}:{t.position}:{t.start}"
            }  # fmt: skip
        return kinds

    # --- counterparts

    def _counterpart(self, draft: Draft, role: RoleWords) -> None:
        """Take "his Chinese counterpart" for who holds the same post there."""
        country = country_of(role)
        if country is None:
            return
        for other in reversed(self._before(draft)):
            kinds = self._kinds(other)
            if not kinds or other.country == country:
                continue
            for kind in sorted(kinds, key=lambda k: -self._base.kinds[k].prominence):
                asked = "effective_leader" if kind in COUNTRY_KINDS else kind
                best = self._posts.holder(asked, country)
                if best:
                    take(draft, best, "role:counterpart", 0.8)
                    draft.sector = "GOV"
                    return
            return


def only_country(drafts: list[Draft]) -> str | None:
    """The country that an article is about, where one stands out."""
    counts = Counter(d.country for d in drafts if d.kind == "country" and d.country)
    if not counts:
        return None
    (first, most), *rest = counts.most_common(2)
    return first if not rest or most >= 2 * rest[0][1] + 1 else None


def _owner(role: RoleWords) -> str | None:
    """The country or the body whose post it is, as the table of holders names it."""
    if role.body and role.body.organisations:
        return role.body.organisations[0].id
    return country_of(role)


def _is_bare(role: RoleWords) -> bool:
    """Whether nothing but an article stands with the title, so that the country is understood."""
    long = role.last - role.first
    return role.country is None and role.body is None and long <= len(role.text.split()) + 1


def _is_counterpart(role: RoleWords) -> bool:
    return fold(role.text).split()[-1] in {"counterpart", "opposite number"}


def _is_of_other_rank(noun: str, other: Draft) -> bool:
    """Whether the other bears a title that excludes this one: a king is no president."""
    own = {i for i, rank in enumerate(RANKS) if noun in rank}
    borne = set(
        fold(f"{other.role or ''} {other.role_words.text if other.role_words else ''}").split()
    )
    theirs = {i for i, rank in enumerate(RANKS) if borne & rank}
    return bool(own and theirs) and not own & theirs


def _is_gendered_pair(one: str, two: str) -> bool:
    """Spokesman and spokeswoman and spokesperson."""
    ends = ("woman", "man", "person")
    stems = {
        word.removesuffix(next((e for e in ends if word.endswith(e)), "")) for word in (one, two)
    }
    return len(stems) == 1 and one != two


__all__ = ["Candidate", "Roles", "only_country", "own_id"]
