"""Signs of the publisher about the text: masthead, line of the date, copyright, signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from onrecord.extract import outlets
from onrecord.extract.dates import moments
from onrecord.extract.dump.authors import BY
from onrecord.extract.dump.lines import LINKED, NUMBERED
from onrecord.extract.dump.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.extract.dump.kinds import Judged

COPYRIGHT: Final = re.compile(
    r"(?:(?:copyright|©|ⓒ|\(c\))\s*)+(?P<year>(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[,.]?\s*"
    r"(?:by\s+)?(?P<name>[^\W\d][^\d©|/.]{1,50}?)\s*"
    r"(?:[.,|/]|[-–—]\s|\ball rights\b|(?:19|20)\d\d|$)",
    re.IGNORECASE,
)
PARTED: Final = re.compile(r"\s*,\s+|\s*[|·•–—]\s*|\s+-\s+")
MARKED: Final = re.compile(r"^(?:[*+#-]\s*)?\[\d+\]|[*_]+")
TOP: Final = 6
"""Lines of a page in which its masthead stands."""

MOST_WORDS: Final = 6
Sign = tuple[str, float, str]


def signs(
    judged: Sequence[Judged], before: Sequence[Judged], last: int, agency: str | None
) -> Iterator[Sign]:
    """Names with their weights and rules; ``before`` are the lines before the body."""
    yield from _front_links(judged[:TOP])
    for each in before:
        if each.kind in {"date", "byline"}:
            yield from _beside_date(each)
    yield from _copyright(judged)
    for each in judged[last + 1 :]:
        if agency and each.line.plain == agency.casefold():
            yield agency, 3.0, "the dateline's agency below the text"


def masthead(judged: Sequence[Judged], title: str | None) -> str | None:
    """The first line of the page's top that is named as outlets are, for want of other signs."""
    for each in judged[:TOP]:
        name = MARKED.sub("", each.line.text).strip()
        if name != title and _headed(each, name) and _named_as_outlets(name):
            return name
    return None


def _front_links(top: Sequence[Judged]) -> Iterator[Sign]:
    for each in top:
        link = LINKED.match(each.line.text)
        if link and not urlsplit(link["url"]).path.strip("/"):
            yield link["name"].strip(), 3.0, "links to the front page"


def _headed(each: Judged, name: str) -> bool:
    """Whether a line is set as a name is: in capitals, or each word with one."""
    short = each.kind == "label" or NUMBERED.match(each.line.text) is not None
    named = name.isupper() or each.line.capital_share == 1
    return short and named and COPYRIGHT.match(name) is None


def _beside_date(each: Judged) -> Iterator[Sign]:
    """The name of an outlet in the line of the date; one of a person is left alone."""
    for part in PARTED.split(BY.sub("", each.line.text)):
        name = MARKED.sub("", part).strip(" ,")
        if name and next(moments(name), None) is None and _named_as_outlets(name):
            yield name, 2.6, "beside the date"


def _copyright(judged: Sequence[Judged]) -> Iterator[Sign]:
    shown = {each.line.plain: each.line.text for each in judged}
    for each in judged:
        match = COPYRIGHT.search(each.line.text) if each.line.words <= 30 else None
        if match is None or each.kind in {"body", "caption"}:
            continue
        if match["year"] or each.line.plain.startswith("copyright") or each.kind == "end":
            name = _shown(match["name"].strip(" ,-–—"), shown)
            if name and name[0].isupper() and len(name.split()) <= MOST_WORDS:
                yield name, 2.6, "the holder of the copyright"


def _shown(holder: str, lines: Mapping[str, str]) -> str:
    """A holder as a line of the page names it, perhaps without its legal form."""
    words = holder.split()
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count])
        if name.casefold() in lines:
            return lines[name.casefold()]
    return holder


def _named_as_outlets(name: str) -> bool:
    words = name.casefold().split()
    telling = not vocabulary().phrases["names"].line.isdisjoint(words)
    return 0 < len(words) <= MOST_WORDS and (_known(name) or (len(words) > 1 and telling))


def _known(name: str) -> bool:
    known = outlets.publisher(name=name, url=None)
    return known is not None and known.country is not None
