"""Section, tags and keywords: the short lines of a dump's metadata that say what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.extract.dump.kinds import Judged

LONGEST_TAG: Final = 6
"""Words of a tag."""


@dataclass(frozen=True, slots=True)
class Topics:
    """What the metadata says about the subject; the rules that found section and tags."""

    section: str | None
    tags: tuple[str, ...]
    keywords: tuple[str, ...]
    rule: str


def topics(head: Sequence[Judged], others: frozenset[str], slug: frozenset[str]) -> Topics:
    """Section, tags and keywords of the head; ``others`` are values of other fields.

    Tags are the longest run of short lines that are nothing else; a keyword line that
    names the same confirms them. A section is the first of the run where it is a word
    such as "world", else such a word alone in the metadata.
    """
    keywords = _keywords(head)
    known = {each.casefold() for each in keywords}
    run = _best_run(_runs(head, others), known)
    sections = [each.line.text for each in head if each.line.phrase("sections")]
    section: str | None = None
    if run and run[0].line.phrase("sections"):
        section = run[0].line.text
        run = run if section.casefold() in known else run[1:]
    elif sections and not any(each.line.text == sections[0] for each in run):
        section = sections[0]
    elif sections:
        section = next((each for each in sections if each.casefold() in slug), None)
    tags = tuple(dict.fromkeys(each.line.text for each in run))
    return Topics(section, tags, keywords, "a run of short lines of the metadata")


def _keywords(head: Sequence[Judged]) -> tuple[str, ...]:
    for each in head:
        if each.kind == "keywords":
            parts = (part.strip() for part in each.line.text.split(","))
            return tuple(dict.fromkeys(part for part in parts if part))
    return ()


def _runs(head: Sequence[Judged], others: frozenset[str]) -> list[list[Judged]]:
    runs: list[list[Judged]] = [[]]
    for each in head:
        if _tag_like(each) and each.line.text not in others:
            runs[-1].append(each)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _tag_like(each: Judged) -> bool:
    line = each.line
    return (
        each.kind in {"label", "interface"}
        and line.words <= LONGEST_TAG
        and not line.ends
        and not line.phrase("interface")
        and not re.search(r"[|=<>{}„“\"]|logo|_", line.text)
        and any(letter.isalpha() for letter in line.text)
    )


def _best_run(runs: list[list[Judged]], keywords: set[str]) -> list[Judged]:
    """The run with the most tags that the keywords confirm, else the first of two or more."""
    confirmed = [sum(each.line.plain in keywords for each in run) for run in runs]
    if any(count > 1 for count in confirmed):
        return runs[confirmed.index(max(confirmed))]
    longest = max(runs, key=len, default=[])
    return longest if len(longest) > 1 else []
