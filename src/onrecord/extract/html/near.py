"""What a page says in plain lines near its headline: date, byline, standfirst.

Pages without metadata, and those of the nineties, tell all that they tell there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from onrecord.extract.dates import Moment, moments
from onrecord.extract.html.claim import Claim, plain
from onrecord.extract.html.lines import Line

_BEFORE: Final = 4
_BEHIND: Final = 10
"""Lines before and behind the headline that are looked at."""

_LONGEST: Final = 140
_BODY: Final = 200
"""Characters of a line that must be a paragraph of the body."""

_MOST_OTHER_WORDS: Final = 4
PUBLISHED = re.compile(
    r"\b(?:first\s+)?(?:published|posted|issued|filed|stand|veröffentlicht|erstellt|publié|publiée|"
    r"mis en ligne|publicado|publicada|pubblicato|gepubliceerd|опубликован[оа]?|дата публикации|"
    r"opublikowano|yayınlan\w+)\b",
    re.IGNORECASE,
)
MODIFIED = re.compile(
    r"\b(?:(?:last\s+)?(?:updated|modified|changed|revised)|aktualisiert|geändert|mis à jour|"
    r"modifié|actualizado|aggiornato|bijgewerkt|обновлен[оа]?|обновлён|изменен[оа]?|"
    r"zaktualizowano|güncellen\w+)\b",
    re.IGNORECASE,
)
BY = re.compile(
    r"^\s*(?:(?:written |story |report(?:ed)? )?by|von|par|por|di|door|av|af|от|przez|"
    r"autor(?:in)?|author|автор)\b\s*:?\s+(?-i:(?=[^\W\d_a-zа-я]))",
    re.IGNORECASE,
)
_OUR = re.compile(
    r"^\s*(?:from|by|von|par|de) (?:our|a|unsere[mnr]?|notre|nos) [\w ,]{0,40}"
    r"(?:correspondents?|reporters?|staff|korrespondent\w*|mitarbeiter\w*|correspondants?)\b"
    r"[\w ,]{0,30}\.?$",
    re.IGNORECASE,
)
_BYLINE_WORDS: Final = 8
_NAME_FIRST = re.compile(r"^[^\W\d_a-zа-я]")


def claims(shown: tuple[Line, ...], headline: int) -> Iterator[Claim]:
    """What the lines around the headline say."""
    behind = list(_head(shown[headline + 1 : headline + 1 + _BEHIND]))
    before = [line.text for line in shown[max(0, headline - _BEFORE) : headline]]
    near = [*behind, *reversed(before)]
    labelled = sorted(near, key=lambda line: not PUBLISHED.search(line))
    yield from (stamp for line in labelled for stamp in _stamps(line))
    for line in near:
        begun = BY.match(line)
        if begun and len(line) <= _LONGEST and _NAME_FIRST.match(line[begun.end() :]):
            name = _undated(line)
            if not re.search(r"\d", name):
                yield Claim("author", "visible:line", name)
                return


def is_byline(line: str) -> bool:
    """Whether a line says by whom the text is, perhaps with a date, and nothing else."""
    if len(line) > _LONGEST or line.rstrip().endswith((".", "!", "?", ":")):
        return bool(_OUR.match(line))
    begun = BY.match(line)
    if not begun:
        return bool(_OUR.match(line))
    return len(line[begun.end() :].split()) <= _BYLINE_WORDS or any(_stamps(line))


def _head(after: tuple[Line, ...]) -> Iterator[str]:
    """The lines behind a headline up to the first paragraph."""
    return (line.text for line in takewhile(lambda line: len(line.text) < _BODY, after))


def _stamps(line: str) -> Iterator[Claim]:
    if len(line) > _LONGEST:
        return
    found = list(moments(line))
    if not found or not (_bare(line, found) or BY.match(line)):
        return
    start = 0
    for each in found:
        label = line[start : each.start]
        words = line[each.start : each.end]
        yield Claim("modified" if MODIFIED.search(label) else "published", "visible:line", words)
        start = each.end


def _bare(line: str, found: list[Moment]) -> bool:
    rest = line
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    words = [word for word in plain(rest).split() if not word.isdigit()]
    sentence = line.rstrip().endswith((".", "!", "?")) and not PUBLISHED.search(line)
    return len(words) <= (1 if sentence else _MOST_OTHER_WORDS)


def _undated(line: str) -> str:
    first = next(moments(line), None)
    label = PUBLISHED.search(line) or MODIFIED.search(line)
    ends = [each for each in (first and first.start, label and label.start()) if each]
    return line[: min(ends)].strip(" ,;|·-–—") if ends else line
