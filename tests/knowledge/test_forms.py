"""Forms are compared without case, accents and points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.knowledge.forms import fold, unarticled, undotted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erdoğan", "ERDOGAN"),
        ("Sharm el-Sheikh", "sharm  El Sheikh"),
        ("Quai d’Orsay", "Quai d'Orsay"),
        ("Wałęsa", "Walesa"),
        ("U.S.", "us"),
        ("Jyrki Häkämies", "jyrki hakamies"),
        ("Türkiye", "Turkiye"),
    ],
)
def test_variants_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_articles_and_points() -> None:
    assert unarticled(fold("The Hague")) == "hague"
    assert undotted("the U.S.") == "US"


@given(st.text(max_size=40))
def test_folding_is_settled(text: str) -> None:
    assert fold(fold(text)) == fold(text)
