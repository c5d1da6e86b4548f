"""The grammar of time expressions: patterns of a language, compiled to one expression.

What may be written is data (``resources/times/<language>.yml``); what it stands for
is computed by the rules of ``dates_written`` and ``dates_counted``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

import msgspec

from onrecord.data import path
from onrecord.errors import ResourceError
from onrecord.model import Document, Token

BLANKS = r"[^\S\n]+"
"""Blanks inside a line: a time expression never runs over a line's end."""

REACH = 7
"""How many words on from a weak opener its figure or core word stands at most."""

CORES = frozenset(
    {"weekend", "century", "half", "hours", "days", "years", "months", "weeks", "ago"}
)
SLOT = re.compile(r"\{([a-z]+)(\d*)\}")
GROUP = re.compile(r"\(\?P<(\w+)>")


class Pattern(msgspec.Struct, frozen=True):
    """One way to write a time: what it looks like, the rule of its value, its examples.

    An example is a sentence, the words that are found in it, and the value that
    they have on 10 April 2024 (None where they name no date).
    """

    phrase: str
    value: str
    examples: tuple[tuple[str, str, str | None], ...]
    when: str | None = None


class Table(msgspec.Struct, frozen=True):
    """All that a language's file says."""

    cased: tuple[str, ...]
    openers: tuple[str, ...]
    weak: tuple[str, ...]
    cores: tuple[str, ...]
    words: dict[str, dict[str, int]]
    slots: dict[str, str]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """Words that fit a pattern; ``slots`` are the parts, words of a list as numbers.

    A part that is missing has no slot; one that is no number is kept as written.
    """

    start: int
    end: int
    pattern: Pattern
    slots: Mapping[str, int | str]


class TimeGrammar:
    """A language's patterns, ready to search a text with."""

    def __init__(self, table: Table) -> None:
        self.patterns = table.patterns
        self._words = {
            name: {word.casefold(): number for word, number in words.items()}
            for name, words in table.words.items()
        }
        self._sources = dict(table.slots) | {
            name: _alternatives(words, cased=name in table.cased)
            for name, words in table.words.items()
        }
        parts = (self._source(number, each) for number, each in enumerate(table.patterns))
        joined = "|".join(f"(?P<p{number}>{part})" for number, part in enumerate(parts))
        self._expression = re.compile(rf"(?<![\w$€£#.])(?:{joined})(?!\w)", re.IGNORECASE)
        self._groups: list[list[tuple[str, str]]] = [[] for _ in table.patterns]
        for name in self._expression.groupindex:
            if "_" in name:
                owner, slot = name.split("_", 1)
                self._groups[int(owner[1:].split("x")[0])].append((name, slot))

        self._openers = _first_words(table)
        self._weak = frozenset(table.weak)
        self._cores = _core_words(table)

    def matches(self, document: Document) -> Iterator[TimeMatch]:
        """The time expressions of a document, leftmost first, none overlapping."""
        reached = 0
        for start in self._starts(document.tokens):
            found = self._expression.match(document.text, start) if start >= reached else None
            if found:
                reached = found.end()
                number = int((found.lastgroup or "p0")[1:])
                pattern = self.patterns[number]
                yield TimeMatch(start, reached, pattern, self._slots(found, number))

    def _starts(self, tokens: Sequence[Token]) -> Iterator[int]:
        """Where an expression may begin: most words are passed over without a look."""
        words = [token.text.lower() for token in tokens]
        for at, word in enumerate(words):
            if not (word in self._openers or word[:1].isdigit() or word[1:2].isdigit()):
                mixed = "-" in word and word.partition("-")[0] in self._openers
                if not mixed:
                    continue
            if word not in self._weak or any(
                each in self._cores or each[:1].isdigit() or "-" in each
                for each in words[at + 1 : at + REACH]
            ):
                yield tokens[at].start

    def _source(self, number: int, pattern: Pattern) -> str:
        """The pattern's expression; its groups carry its number, to be told from others."""
        source = pattern.phrase.replace(" ", BLANKS)
        serial = count()

        def group(found: re.Match[str]) -> str:
            return f"(?P<p{number}x{next(serial)}_{found[1]}>"

        def slot(found: re.Match[str]) -> str:
            name, copy = found.groups()
            if name not in self._sources:
                raise ResourceError(
                    f"time pattern '{pattern.phrase}' has a slot {{{name}}} that the file does "
                    "not list; add it to `words` or `slots`."
                )
            return f"(?P<p{number}x{next(serial)}_{name}{copy}>{self._sources[name]})"

        source = GROUP.sub(group, source)

        return SLOT.sub(slot, source)

    def _slots(self, found: re.Match[str], number: int) -> dict[str, int | str]:
        names = self._groups[number]
        written = ((slot, found[group]) for group, slot in names)
        return {slot: self._number(slot, words) for slot, words in written if words is not None}

    def _number(self, slot: str, words: str) -> int | str:
        known = self._words.get(slot.rstrip("0123456789"), {})
        plain = " ".join(words.casefold().split())
        if plain in known:
            return known[plain]
        digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", plain)
        return int(digits[1]) if digits else words


@cache
def time_grammar(language: str) -> TimeGrammar | None:
    """The grammar of a language, None where it has no table."""
    file = path(f"times.{language}.json")
    if not file.exists():
        return None
    return TimeGrammar(msgspec.json.decode(file.read_bytes(), type=Table))


def _first_words(table: Table) -> frozenset[str]:
    listed = (word for words in table.words.values() for word in words)
    return frozenset(
        [*table.openers, *table.weak, *(word.casefold().split()[0].rstrip(".") for word in listed),
         *(word.casefold().split()[0] for words in table.words.values() for word in words)]
    )  # fmt: skip


def _core_words(table: Table) -> frozenset[str]:
    words = (word for name in table.cores for word in table.words[name])
    return frozenset(part for word in words for part in word.casefold().split()) | CORES


def _alternatives(words: Mapping[str, int], *, cased: bool) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    forms = [form for word in longest for form in ((word, word.upper()) if cased else (word,))]
    joined = "|".join(re.escape(form).replace(r"\ ", BLANKS) for form in forms)
    closed = rf"(?:{joined})(?!\w)"
    return f"(?-i:{closed})" if cased else closed
