from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span

OFFSETS = st.tuples(st.integers(0, 200), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="runs forward"):
        Span(start, end)


def test_offsets_count_code_points() -> None:
    text = "né 🕊 peace"
    assert Span(3, 4).of(text) == "🕊"


@given(OFFSETS, OFFSETS)
def test_overlap_is_mutual_and_follows_from_covering(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert not one.covers(other) or one.overlaps(other)
    assert one.overlaps(other) == bool(
        set(range(one.start, one.end)) & set(range(other.start, other.end))
    )
