"""Section, tags and keywords: the short lines of a dump's metadata that say what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.extract.dump.kinds import Judged, Kind
    from onrecord.extract.dump.labels import Labels

LONGEST_TAG: Final = 6
"""Words of a tag."""

LEAST_TAGS: Final = 3
"""Tags that a run has at least beside its section."""

REACH: Final = 4
"""Lines above a title among which there is one section only."""

NEAR: Final = 2
"""Lines above a title in which its section stands."""

IMPRINT: Final[frozenset[Kind]] = frozenset({"contact", "year", "language"})
"""Classes of lines that the page's own imprint is made of."""


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
    such as "world" or where it is set apart, else such a word alone in the metadata.
    """
    keywords = _keywords(head)
    known = {each.casefold() for each in keywords}
    run = _best_run(_runs(head, others), known)
    section: str | None = None
    if run and run[0].line.phrase("sections"):
        section = run[0].line.text
        run = run[1:]
    elif run and _set_apart(run, head, known):
        section, run = run[0].line.text, run[1:]
    else:
        section = _lone_section(head, run, slug)
    tags = tuple(dict.fromkeys(each.line.text for each in run))
    return Topics(section, tags, keywords, "a run of short lines of the metadata")


def labelled(labels: Labels) -> Topics | None:
    """The topics that a dump labels, if it labels any."""
    tags, keywords = labels.items("tags"), labels.items("keywords")
    section = labels.get("section")
    if not (section or tags or keywords):
        return None
    return Topics(section, tags, keywords, "labelled as such")


def _set_apart(run: Sequence[Judged], head: Sequence[Judged], keywords: set[str]) -> bool:
    """Whether a run's first line, behind the dates, is none of its tags.

    Other tags come back in a later block, among the keywords or in sentences of the
    metadata; the section, a single word, does not.
    """
    first, rest = run[0].line, run[1:]
    dated = first.index > 0 and head[first.index - 1].kind == "date"
    if not dated or len(rest) < LEAST_TAGS or first.words != 1:
        return False
    told = {word for each in head if each.line.words > LONGEST_TAG for word in each.line.tokens}
    back = [_comes_back(each, keywords) for each in rest]
    return sum(back) > 1 and not _comes_back(run[0], keywords) and told.isdisjoint(first.tokens)


def _comes_back(each: Judged, keywords: set[str]) -> bool:
    return each.line.repeats > 1 or each.line.plain in keywords


def _lone_section(
    head: Sequence[Judged], run: Sequence[Judged], slug: frozenset[str]
) -> str | None:
    """A word such as "world" alone; in the imprint, below a desk's address, it is none."""
    imprint = (number for number, each in enumerate(head) if each.kind in IMPRINT)
    own = head[: next(imprint, len(head))]
    sections = [each.line.text for each in own if each.line.phrase("sections")]
    if sections and any(each.line.text == sections[0] for each in run):
        return next((each for each in sections if each.casefold() in slug), None)
    return sections[0] if sections else None


def above_title(judged: Sequence[Judged], title: Judged | None) -> str | None:
    """The section that stands alone above the title; several in a row are a menu."""
    if title is None:
        return None
    above = judged[max(0, title.line.index - REACH) : title.line.index]
    sections = [each.line for each in above if each.line.phrase("sections")]
    if len(sections) != 1 or sections[0].index < title.line.index - NEAR:
        return None
    return sections[0].text


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
