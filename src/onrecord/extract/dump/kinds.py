"""What a line of a dump is: a class for each line, by scored rules.

Each rule that holds adds its weight to one class; the class with the most wins, and
its heaviest rule is the reason. Rules see one line; where the line stands in the
page is for ``body`` and the fields to judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from onrecord.extract.dates import moments
from onrecord.extract.dump.lines import LINKED, NUMBERED, PICTURE
from onrecord.extract.dump.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.extract.dump.lines import Line
    from onrecord.extract.dump.vocabulary import PhraseKind

Kind = Literal[
    "url", "image", "language", "contact", "year", "date", "keywords", "caption", "credit",
    "teaser", "interface", "cookie", "end", "byline", "markup", "label", "body",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason to take a line for ``kind``, and how much it weighs."""

    name: str
    kind: Kind
    weight: float
    holds: Callable[[Line], bool]


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with its class and the rule that settled it."""

    line: Line
    kind: Kind
    rule: str


IMAGE: Final = re.compile(
    r"(?i:https?:)?//[^\s]+?"
    r"(?:\.(?i:jpe?g|png|webp|gif|svg|avif|bmp)(?![a-z0-9])[^\s]*|/(?i:im(?:age|g)s?)[-/][^\s]*)"
)
EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
PHONE: Final = re.compile(r"\+?\d[\d\s().-]{6,}\d")
LOCALE: Final = re.compile(r"^[a-z]{2,3}[_-][A-Z]{2}$")
YEAR: Final = re.compile(r"^(?:19|20)\d\d$")
SIZE: Final = re.compile(
    r"(?:^|\s)[-–—]\s*(?P<outlet>[^,\d–—-][^,]{1,60}?),\s*\d{3,4}(?:,\s*(?P<date>[\d./-]+))?$"
)
BYLINE: Final = re.compile(
    r"(?:(?:written\s+|posted\s+|story\s+)?by|von|par|por|de|di|av|af|autor|author|автор|oleh|text)"
    r"\b[:\s]\s*\S",
    re.IGNORECASE,
)
MARKUP: Final = re.compile(
    r"<[a-z!/][^>]{0,300}>|[{}]\s*$|^\s*[{}]|function\s*\(|=>|\$\(|&(?:amp|lt|gt|quot|#\d+);"
)
FIGURES: Final = re.compile(r"^[\d\W_]+$")
QUOTED: Final = re.compile('["“”«»„]')
SIGNS: Final = re.compile(r"^(?:©|\(c\)\s|ⓒ)", re.IGNORECASE)


def _pure_date(line: Line) -> bool:
    """Nothing but a date, its clock and a label."""
    if line.words > 14:
        return False
    rest, found = line.text, list(moments(line.text))
    for moment in found:
        rest = rest.replace(line.text[moment.start : moment.end], " ")
    return bool(found) and len(re.findall(r"[^\W\d_]{2,}", rest)) <= 1


def _date_line(line: Line) -> bool:
    return line.words <= 24 and not line.ends and next(moments(line.text), None) is not None


def _listed(line: Line) -> bool:
    """Words joined by commas: three parts or more, each short, no sentence."""
    parts = line.text.split(",")
    if len(parts) < 3 or line.ends or next(moments(line.text), None):
        return False
    short = sum(0 < len(part.split()) <= 4 for part in parts)
    return short >= 0.9 * len(parts) and line.function_share < 0.2


def _byline(line: Line) -> bool:
    return (
        line.words <= 14
        and not line.ends
        and bool(BYLINE.match(line.text))
        and line.capital_share > 0.5
    )


def _contact(line: Line) -> bool:
    if line.words <= 8 and EMAIL.search(line.text):
        return True
    digits = sum(letter.isdigit() for letter in line.text)
    return bool(PHONE.fullmatch(line.text)) and 7 <= digits <= 15


AGENCY_CAPTION: Final = re.compile(
    r",\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s)?"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4},?\s(?:in|at|outside|near)\b"
    r"|^[A-Z][A-Z .,]{3,40}\s[-–—]\s[A-Z]{3,9}\s\d{1,2}:\s"
    r"|^\d{1,2}\s?of\s?\d{1,2}(?=[A-Z\s])|\bREUTERS/[A-Z]"
)
"""How agencies date the captions of their pictures, and how galleries count them."""

MAKER: Final = re.compile(
    r"[.!?”\"]\s+[A-ZА-ЯÀ-Þ][^.!?\d]{1,40}?\s?(?:\(|/\s?)[A-ZА-Я]{2,9}(?:[\s/]+[A-ZА-Я]\w+)?\)?$"
)
"""A name and an agency behind a caption's full stop: "The quay. ANN VELD (EFE)"."""

CLOCK: Final = re.compile(
    r"^(?:at\s)?\d{1,2}[.:h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Uhr|[A-Z]{2,5}))?$",
    re.IGNORECASE,
)
AGO: Final = re.compile(
    r"\b\d+\s?(?:s|m|min|h|hr|d|w|sec|second|minute|hour|day|week|month|year)s?\.?\s+ago(?:\s+at\s.*)?$"
    r"|^(?:vor|il y a|hace|há|fa)\s+(?:\d+|une?|einem|einer)\s+\w+$"
    r"|^\d+\s+\w+\s+(?:назад|fa|temu|önce|sedan)$",
    re.IGNORECASE,
)
OPENING: Final = re.compile(
    r"^(?:in this (?:[\w.]+ \d{1,2}, \d{4},? )?(?:file |handout |aerial )?"
    r"(?:photo|image|picture|frame)"
    r"|file (?:photo|-|–)|this (?:photo|image|handout|frame|illustration)\b.{0,40}? shows)\b",
    re.IGNORECASE,
)
COMMENTS: Final = re.compile(
    r"^(?:\d+\s+(?:comments?|responses?|replies|reactions|kommentare|commentaires|comentarios"
    r"|comentários|commenti|reacties|комментари\w+)\b.*|(?:comments?|kommentare)\s*\(\d+\)"
    r"|\[\s*\d+\s+comments?\s*\]|top\s+rated\s+comments)$",
    re.IGNORECASE,
)
MORE: Final = re.compile(
    r"^(?:(?i:more\s+(?:from|in|on|about|stories|news)\b)[^.!?]*|(?i:more)\s+[A-Z]\w+(?:\s+[A-Z]\w+)*)$"
)


