"""The knowledge base: what is known of people, posts, countries, bodies and places.

Read-only, packaged with the project, built from ``resources/knowledge``. All days are
ISO dates; what is true is asked for a day, since presidents and members change.
"""

from __future__ import annotations

from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from onrecord.knowledge.entities import entity
from onrecord.knowledge.holders import Holders
from onrecord.knowledge.kinds import Kinds
from onrecord.knowledge.organisations import Organisations
from onrecord.knowledge.people import Candidate, People
from onrecord.knowledge.places import PlaceRow, places
from onrecord.knowledge.store import Store
from onrecord.knowledge.tenures import Holding
from onrecord.knowledge.territories import Territories, TerritoryForm
from onrecord.knowledge.titles import Status, Title, Titles

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from onrecord.model import Entity

VERSION = "SELECT value FROM meta WHERE key = 'digest'"


class KnowledgeBase:
    """Answers questions about who, what and where; each answer is kept for the next time.

    Cheap to open: the file is read as questions are asked. May be handed to other
    processes, each of which opens the file for itself.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._store = store = Store(path)
        self.kinds = Kinds(store)
        self._titles = Titles(store)
        self._numbered = lru_cache(maxsize=16384)(partial(entity, store))
        self._named = lru_cache(maxsize=4096)(partial(entity, store))
        self._organisations = organisations = Organisations(store, self._numbered)
        self._territories = lru_cache(maxsize=8192)(Territories(store).find)
        self._bodies = lru_cache(maxsize=8192)(organisations.find)
        self._members = lru_cache(maxsize=1024)(organisations.members)
        self._phrases = lru_cache(maxsize=8192)(self._titles.find)
        self._people = lru_cache(maxsize=8192)(People(store, self.kinds, self._numbered).find)
        self._holders = lru_cache(maxsize=4096)(Holders(store, self.kinds, self._numbered).find)
        self._places = lru_cache(maxsize=8192)(partial(places, store))

    @classmethod
    def open(cls, path: Path | None = None) -> KnowledgeBase:
        """Open the packaged knowledge base, or another that ``path`` leads to.

        The first question raises ResourceError where the file is missing or broken.
        """
        return cls(path)

    def __reduce__(self) -> tuple[type[KnowledgeBase], tuple[Path | None]]:
        return type(self), (self._path,)

    @cached_property
    def version(self) -> str:
        """Digest of the resources that the knowledge base was built from."""
        return str(self._store.rows(VERSION)[0][0])

    def territories(self, form: str) -> tuple[TerritoryForm, ...]:
        """The countries that a word stands for: name, adjective, people, capital, seat.

        Case tells: "Turkey" is one, "turkey" none; "US" is one, "us" none.
        """
        return self._territories(form)

    def organisations(self, form: str) -> tuple[Entity, ...]:
        """The bodies of that name, abbreviation or alias; ``sector`` is the codebook's."""
        return self._bodies(form)

    def members(self, organisation: str, on: str | None) -> tuple[str, ...]:
        """The countries that belong to a body (by id, name or abbreviation) on a day; sorted."""
        return self._members(organisation, on)

    def titles(self, phrase: str) -> tuple[Title, ...]:
        """What a title means: "foreign minister", "ex-president", "spokeswomen"."""
        return self._phrases(phrase)

    def title_forms(self) -> Mapping[str, tuple[Title, ...]]:
        """All titles by folded form (see ``fold``), for scanning by longest match."""
        return self._titles.forms

    def title_modifiers(self) -> Mapping[str, Status]:
        """The words that change a title ("former", "acting", "elect") and what to."""
        return self._titles.modifiers

    def people(self, name: str, on: str | None) -> tuple[Candidate, ...]:
        """The people whom a full name, an alias or a surname means on a day, the likeliest first.

        A surname finds only those who held a post near the day.
        """
        return self._people(name, on)

    def holders(self, kind: str, country: str, on: str | None) -> tuple[Holding, ...]:
        """Who held a kind of post, in a country or a body, on a day; the surest first.

        ``effective_leader`` asks for whoever is meant by "the country's leader".
        """
        return self._holders(kind, country, on)

    def entity(self, id: str) -> Entity | None:  # noqa: A002 the record's own word for it
        """The entity with a QID or an id of our own, with all its tenures."""
        return self._named(id)

    def places(self, name: str) -> tuple[PlaceRow, ...]:
        """The places of that name, the most populous first; case does not matter."""
        return self._places(name)
