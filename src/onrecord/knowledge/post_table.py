"""Posts by the table: who held the post that a title names, on the article's day.

Without a day nobody is named: who holds a post today need not have held it then.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Draft
from onrecord.knowledge.given_names import gender_of
from onrecord.knowledge.tenures import Holding
from onrecord.knowledge.titles import Title

LEAST = 0.3
"""Below this confidence of the table a holder is not named."""

CLEAR = 0.05
"""How much surer than the next the holder of a post for several must be."""


class PostTable:
    """The holders of posts for one document; ``drafts`` are all its mentions."""

    def __init__(self, base: KnowledgeBase, on: str | None, drafts: list[Draft]) -> None:
        self._base = base
        self._on = on
        self._drafts = drafts

    def settle(
        self, draft: Draft, titles: Iterable[Title], country: str, how: str, trust: float = 1.0
    ) -> None:
        """Take the draft for the holder of the first of ``titles`` that tells one."""
        for title in titles:
            kind = title.kind_in(country)
            if kind is None or title.generic:
                continue
            best = self.holder(kind, country)
            if best and not self._is_denied(best.entity.id, title):
                draft.country = draft.country or best.tenure.country
                take(draft, best, how, trust)
                return

    def holder(self, kind: str, country: str) -> Holding | None:
        """The one who held the post on the article's day, where one is clear."""
        if self._on is None:
            return None
        found = self._base.holders(kind, country, self._on)
        if not found or found[0].confidence < LEAST:
            return None
        alone = len(found) == 1 or self._base.kinds[kind].single
        clear = alone or found[0].confidence > found[1].confidence + CLEAR
        return found[0] if clear else None

    def _is_denied(self, entity: str, title: Title) -> bool:
        """Whether the article itself calls the holder a former one."""
        return any(
            d.entity == entity and d.role_words and d.role_words.status == "former"
            and any(t.kind == title.kind for t in d.role_words.titles)
            for d in self._drafts
        )  # fmt: skip


def take(draft: Draft, best: Holding, how: str, trust: float) -> None:
    """Take the draft for the holder of a post."""
    draft.record, draft.entity, draft.name = best.entity, best.entity.id, best.entity.name
    draft.knowledge, draft.how = best.knowledge, how
    draft.confidence = best.confidence * trust
    draft.gender = draft.gender or gender_of(tuple(best.entity.name.split()))
