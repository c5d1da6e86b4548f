"""Frames: the words that make an event, what must stand with them, and who is who.

A frame ties a trigger (a verb, a noun, an adjective with "be") and its terms to a
PLOVER type and mode. A term is a place in the clause, what may stand there, and
whose role it fills: X acts, Y receives. Frames are written in
``resources/frames/<language>/``, where README.md explains the notation, and built
into ``data/frames-<language>.json``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

from onrecord.errors import ResourceError
from onrecord.model import Token

PEOPLE = ("ist", "ician", "man", "woman", "men", "women", "ee", "eer", "smith")
"""Endings of English nouns for people; exceptions stand in the class ``no_people``."""
NOTHING = "NONE"
"""The type of frames that look like an event and are none ("decline to comment")."""

FrameKind = Literal["verb", "noun", "adjective"]
Role = Literal["X", "Y", ""]


@dataclass(frozen=True, slots=True)
class Term:
    """A place of the clause and what must stand there.

    ``place`` is ``subject``, ``object``, ``dative`` and ``second`` (of two objects),
    ``'s`` (possessor), or prepositions parted by a bar. ``words`` are lemmas of which one
    must head the place, ``deed`` types of event of which it must tell one (``DEED``: any
    clause or deed), ``sectors`` those that the party must have. ``loose``: the place may
    hold a thing, and whoever is named inside it has the role.
    """

    place: str
    role: Role = ""
    words: frozenset[str] = frozenset()
    deed: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    optional: bool = False
    loose: bool = False
    several: bool = False
    """Two or more must stand there, or a plural ("X+ meet")."""

    nominal: bool = False
    """A deed told by a noun, not by a clause ("announced the visit")."""
    selected: bool = False
    """Whoever stands there is a person or a body, also where its noun is none that we know."""

    @property
    def weight(self) -> int:
        """How much the term narrows the frame."""
        narrow = 3 if self.words or (self.deed and not self.deed & {"DEED", "URGED", "MUST"}) else 0
        slot = 1 if self.loose else 2
        own = (bool(self.sectors), self.several, bool(self.role and self.words), self.apart)
        return slot + narrow + sum(own)

    @property
    def apart(self) -> bool:
        """Whether the place is named by a preposition of its own."""
        return self.place not in {"subject", "object", "second", "'s"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to tell an event. ``triggers`` are lemmas, each with its particles.

    ``id`` is short and unique ("CONSULT/meet-with"), ``notation`` how its file writes it.
    """

    id: str
    type: str
    kind: FrameKind
    triggers: tuple[tuple[str, ...], ...]
    terms: tuple[Term, ...] = ()
    modes: tuple[str, ...] = ()
    notation: str = ""
    implied: str | None = None
    """The sector of the agent whom the frame implies where none is named (COP, JUD, UNK)."""

    @property
    def joint(self) -> bool:
        """Whether all parties act ("X meet with X")."""
        return sum(term.role == "X" for term in self.terms) > 1


@dataclass(frozen=True, slots=True)
class Table:
    """What ``data/frames-<language>.json`` holds."""

    classes: dict[str, frozenset[str]]
    agents: dict[str, str]
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The frames of a language by trigger, and the words that frames and roles rest on."""

    triggers: Mapping[tuple[FrameKind, str], tuple[tuple[Frame, tuple[str, ...]], ...]]
    """(kind, first lemma) → frames, each with the particles that this trigger takes."""
    classes: Mapping[str, frozenset[str]]
    agents: Mapping[str, str]
    """A noun for people or bodies that act → their sector."""
    verbs: frozenset[str]
    """The verbs that frames or classes know."""

    def lemma(self, token: Token) -> str:
        """The lemma of a token; parsers lose the last letter of some ("staged" gives "stag")."""
        longer = f"{token.lemma}e"
        if token.pos == "VERB" and token.lemma not in self.verbs and longer in self.verbs:
            return longer
        return token.lemma

    def frames(self, kind: FrameKind, lemma: str) -> Sequence[tuple[Frame, tuple[str, ...]]]:
        """The frames that ``lemma`` may trigger, with the particles that it then needs."""
        return self.triggers.get((kind, lemma), ())

    def agent(self, token: Token) -> str | None:
        """The sector of a noun for people or bodies that act; None where it is none.

        Parsers take capitalised plurals ("Farmers") for names and leave them as they are.
        """
        for word in (token.lemma, token.text.lower(), token.text.lower().removesuffix("s")):
            if word in self.agents:
                return self.agents[word]
        people = token.lemma.endswith(PEOPLE) and not self.has("no_people", token.lemma)
        return "CVL" if people and token.pos == "NOUN" else None

    def has(self, name: str, lemma: str) -> bool:
        """Whether ``lemma`` belongs to the class of words ``name``."""
        return lemma in self.classes[name]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once a process."""
    name = f"frames-{language}.json"
    text = resources.files("onrecord.data").joinpath(name).read_bytes()
    return lexicon_from(msgspec.json.decode(text, type=Table))


def lexicon_from(table: Table) -> Lexicon:
    """The lexicon of a built table. Raises ``ResourceError`` where two frames share an id."""
    twice = [name for name, n in Counter(frame.id for frame in table.frames).items() if n > 1]
    if twice:
        raise ResourceError(f"the frames table names {twice[0]} twice; build it anew")
    index: dict[tuple[FrameKind, str], list[tuple[Frame, tuple[str, ...]]]] = defaultdict(list)
    for frame in table.frames:
        for trigger in frame.triggers:
            index[frame.kind, trigger[0]].append((frame, trigger[1:]))
    found = {key: tuple(frames) for key, frames in index.items()}
    verbs = {lemma for kind, lemma in found if kind == "verb"}
    verbs.update(*(table.classes[name] for name in ("light", "go_on", "plan", "say", "occur")))
    return Lexicon(found, table.classes, table.agents, frozenset(verbs))
