from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import article_id, digest

PARTS = st.lists(st.text(), max_size=4)


@given(PARTS)
def test_the_same_parts_give_the_same_id(parts: list[str]) -> None:
    assert digest("s", *parts) == digest("s", *parts)


@given(PARTS, PARTS)
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    assert (digest("s", *one) == digest("s", *other)) == (one == other)


@given(st.text(), st.text(min_size=1))
def test_a_boundary_counts(head: str, tail: str) -> None:
    assert digest("s", head, tail) != digest("s", head + tail, "")


def test_an_id_is_pinned() -> None:
    """Ids are written into archives and papers: they never change unseen."""
    assert digest("s", "a", 1) == PINNED
    assert article_id(key=None, url="https://a.example/1", title="T", text="x").startswith("a-")


PINNED = "s-26955c380a07993c"
