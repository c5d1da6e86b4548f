"""Speech cues: the words that tie a speaker to what is said.

A cue is a verb ("said"), a noun ("his insistence that"), a preposition
("according to") or a colon. Its entry in resources/cues/<language>.yml says
which clause it takes, where the addressee stands, and what it implies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.errors import ResourceError
from onrecord.language import syntax
from onrecord.model import Document, Sentence, Span, Token

CueKind = Literal["verb", "noun", "preposition"]
CueClass = Literal["speech", "belief", "intention"]
VERBAL = frozenset({"VERB", "AUX"})
VOWELS = frozenset("aeiou")
NOT_FINITE_USE = frozenset({"amod", "compound"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEntry:
    """One line of the lexicon; see the head of resources/cues/en.yml."""

    cue: str
    kind: CueKind
    takes: frozenset[str]
    implies: str
    addressee: str
    strength: CueClass
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """An entry met in a text: its main word, all its words, and whether it is negated."""

    entry: CueEntry
    token: Token
    tokens: tuple[Token, ...]
    negated: bool = False

    @property
    def span(self) -> Span:
        """The words of the cue; "made" and "clear" with what stands between them."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


@dataclass(frozen=True)
class CueLexicon:
    """The cues of a language, found by the lemma or a regular form of their first word."""

    entries: tuple[CueEntry, ...]
    verbs: Mapping[str, tuple[CueEntry, ...]] = field(init=False)
    nouns: Mapping[str, CueEntry] = field(init=False)
    prepositions: tuple[CueEntry, ...] = field(init=False)

    def __post_init__(self) -> None:
        verbs: dict[str, list[CueEntry]] = {}
        for entry in sorted(self.entries, key=lambda e: -len(e.cue.split())):
            if entry.kind == "verb":
                for form in forms(entry.cue.split()[0]):
                    verbs.setdefault(form, []).append(entry)
        nouns = {e.cue: e for e in self.entries if e.kind == "noun"}
        prepositions = tuple(e for e in self.entries if e.kind == "preposition")
        object.__setattr__(self, "verbs", {k: tuple(v) for k, v in verbs.items()})
        object.__setattr__(self, "nouns", nouns)
        object.__setattr__(self, "prepositions", prepositions)

    def verb(self, document: Document, token: Token) -> tuple[CueEntry, tuple[Token, ...]] | None:
        """The longest verb entry whose words stand at ``token``."""
        for entry in self.verbs.get(token.lemma, ()) or self.verbs.get(token.text.lower(), ()):
            rest = _rest(document, token, entry.cue.split()[1:])
            if rest is not None:
                return entry, (token, *rest)
        return None


def forms(verb: str) -> frozenset[str]:
    """A verb and its regular forms, for what a lemmatiser gets wrong: "hopes", "tweeted"."""
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return frozenset({verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"})
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    found = {verb, plural, f"{stem}ed", f"{stem}ing"}
    if verb[-1:] not in VOWELS | {"y", "w", "x"} and verb[-2:-1] in VOWELS:
        found |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return frozenset(found)


def _rest(document: Document, token: Token, words: list[str]) -> tuple[Token, ...] | None:
    """The further words of an entry: next to the verb, or its particle after the object."""
    found: list[Token] = []
    for word in words:
        last = found[-1] if found else token
        near = document.tokens[last.index + 1 : last.index + 2]
        if near and near[0].text.lower() == word:
            found.append(near[0])
            continue
        loose = (c for c in syntax.children(document, token, "prt", "acomp", "oprd"))
        match = next((c for c in loose if c.text.lower() == word and c.index > last.index), None)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def cues(document: Document, sentence: Sentence, lexicon: CueLexicon) -> Iterator[Cue]:
    """Yield the verb and noun cues of a sentence, leftmost first, the longest at each word.

    Negated cues ("did not say") are yielded with ``negated=True``: whether a
    denial is a statement is for the caller to decide.
    """
    for token in document.words(sentence):
        if token.pos in VERBAL or token.tag.startswith("VB"):
            found = lexicon.verb(document, token)
            if found and token.relation not in NOT_FINITE_USE:
                negated = syntax.is_negated(document, token)
                yield Cue(entry=found[0], token=token, tokens=found[1], negated=negated)
        elif token.pos in {"NOUN", "PROPN"} and token.lemma in lexicon.nouns:
            yield Cue(entry=lexicon.nouns[token.lemma], token=token, tokens=(token,))


@cache
def lexicon_for(language: str) -> CueLexicon:
    """The cue lexicon of a language, read once from the packaged table.

    Raises ResourceError where there is none, or where it is broken.
    """
    path = files("onrecord.data") / f"cues-{language}.json"
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ResourceError(
            f"cues-{language}.json cannot be read ({error}); build it with `make data`."
        ) from error
    return CueLexicon(tuple(entry_of(row) for row in rows))


def entry_of(row: Mapping[str, object]) -> CueEntry:
    """A row of the built table as an entry; ResourceError where a field is missing."""
    try:
        return CueEntry(
            cue=str(row["cue"]),
            kind=row["kind"],  # type: ignore[arg-type] # the build checked it
            takes=frozenset(row["takes"]),  # type: ignore[call-overload] # the build checked it
            implies=str(row["implies"]),
            addressee=str(row["addressee"]),
            strength=row["class"],  # type: ignore[arg-type] # the build checked it
            example=str(row["example"]),
        )
    except KeyError as error:
        raise ResourceError(
            f"cue {row.get('cue', '?')!r} lacks {error}; build it with `make data`."
        ) from error
