from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.weave import Carrier, compare, shingles, sketch

WIRE = (
    "Delegates of Norland and Estria ended a fourth round of talks on the shared river on Tuesday "
    "without a text, officials of both sides said, but agreed to meet again in the port of Vell "
    "before the end of the month. The two neighbours have quarrelled over the water since a dam "
    "went into service upstream nine years ago, and farmers below it say that their wells run dry "
    "each summer. A draft seen by reporters would let a joint commission read the gauges, with "
    "engineers from a third country as referees. Estria has refused so far to name a country."
)
OTHER = (
    "Talks between Norland and Estria on the river that they share broke up on Tuesday with no "
    "agreed text. Diplomats expect another round within weeks. At stake is who may measure the "
    "flow behind the upstream dam, which has fed a dispute between the governments for most of a "
    "decade; growers on the lower banks blame it for dry wells, which engineers there doubt."
)


def carrier(name: str, text: str, published: str | None = None, url: str | None = None) -> Carrier:
    return Carrier(name, url, published, shingles(text))


def noisy(text: str, share: float) -> str:
    draw = random.Random(7)
    return " ".join("noise" if draw.random() < share else word for word in text.split())


@pytest.mark.parametrize("share", [0.0, 0.02, 0.05])
def test_a_copy_with_some_other_words_is_a_copy(share: float) -> None:
    found = compare(
        carrier("b", noisy(WIRE, share), "2024-02-02"), carrier("a", WIRE, "2024-02-01")
    )
    assert found is not None
    assert (found.original, found.copy, found.kind) == ("a", "b", "copy")


def test_the_first_third_is_an_abridged_copy() -> None:
    lead = " ".join(WIRE.split()[:45])
    found = compare(carrier("a", WIRE, "2024-02-01"), carrier("b", lead, "2024-02-01"))
    assert found is not None
    assert found.kind == "abridged"
    assert found.containment == 1.0


def test_another_report_of_the_same_news_is_no_copy() -> None:
    assert compare(carrier("a", WIRE), carrier("b", OTHER)) is None


def test_the_same_url_is_a_revision() -> None:
    url = "https://courier.example/talks"
    found = compare(
        carrier("b", WIRE + " More is expected.", "2024-02-01T10:00:00Z", url),
        carrier("a", WIRE, "2024-02-01T08:00:00Z", url),
    )
    assert found is not None
    assert (found.kind, found.original) == ("revision", "a")


def test_a_few_words_are_nobodys_copy() -> None:
    assert compare(carrier("a", "Read more on our site today."), carrier("b", WIRE)) is None


@given(st.text(), st.text())
def test_the_order_of_asking_does_not_matter(one: str, other: str) -> None:
    a, b = carrier("a", one + WIRE), carrier("b", other + WIRE)
    assert compare(a, b) == compare(b, a)


@given(st.text())
def test_a_sketch_is_a_sample(text: str) -> None:
    assert sketch(shingles(text)) <= shingles(text)


def test_an_abridgement_shares_a_sampled_gram_with_its_source() -> None:
    assert sketch(shingles(WIRE)) & sketch(shingles(WIRE[:340]))
