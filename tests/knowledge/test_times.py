"""Dates and times: cases as data, the examples of the patterns, and any text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.knowledge.time_grammar import time_grammar
from onrecord.knowledge.times import RULES, Times, anchor_day, times
from onrecord.language import parse
from onrecord.model import Article, Document, Origin

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/en/times.yml").read_text("utf-8"))
EXAMPLES_DAY = "2024-04-10"


def document(text: str, day: str | None) -> Document:
    parsed = parse(
        Article(
            id="a-1",
            text=text,
            page="p",
            origin=Origin(path="case"),
            source="case",
            published=day,
            language="en",
        )
    )
    assert parsed is not None
    return parsed


def read(text: str, day: str | None = EXAMPLES_DAY) -> Times:
    return times(document(text, day))


def cases() -> Iterator[tuple[str, str, str | None, str | None]]:
    for group in CASES:
        day = str(group["day"]) if group["day"] else None
        for text, words, value in group["cases"]:
            yield text, str(words), None if value is None else str(value), day


def examples() -> Iterator[tuple[str, str, str | None]]:
    grammar = time_grammar("en")
    assert grammar is not None
    for pattern in grammar.patterns:
        yield from pattern.examples


@pytest.mark.parametrize(("text", "words", "value", "day"), list(cases()))
def test_a_time_has_the_value_of_the_case(
    text: str, words: str, value: str | None, day: str | None
) -> None:
    found = {mention.text: mention.value for mention in read(text, day).mentions}
    if value == "none":
        assert words not in found
    else:
        assert words in found, found
        assert found[words] == value


@pytest.mark.parametrize(("text", "words", "value"), list(examples()))
def test_each_pattern_shows_itself(text: str, words: str, value: str | None) -> None:
    found = [(mention.text, mention.value) for mention in read(text).mentions]
    assert (words, value) in found


def test_every_pattern_names_a_rule_and_has_an_example() -> None:
    grammar = time_grammar("en")
    assert grammar is not None
    assert all(pattern.value in RULES and pattern.examples for pattern in grammar.patterns)


def test_there_are_enough_cases() -> None:
    assert len(list(cases())) >= 80


def test_a_language_without_a_table_has_no_times() -> None:
    assert time_grammar("xx") is None


def test_the_first_word_of_a_time_leads_to_its_date() -> None:
    parsed = document("The minister said on Tuesday that the road was open.", EXAMPLES_DAY)
    when = times(parsed).whens[4]
    assert (when.value, when.precision, when.text) == ("2024-04-09", "day", "Tuesday")
    assert when.basis == "time:weekday"


def test_from_and_to_make_one_range() -> None:
    parsed = document("It was shut from 4 March to 8 March.", EXAMPLES_DAY)
    found = times(parsed)
    assert [mention.value for mention in found.mentions] == ["2024-03-04", "2024-03-08"]
    when = found.whens[4]
    assert (when.value, when.precision, when.text) == (
        "2024-03-04/2024-03-08", "range", "4 March to 8 March",
    )  # fmt: skip


def test_the_year_at_the_end_of_a_range_holds_for_its_beginning() -> None:
    found = read("The fair ran from January 23 to March 9, 2014.")
    assert [mention.value for mention in found.mentions] == ["2014-01-23", "2014-03-09"]


def test_a_length_is_no_date() -> None:
    assert not read("The siege went on for three weeks.").whens


@pytest.mark.parametrize("text", [None, "", "soon", "2024-13-45", "0000-00-00"])
def test_no_anchor_without_a_day(text: str | None) -> None:
    assert anchor_day(text) is None


WORDS = st.sampled_from(
    ["March", "14", "2019", "last", "week", "the", "on", "Tuesday", "99", "31", "February", "ago",
     "two", "-", "/", "99999", "0", "year", "end", "of", "next", "12:61", "24:00", ",", "9/11", "é",
     "1930s", "Q4", "century", "0th", "days", "later", "0001-01-01", "9999-12-31", "\n\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(WORDS, max_size=12), st.sampled_from([EXAMPLES_DAY, None, "0001-01-01", "9999-12-31"])
)
def test_any_words_are_read_and_reproduced(words: list[str], day: str | None) -> None:
    text = " ".join(words)
    found = read(text, day)
    for mention in found.mentions:
        assert mention.span.of(text) == mention.text
    for when in found.whens.values():
        assert when.span is not None
        assert when.span.of(text) == when.text
