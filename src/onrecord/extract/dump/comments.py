"""Readers' comments: running text that is none of the article's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.extract.dump.kinds import Judged

REACH: Final = 14
"""Lines below a count of comments in which the first of them shows."""

LEAST: Final = 2
"""Lines such as "Reply" or "2 days ago" that show comments."""

ENOUGH: Final = 30
"""Words of running text that stand before comments."""

HEADING: Final = re.compile(
    r"(?:(?:reader|view|show|all|top|user)\w*\W+){0,2}"
    r"(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии"
    r"|discussion|conversation)(?:\W+\(?\d+\)?)?$"
)
MARKS: Final = frozenset({"reply", "antworten", "répondre", "responder", "rispondi", "ответить"})


def apart(judged: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """The lines, with the sentences of comments classed as what follows an article."""
    start = _start(judged)
    if start is None:
        return judged
    told = (
        replace(each, kind="end", rule="a reader's comment") if each.kind == "body" else each
        for each in judged[start:]
    )
    return (*judged[:start], *told)


def _start(judged: Sequence[Judged]) -> int | None:
    """The count or heading of comments that has comments right below and a text above."""
    words = 0
    for number, each in enumerate(judged):
        words += each.line.words if each.kind == "body" else 0
        counted = each.rule == "readers' comments" or bool(HEADING.match(each.line.plain))
        if words >= ENOUGH and counted:
            below = judged[number + 1 : number + 1 + REACH]
            if sum(map(_of_comment, below)) >= LEAST:
                return number
    return None


def _of_comment(each: Judged) -> bool:
    return each.rule == "a time ago" or each.line.plain in MARKS
