"""Naming: who the names of an article are.

A full name is looked up as it stands, with the post and country that the words
give it deciding between namesakes. A surname alone means the person of that name
in the article; where there is none, the base's best candidate at the date, if it
is clearly best. Whoever the base does not hold gets an id of our own.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Draft, RoleWords, own_id
from onrecord.knowledge.forms import fold
from onrecord.knowledge.given_names import gender_of
from onrecord.knowledge.people import Candidate
from onrecord.knowledge.tenures import row_id
from onrecord.model import Tenure

FULL = 0.42
"""Least score of a full name's best candidate without anything in the text to bear it out."""
ALONE = 0.5
"""Least score of a surname's best candidate where the article gives no full name."""
AHEAD = 0.1
"""How far a surname's best candidate must be ahead of the next."""
UNDATED = 0.25
"""How far ahead the best candidate must be where the day of publication is unknown."""
SURNAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "HUN", "KHM", "HKG"})
"""Countries whose people are called by the first word of the name."""

LIKE = 75.0
"""Least likeness (0 to 100) of two spellings of one word of a name: "Sergei", "Sergey"."""


class Naming:
    """Names the people of one document."""

    def __init__(self, base: KnowledgeBase, on: str | None, countries: Iterable[str]) -> None:
        self._base = base
        self._on = on
        self._countries = frozenset(countries)

    def name(self, people: list[Draft]) -> None:
        """Give every named person an entity: full names first, then surnames by them."""
        known: list[Draft] = []
        for draft in people:
            if len(_words(draft)) > 1:
                self._full(draft, known)
                known.append(draft)
        for draft in people:
            if len(_words(draft)) == 1:
                self._short(draft, known)
                if draft.entity:
                    known.append(draft)

    # --- full names

    def _full(self, draft: Draft, known: list[Draft]) -> None:
        words = _words(draft)
        same = next((k for k in known if _same_name(words, _words(k))), None)
        if same:
            _follow(draft, same, "name:again", same.confidence)
            self._add_role(draft)
            return
        found = self._base.people(" ".join(words), self._on)
        best = self._best(draft, tuple(c for c in found if _is_spelt_like(words, c)))
        known_one = best and (best.score >= FULL or self._borne_out(draft, best))
        if best and known_one and not self._is_doubtful(best, found):
            self._take(draft, best, f"name:{best.matched}", min(0.98, best.score + 0.1))
        else:
            self._own(draft)

    def _best(self, draft: Draft, found: tuple[Candidate, ...]) -> Candidate | None:
        """The candidate that the words around the name fit; the likeliest where none do."""
        role = draft.role_words
        country = country_of(role)
        fitting = [c for c in found if self._borne_out(draft, c)]
        if fitting:
            return next((c for c in fitting if _holds(draft, country, c)), fitting[0])
        if country and role and role.sector == "GOV":
            away = [c for c in found if c.entity.country in {None, country}]
            return away[0] if away else next(iter(found), None)
        here = [c for c in found if c.entity.country in self._countries and c.score > 0.3]
        return next(iter(here or found), None)

    def _is_doubtful(self, best: Candidate, found: tuple[Candidate, ...]) -> bool:
        """Whether, without a day, another of the name is as likely: the two George Bushes."""
        if self._on is not None:
            return False
        others = (c.score for c in found if c.entity.id != best.entity.id)
        return max(others, default=0.0) > best.score - UNDATED

    def _borne_out(self, draft: Draft, candidate: Candidate) -> bool:
        """Whether the post or country in the words is one that the candidate has held."""
        role = draft.role_words
        if role is None:
            return False
        country = country_of(role)
        if country and candidate.entity.country != country:
            return any(t.country == country for t in candidate.entity.tenures)
        kinds = {title.kind_in(country) for title in role.titles} - {None}
        held = {tenure.kind for tenure in candidate.entity.tenures}
        return bool(country) or bool(kinds & held)

    def _take(self, draft: Draft, found: Candidate, how: str, confidence: float) -> None:
        entity, tenure = found.entity, found.tenure
        draft.record, draft.entity, draft.name = entity, entity.id, entity.name
        draft.how, draft.confidence = how, confidence
        draft.knowledge = row_id(entity.id, tenure) if tenure else f"entities:{entity.id}"
        draft.gender = draft.gender or gender_of(tuple(entity.name.split()))
        draft.country, draft.sector, draft.role = entity.country, None, None
        if tenure:
            draft.role, draft.sector = tenure.title, self._base.kinds[tenure.kind].sector
            draft.country = _country(tenure) or entity.country
        elif entity.tenures:
            draft.sector = "ELI" if self._has_ended(entity.tenures) else entity.sector
        draft.sector = draft.sector or entity.sector
        self._add_role(draft)

    def _has_ended(self, tenures: tuple[Tenure, ...]) -> bool:
        return self._on is not None and all(t.start[:10] <= self._on for t in tenures)

    def _add_role(self, draft: Draft) -> None:
        """What the words themselves say of post, country and sector goes before the table."""
        role = draft.role_words
        if role is None:
            return
        country = country_of(role)
        draft.country = country or draft.country
        if role.status in {"former", "late"}:
            draft.sector, draft.role = "ELI", role.text
        elif role.status == "elect":
            draft.sector, draft.role = "PTY", role.text
        elif role.titles or role.sector:
            draft.role = role.text
            draft.sector = role.sector or _of_body(role) or draft.sector

    def _own(self, draft: Draft) -> None:
        name = " ".join(_words(draft))
        draft.entity, draft.name = own_id(name), name
        draft.how, draft.confidence = "name:own", 0.7
        draft.gender = draft.gender or gender_of(_words(draft))
        self._add_role(draft)

    # --- surnames alone

    def _short(self, draft: Draft, known: list[Draft]) -> None:
        match = self._in_article(draft, known)
        if match:
            _follow(draft, match, "name:surname", min(0.95, match.confidence))
            self._add_role(draft)
            return
        found = self._base.people(_words(draft)[0], self._on)
        if not found:
            self._own(draft)
            return
        best = self._best(draft, found)
        others = [c.score for c in found if best and c.entity.id != best.entity.id]
        clear = (
            best is not None
            and best.score >= ALONE
            and best.score - max(others, default=0.0) >= AHEAD
        )
        if best and self._is_doubtful(best, found):
            self._own(draft)
            draft.confidence = 0.5
            return
        if (best and (clear or (best.score > 0.15 and self._borne_out(draft, best)))) or (
            best and best.score >= 0.35 and best.entity.country in self._countries
        ):
            self._take(draft, best, "name:surname-at-date", best.score)
        else:
            self._own(draft)
            draft.confidence = 0.5

    def _in_article(self, draft: Draft, known: list[Draft]) -> Draft | None:
        """The person of that surname: the last one named before, else the first after."""
        word = fold(_words(draft)[0])
        fitting = [k for k in known if self._is_called(word, k) and _agree(draft, k)]
        before = [k for k in fitting if k.first < draft.first]
        if before:
            return before[-1]
        return fitting[0] if fitting else None

    def _is_called(self, word: str, person: Draft) -> bool:
        names = [fold(w) for w in _words(person)]
        if word == names[-1] or (len(names) > 2 and word in names[1:]):
            return True
        if word == names[0]:
            return person.country in SURNAME_FIRST or len(names) == 1
        aliases = person.record.aliases if person.record else ()
        return word in {fold(alias) for alias in aliases}