def _fluent(line: Line) -> bool:
    return line.sentence and line.function_share >= 0.3


def _consent(line: Line) -> bool:
    """Whether a line asks the reader for consent; one that quotes somebody is news."""
    if QUOTED.search(line.text) or line.words < 5:
        return False
    tokens = set(line.tokens)
    return any(notice.holds(line.plain, tokens) for notice in vocabulary().consent)


def _returns(line: Line) -> bool:
    return line.repeats > 1 and line.words < 6


def _phrase(kind: PhraseKind) -> Callable[[Line], bool]:
    return lambda line: line.phrase(kind) is not None


def _own_phrase(kind: PhraseKind) -> Callable[[Line], bool]:
    """Whether a line holds a phrase; a sentence that quotes somebody is none of the page's."""
    return lambda line: (
        line.phrase(kind) is not None and not (line.sentence and QUOTED.search(line.text))
    )


def _matches(pattern: re.Pattern[str], most: int = 1000) -> Callable[[Line], bool]:
    """Whether a line of at most so many words holds the pattern."""
    return lambda line: line.words <= most and bool(pattern.search(line.text))


def _is(pattern: re.Pattern[str]) -> Callable[[Line], bool]:
    return lambda line: bool(pattern.match(line.text))


RULES: Final[tuple[Rule, ...]] = (
    Rule("an address alone", "url", 6, lambda line: line.url is not None),
    Rule("a picture's address", "image", 7, lambda line: bool(IMAGE.match(line.text))),
    Rule("a picture's mark", "image", 9, _is(PICTURE)),
    Rule("a link and nothing else", "interface", 7, _is(LINKED)),
    Rule("numbered links and nothing else", "interface", 6, _is(NUMBERED)),
    Rule("a locale", "language", 6, _matches(LOCALE)),
    Rule("an e-mail address or telephone number", "contact", 6, _contact),
    Rule("a year alone", "year", 6, _matches(YEAR)),
    Rule("a date and nothing else", "date", 6, _pure_date),
    Rule("a date in a short line", "date", 3, _date_line),
    Rule("words joined by commas", "keywords", 4, _listed),
    Rule("an outlet, a width, a date", "caption", 7, _matches(SIZE)),
    Rule("a credit's formula", "credit", 4.5, _phrase("credit")),
    Rule("dated as agencies date captions", "credit", 5.8, _matches(AGENCY_CAPTION)),
    Rule("a sign of copyright", "credit", 4, _matches(SIGNS, 40)),
    Rule("opens as captions do", "credit", 2, _matches(OPENING, 90)),
    Rule("points at another article", "teaser", 4.5, _phrase("teaser")),
    Rule("a phrase of the page", "interface", 4.4, _own_phrase("interface")),
    Rule("a consent notice", "cookie", 5, _own_phrase("cookie")),
    Rule("words of consent", "cookie", 5.5, _consent),
    Rule("a phrase after articles", "end", 5, _own_phrase("end")),
    Rule("readers' comments", "end", 5, _matches(COMMENTS, 12)),
    Rule("more of the page", "end", 3, _matches(MORE, 6)),
    Rule("a byline", "byline", 4, _byline),
    Rule("markup or script", "markup", 5, _matches(MARKUP)),
    Rule("a clock alone", "date", 6, _matches(CLOCK)),
    Rule("a time ago", "interface", 4, _matches(AGO, 8)),
    Rule("the maker of a picture at its end", "credit", 6, _matches(MAKER, 60)),
    Rule("figures and signs alone", "interface", 3, _matches(FIGURES)),
    Rule("a few words", "label", 1.5, lambda line: not line.sentence),
    Rule("a short line that returns", "interface", 2, _returns),
    Rule("a line that returns often", "interface", 3, lambda line: line.repeats > 3),
    Rule("a sentence", "body", 2, lambda line: line.sentence),
    Rule("of some length", "body", 1.2, lambda line: line.sentence and line.words >= 20),
    Rule("long", "body", 1.5, lambda line: line.sentence and line.words >= 40),
    Rule("with function words", "body", 1, _fluent),
)  # fmt: skip


def judge(lines: Iterable[Line]) -> tuple[Judged, ...]:
    """Each line with its class."""
    return tuple(_judge(line) for line in lines)


def _judge(line: Line) -> Judged:
    scores: dict[Kind, float] = {}
    reasons: dict[Kind, Rule] = {}
    for rule in RULES:
        if rule.holds(line):
            scores[rule.kind] = scores.get(rule.kind, 0.0) + rule.weight
            if rule.kind not in reasons or rule.weight > reasons[rule.kind].weight:
                reasons[rule.kind] = rule
    kind = max(scores, key=lambda each: scores[each])
    return Judged(line, kind, reasons[kind].name)
