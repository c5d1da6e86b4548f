from __future__ import annotations

import pytest

from onrecord.extract.html.claim import plain
from onrecord.extract.html.edges import bold_lead, framed, has_sentence, trimmed

BODY = [
    "The council of Kel met on 9 April 2031.",
    "It talked about the ferry for three hours.",
    "Nothing was decided.",
    "The next meeting is in May.",
]
TITLE = "Council of Kel talks about the ferry"


@pytest.mark.parametrize(
    "line",
    [
        "By Tilda Aske",
        "TILDA ASKE",
        "Published 9 April 2031, 08:43",
        "9 Apr 2031 08:43 GMT (Updated: 9 Apr 2031 09:10 GMT)",
        "Council of Kel talks about the ferry",
        "Local news: Council of Kel talks about the ferry",
        "3 min read",
        "By Jon Fell, harbour correspondent",
        "From our correspondent",
        "Par Claire Dorn, publié le 10 décembre 2031 à 00h50",
        "Von Hanne Brok",
        "Stand: 12.02.2031, 14:20 Uhr",
        "Опубликовано: 9 апреля 2031, 08:43",
    ],
)
def test_a_line_before_the_body_is_cut(line: str) -> None:
    assert trimmed([line, *BODY], [TITLE], ["Tilda Aske"]) == BODY
    assert trimmed([BODY[0], line, *BODY[1:]], [TITLE], ["Tilda Aske"]) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "comments",
        "© 2031 Norvik Wire",
        "Typed from print. Copyright 1993 The Kel Gazette Co. Webmaster",
        "Sign up for our letter",
        "Read more: The old ferry",
        "Related articles",
        "(Editing by the Norvik desk)",
        "Reporting by Jon Fell; Editing by Tilda Aske",
    ],
)
def test_a_notice_behind_the_body_is_cut(line: str) -> None:
    assert trimmed([*BODY, line], [TITLE], []) == BODY
    assert trimmed([*BODY, line, line], [TITLE], []) == BODY


def test_a_body_stays_whole() -> None:
    assert trimmed(BODY, [TITLE], ["Tilda Aske"]) == BODY
    said = ["Tilda Aske said that she was pleased.", "On 9 April 2031 the ferry sank.", *BODY]
    assert trimmed(said, [TITLE, "On"], ["Tilda Aske"]) == said


def test_lines_above_the_headline_are_cut_and_furniture_at_the_ends() -> None:
    menu = ["The Kel Gazette", "Front Page", "Tides"]
    above = {plain(line) for line in menu}
    assert framed([*menu, "Local", *BODY], ["Local"], above) == BODY
    assert framed([*BODY, *BODY, "Tides"], [], above) == [*BODY, *BODY, "Tides"]


def test_a_bold_line_is_a_standfirst_where_the_report_begins_behind_it() -> None:
    lead = "The council wants the ferry to stay."
    reports = ["NORVIK - The council met.", "The council met on Tuesday. It was late."]
    for first in reports:
        assert bold_lead([lead, first, *BODY], {plain(lead)}, set()) == lead
    assert bold_lead([lead, *BODY], {plain(lead)}, set()) is None
    assert bold_lead([lead, reports[0], *BODY], set(), set()) is None
    assert bold_lead([lead, reports[1], *BODY], {plain(lead)}, {plain(lead)}) is None


def test_what_is_no_sentence() -> None:
    assert not has_sentence(["Home World Africa Americas Asia Europe Older Newer"])
    assert has_sentence(["The council of Kel met on Tuesday."])
    assert has_sentence(["议会星期二开会。"])
