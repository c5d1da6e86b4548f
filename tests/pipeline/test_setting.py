"""The place and the day that a clause of "where" takes over from the one around it."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Merkel flew to Ankara on Monday, where she met Erdogan.", "2016-05-16", "Ankara"),
        ("He went to Vienna, where Kerry and Zarif met in March.", "2016-03", "Vienna"),
        ("Kerry and Zarif met in Geneva on Tuesday.", "2016-05-17", "Geneva"),
    ],
)
def test_where_and_when_they_met(text: str, day: str, place: str) -> None:
    coding = onrecord.code(text, published="2016-05-18")
    found = [
        (event.date and event.date.value, event.place and event.place.name)
        for event in coding.events
        if event.trigger_text == "met"
    ]
    assert found == [(day, place)]


def test_a_relative_clause_does_not_date_what_was_said() -> None:
    text = "Jana Holm, who met Tom Reyk last week, said the talks would go on."
    (said,) = onrecord.code(text, published="2016-05-18").statements
    assert said.said_on is not None
    assert (said.said_on.value, said.said_on.basis) == ("2016-05-18", "published")


def test_a_relative_clause_dates_what_is_said_in_it() -> None:
    text = "Jana Holm, who said on Monday that the talks would go on, left for Estria."
    (said,) = onrecord.code(text, published="2016-05-18").statements
    assert said.said_on is not None
    assert said.said_on.value == "2016-05-16"


@pytest.mark.parametrize(
    "text", ["Nobody denied that the talks had failed.", "That said, the talks go on."]
)
def test_nobody_says_nothing(text: str) -> None:
    assert onrecord.code(text, published="2016-05-18").statements == ()
