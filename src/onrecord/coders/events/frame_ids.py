"""Short names for frames, made of their notation: "CONSULT/meet-with".

A name is the type, the first trigger, and the first word of each place that narrows the
frame. Frames that would share one take in more of their notation until each has its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.errors import ResourceError

PARTY = re.compile(r"[XY](:[A-Z|]+)?[~+!]?('s)?$|\*$")
LEVELS = 5
"""How much of the notation a name may take in; see ``short``."""


def names(frames: Sequence[tuple[str, Sequence[str], str]]) -> list[str]:
    """A name for each (type, modes, notation), unique among them.

    Raises ``ResourceError`` naming two frames that only their further words tell apart.
    """
    found = [short(*frame, level=0) for frame in frames]
    for level in range(1, LEVELS + 1):
        shared = {name for name, count in Counter(found).items() if count > 1}
        found = [
            short(*frame, level=level) if name in shared else name
            for frame, name in zip(frames, found, strict=True)
        ]
    for name, count in Counter(found).items():
        if count > 1:
            raise ResourceError(f"two frames would be named `{name}`; begin one with another word")
    return found


def short(kind: str, modes: Sequence[str], notation: str, *, level: int) -> str:
    """The name of a frame, with more of its notation the higher the level.

    From level 1 what stands in brackets, from 2 its parties, from 3 its modes, from 4 and 5 the
    second and third word of each place.
    """
    words = notation.replace("[", " [ ").replace("]", " ] ").split()
    head = words[:2] if words[1] != "is" else [words[0], words[2]]
    rest = words[2 if words[1] != "is" else 3 :]
    parts = [_first(head[1], level)]
    if level > 1 and head[0] != "X":
        parts.insert(0, _first(head[0], 0))
    parts += [_first(word, level) for word in _kept(rest, level)]
    parts += modes if level > 2 else []
    return f"{kind}/{'-'.join(parts)}"


def _kept(words: Iterable[str], level: int) -> list[str]:
    kept, optional = [], False
    for word in words:
        if word in "[]":
            optional = word == "["
        elif not (optional and level < 1) and not (PARTY.match(word) and level < 2):
            kept.append(word)
    return kept


def _first(word: str, level: int) -> str:
    """The first of "a|b|c", from level 4 the second and third too."""
    bare = re.sub(r"\([XY]\)$|^the:", "", word).lstrip("$")
    return "+".join(bare.split("|")[: max(1, level - 2)])
