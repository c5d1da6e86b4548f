from __future__ import annotations

import pytest

from onrecord.extract.html.edges import trimmed

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
    ],
)
def test_a_line_before_the_body_is_cut(line: str) -> None:
    assert trimmed([line, *BODY], [TITLE], ["Tilda Aske"]) == BODY
    assert trimmed([BODY[0], line, *BODY[1:]], [TITLE], ["Tilda Aske"]) == BODY


@pytest.mark.parametrize(
    "line", ["comments", "© 2031 Norvik Wire", "Sign up for our letter", "Read more: The old ferry"]
)
def test_a_notice_behind_the_body_is_cut(line: str) -> None:
    assert trimmed([*BODY, line], [TITLE], []) == BODY
    assert trimmed([*BODY, line, line], [TITLE], []) == BODY


def test_a_body_stays_whole() -> None:
    assert trimmed(BODY, [TITLE], ["Tilda Aske"]) == BODY
    said = ["Tilda Aske said that she was pleased.", "On 9 April 2031 the ferry sank.", *BODY]
    assert trimmed(said, [TITLE, "On"], ["Tilda Aske"]) == said