def country_of(role: RoleWords | None) -> str | None:
    """The country that a title's words name."""
    if role is None:
        return None
    if role.country and role.country.territories:
        return role.country.territories[0].country
    if role.body:
        if role.body.territories:
            return role.body.territories[0].country
        if role.body.organisations:
            return role.body.organisations[0].country
    return None


def _holds(draft: Draft, country: str | None, candidate: Candidate) -> bool:
    """Whether a candidate holds at the date such a post as the words name."""
    role, tenure = draft.role_words, candidate.tenure
    if role is None or tenure is None:
        return False
    return any(title.kind_in(country) == tenure.kind for title in role.titles)


def _of_body(role: RoleWords) -> str | None:
    """The sector of the body that somebody heads, where the title itself tells none."""
    if role.body is None:
        return None
    if role.body.noun:
        return role.body.noun.sector
    return role.body.organisations[0].sector if role.body.organisations else None


def _country(tenure: Tenure) -> str | None:
    return (
        tenure.country
        if tenure.country and len(tenure.country) == 3 and tenure.country.isupper()
        else None
    )


def _words(draft: Draft) -> tuple[str, ...]:
    text = draft.piece.text if draft.piece else ""
    return tuple(text.replace("’s", "").replace("'s", "").split()) or (text,)


def _same_name(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """The same words, or one name with a middle name or initial more."""
    first, second = [fold(w) for w in one], [fold(w) for w in two]
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    return (
        len(short) > 1 and short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)
    )


def _is_spelt_like(words: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether each word of a name is one of the candidate's, in some spelling."""
    names = (candidate.entity.name, *candidate.entity.aliases)
    known = {word for name in names for word in fold(name).split()}
    spelt = [word for name in words for word in fold(name).split() if len(word) > 1]
    return all(
        word in known or (len(word) > 3 and any(ratio(word, each) >= LIKE for each in known))
        for word in spelt
    )


def _agree(draft: Draft, person: Draft) -> bool:
    """Whether what is said before the surname fits the person."""
    if draft.gender and person.gender and draft.gender != person.gender:
        return False
    own, theirs = country_of(draft.role_words), person.country
    return not (own and theirs and own != theirs)


def _follow(draft: Draft, other: Draft, how: str, confidence: float) -> None:
    gender = draft.gender
    draft.settle(other, how, confidence)
    draft.gender = draft.gender or gender
