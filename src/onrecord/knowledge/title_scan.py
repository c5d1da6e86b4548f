"""Titles and nouns of the lexicons, as they stand in a text: the longest wins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.given_names import is_given
from onrecord.knowledge.group_nouns import group_nouns
from onrecord.knowledge.piece import Piece
from onrecord.knowledge.view import View, is_capital

PARTITIVE = frozenset({"head"})
"""Titles that are parts of the body too: posts only where they head something named."""

FAR = 5
"""Words after "of" within which what somebody heads is looked for."""


@lru_cache(maxsize=4)
def _title_index(base: KnowledgeBase) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word of a title → the titles that begin with it, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for form in base.title_forms():
        parts = tuple(form.split())
        index.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(forms, key=len, reverse=True)) for word, forms in index.items()}


@cache
def _noun_lengths(language: str) -> Mapping[str, int]:
    """First word of a noun → how many tokens the longest that begins with it has at most."""
    lengths: dict[str, int] = {}
    for noun in group_nouns(language):
        first = noun.split()[0].removesuffix("'s")
        lengths[first] = max(lengths.get(first, 0), len(noun.split()) + noun.count("'"))
    return lengths


class TitleScan:
    """Finds the titles and the nouns of one document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._tokens = view.tokens
        self._titles = _title_index(view.base)
        self._nouns = group_nouns(view.document.language)
        self._longest = _noun_lengths(view.document.language)

    def longest(self, at: int, end: int) -> Piece | None:
        """The title or noun that begins at a token; the title where both are as long."""
        title, noun = self.title(at, end), self.noun(at, end)
        if title and noun:
            return noun if noun.last > title.last else title
        return title or noun

    def title(self, at: int, end: int) -> Piece | None:
        """The longest title that begins at a token."""
        for parts in self._titles.get(self._view.keys[at].split(" ")[0], ()):
            last = self._spelt(parts, at, end)
            if last and parts[-1] in PARTITIVE and not self._heads_body(at, last, end):
                continue
            if last and self._tokens[last - 1].pos in {"NOUN", "PROPN", "ADJ", "VERB"}:
                titles = self._view.base.titles(" ".join(parts))
                last = self._core_end(at, last)
                return Piece(at, last, "title", self._view.text(at, last), titles=titles)
        return None

    def _heads_body(self, first: int, last: int, end: int) -> bool:
        """Whether "head" is a post: "NATO head", "the head of Norland's grain board"."""
        before = self._tokens[first - 1] if first else None
        beside = before and before.sentence == self._tokens[first].sentence
        if before and beside and is_capital(before) and before.pos == "PROPN":
            return True
        if last >= end or self._tokens[last].text.lower() != "of":
            return False
        after = range(last + 1, min(end, last + FAR))
        return any(is_capital(self._tokens[i]) or self.noun(i, end) for i in after)

    def _core_end(self, first: int, last: int) -> int:
        """Where "president of the European Commission" leaves the title for the body's name."""
        for index in range(first + 1, last - 1):
            if self._tokens[index].pos == "ADP":
                capital = (i for i in range(index + 1, last) if is_capital(self._tokens[i]))
                name = next(capital, None)
                return index if name and self._is_body(name, last) else last
        return last

    def _spelt(self, parts: tuple[str, ...], at: int, end: int) -> int | None:
        """The end of the words ``parts`` where they stand at ``at``; hyphens do not count."""
        done, index = 0, at
        while done < len(parts) and index < end:
            key = self._view.keys[index]
            if key:
                own = key.split(" ")
                if list(parts[done : done + len(own)]) != own:
                    return None
                done += len(own)
            elif self._tokens[index].text not in {"-", "–", "‑"}:
                return None
            index += 1
        return index if done == len(parts) else None

    def noun(self, at: int, end: int) -> Piece | None:
        """The longest noun for a body or a group that begins at a token."""
        longest = self._longest.get(self._tokens[at].text.lower(), 0)
        for last in range(min(end, at + longest), at, -1):
            noun = self._nouns.get(self._view.text(at, last).lower().replace("’", "'"))
            if noun and noun.kind != "organisation" and self._is_inside_name(at, last):
                continue
            if noun and self._tokens[last - 1].pos in {"NOUN", "PROPN"}:
                return Piece(at, last, "noun", self._view.text(at, last), noun=noun)
        return None

    def _is_inside_name(self, first: int, last: int) -> bool:
        """Whether a noun with a capital is a word of a longer name: "National Council"."""
        if not is_capital(self._tokens[first]) or last >= len(self._tokens):
            return False
        if self._view.document.sentences[self._tokens[first].sentence].first == first:
            return False
        return is_capital(self._tokens[last]) and not self._is_person_start(last)

    def _is_person_start(self, at: int) -> bool:
        name = self._view.names.get(at)
        return is_given(self._tokens[at].text) or (name is not None and name.label == "person")

    def _is_body(self, first: int, last: int) -> bool:
        text = self._view.text(first, last)
        return bool(self._view.base.organisations(text) or self._view.base.territories(text))
