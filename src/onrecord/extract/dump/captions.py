"""Captions that nothing marks: in galleries a caption stands twice, or under a count."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.extract.dump.kinds import Judged

COUNT: Final = re.compile(
    r"^(?:image|photo|picture|bild|foto)?\s*\d{1,3}\s*(?:of|/|von|de)\s*/?\s*\d{1,3}$"
)


def apart(judged: tuple[Judged, ...], head_end: int, title: Judged | None) -> tuple[Judged, ...]:
    """The lines, with sentences behind the metadata that are captions classed as such."""
    own = title.line.key if title else None
    return tuple(
        replace(each, kind="credit", rule="a caption of a gallery")
        if number >= head_end and each.line.key != own and _caption(judged, number)
        else each
        for number, each in enumerate(judged)
    )


def _caption(judged: Sequence[Judged], number: int) -> bool:
    """Whether a line stands next to its own copy, or between a gallery's count and a credit."""
    own = judged[number].line
    if judged[number].kind != "body":
        return False
    before = judged[number - 1] if number else None
    after = judged[number + 1] if number + 1 < len(judged) else None
    if any(each is not None and each.line.key == own.key for each in (before, after)):
        return True
    counted = before is not None and COUNT.match(before.line.plain) is not None
    return counted and after is not None and after.kind == "credit"
