"""Who is meant: texts as cases, and that nothing breaks on any text."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.knowledge import Context, KnowledgeBase, resolve
from onrecord.language import parse
from onrecord.model import Article, Document, Mention, Origin

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/en/mentions.yml").read_text("utf-8"))


def article(text: str, on: str | None) -> Article:
    return Article(
        id="a-1", text=text, page="p", origin=Origin(path="case"), source="case",
        published=on, language="en",
    )  # fmt: skip


@cache
def base() -> KnowledgeBase:
    return KnowledgeBase.open()


def document(text: str, on: str | None = "2024-04-09") -> Document:
    parsed = parse(article(text, on))
    assert parsed is not None
    return parsed


def context(text: str, on: str | None = "2024-04-09") -> Context:
    return resolve(document(text, on), base())


def named(found: Context, words: str) -> Mention:
    text, _, number = words.partition(" #")
    fitting = [mention for mention in found.mentions if mention.text == text]
    nth = int(number or 1) - 1
    have = [mention.text for mention in found.mentions]
    assert len(fitting) > nth, f"no mention {words!r} among {have}"
    return fitting[nth]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_mention_means_whom_the_case_says(case: dict[str, Any]) -> None:
    found = context(case["text"], str(case["day"]))
    wrong = []
    for words, name, *rest in case["who"]:
        mention = named(found, words)
        got = [mention.name, mention.country, mention.sector]
        want = [name, *(None if cell == "-" else cell for cell in rest)]
        if name is None:
            got[0] = mention.entity
        if got[: len(want)] != want:
            wrong.append((words, want, got, mention.how))
    assert not wrong


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


def test_parties_are_several_mentions_of_one_word() -> None:
    text = "China and India held talks on their border. Both countries had sent envoys."
    parsed = document(text)
    found = resolve(parsed, base())
    token = next(token for token in parsed.tokens if token.text == "countries")
    both = found.mentions_of(token)
    assert [mention.country for mention in both] == ["CHN", "IND"]
    assert found.mention(token) == both[0]


def test_a_name_is_found_from_its_last_word_as_from_its_head() -> None:
    parsed = document("Russia's top diplomat Sergey Lavrov arrived in Beijing on Monday.")
    found = resolve(parsed, base())
    for word in ("Lavrov",):
        token = next(token for token in parsed.tokens if token.text == word)
        mention = found.mention(token)
        assert mention is not None
        assert mention.phrase.of(parsed.text) == "Russia's top diplomat Sergey Lavrov"


def test_a_row_of_the_base_is_named() -> None:
    mention = named(context("The Russian president signed the decree."), "president")
    assert mention.how == "role:holder"
    assert (mention.knowledge or "").startswith("tenures:Q7747:")


def test_an_invented_person_keeps_one_id() -> None:
    text = "Jane Roe of Norland resigned. Roe said she was tired. Ms Roe will leave in May."
    ids = {m.entity for m in context(text).mentions if "Roe" in m.text or m.text == "she"}
    assert ids == {"x-jane-roe"}


def test_an_editor_s_brackets_belong_to_the_phrase() -> None:
    text = "[Russian] President [Vladimir] Putin spoke of it."
    mention = named(context(text), "Vladimir] Putin")
    assert mention.phrase.of(text) == "[Russian] President [Vladimir] Putin"
    assert mention.name == "Vladimir Putin"


def test_without_a_day_of_publication_nothing_breaks() -> None:
    found = context("The Russian president met Sergey Lavrov on Tuesday.", None)
    assert found.anchor is None
    assert named(found, "Sergey Lavrov").name == "Sergey Lavrov"


def test_without_a_day_of_publication_nobody_holds_a_post() -> None:
    found = context("The American President met the Russian president.", None)
    titles = [mention for mention in found.mentions if mention.kind == "role"]
    assert [(mention.entity, mention.country) for mention in titles] == [
        (None, "USA"), (None, "RUS"),
    ]  # fmt: skip


def test_a_land_that_nobody_lists_is_a_country_without_a_code() -> None:
    found = context("The foreign ministers of Norland and Veska met. Both countries signed.")
    lands = [mention for mention in found.mentions if mention.kind == "country"]
    assert [(m.entity, m.country) for m in lands] == [("x-norland", None), ("x-veska", None)]
    assert all(place.lat is None for place in found.places)


def test_places_carry_coordinates() -> None:
    found = context("The envoy flew from Paris, Texas, to Geneva.")
    paris, texas, geneva = found.places
    assert (paris.country, texas.country, geneva.country) == ("USA", "USA", "CHE")
    assert paris.lat is not None
    assert abs(paris.lat - 33.66) < 0.1


WORDS = st.sampled_from(
    ["the", "former", "Russian", "president", "Putin", "Xi", "Jinping", "he", "his", "said", "“",
     "”", '"', "-", "[", "]", "(", ")", "NATO", "Moscow", "'s", "’s", ",", ".", "and", "both",
     "countries", "two", "leaders", "minister", "of", "Foreign", "Ministry", "it", "US",
     "al-Shabaab", "Mr", "BEIJING", "who", "met", "Norland", "themselves", "latter", "\n\n", "é",
     "😀", "counterpart"]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(["2024-04-09", None, "1812-01-01"]))
def test_any_words_are_resolved_without_fail(words: list[str], day: str | None) -> None:
    check(" ".join(words), day)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_resolved_without_fail(text: str) -> None:
    check(text, "2024-04-09")


def check(text: str, day: str | None) -> None:
    parsed = document(text, day)
    found = resolve(parsed, base())
    for mention in found.mentions:
        assert mention.span.of(text) == mention.text
        assert mention.phrase.covers(mention.span)
        assert 0 <= mention.head < len(parsed.tokens)
        assert 0.0 <= mention.confidence <= 1.0
        assert mention.entity is None or mention.entity in found.entities
    for place in found.places:
        assert place.span.of(text) == place.text
