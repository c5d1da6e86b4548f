"""Whatever the text: an answer, and every span of every record reproduces its words."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.archive import check
from onrecord.model import Coding, Span
from onrecord.model.plain import plain

PIECES = (
    "Russian Foreign Minister Sergey Lavrov",
    "the minister",
    "She",
    "Norland and Estria",
    "both countries",
    "Kremlin spokesman",
    " said on Tuesday",
    " told reporters that",
    " agreed to meet",
    " signed a treaty with",
    " accused",
    " of shelling a town",
    ", according to officials",
    " in Geneva",
    " last week",
    "VELL (Wire) - ",
    "Q: ",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "«",
    "»",
    "[",
    "]",
    "(",
    ")",
    "…",
    " – ",
    "—",
    ".",
    ",",
    "?",
    "!",
    ":",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u200f",
    "\u2028",
    "e\u0301",
    "🕊️",
    "السلام",
    "北京",
    " ",
    " ",
    " ",
)
NEWS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)


def coded(text: str) -> Coding | None:
    if not text.strip():
        return None
    return onrecord.code(text, published="2024-04-09", language="en")


def holds(coding: Coding) -> None:
    """The archive's door lets every record in, and none of them points outside the text."""
    check(coding)
    for span in spans(plain(coding)):
        assert span.end <= len(coding.article.text)


def spans(value: object) -> list[Span]:
    if isinstance(value, list):
        return [span for each in value for span in spans(each)]
    if not isinstance(value, dict):
        return []
    own = [Span(value["start"], value["end"])] if isinstance(value.get("end"), int) else []
    return own + [span for each in value.values() for span in spans(each)]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(NEWS)
def test_any_run_of_news_is_coded_true_to_its_text(text: str) -> None:
    coding = coded(text)
    assert coding is None or holds(coding) is None


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_any_text_is_coded_true_to_itself(text: str) -> None:
    coding = coded(text)
    assert coding is None or holds(coding) is None


TALKS = """Norland Foreign Minister Jana Holm said on Monday that the talks with Estria had failed.

“We [the delegation] waited for three days,” she said. “Nobody came … and nobody called.”

Estria's army denied the claim, according to state media. Its spokesman, Colonel Tom Reyk, told the
paper that “no such meeting” had been agreed, and urged Norland to withdraw from Port Vell."""


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_report_with_parts_cut_out_is_still_coded(data: st.DataObject) -> None:
    cut = data.draw(st.lists(st.integers(0, len(TALKS)), min_size=2, max_size=8).map(sorted))
    text = "".join(
        TALKS[a:b] for a, b in zip([0, *cut[1::2]], [*cut[::2], len(TALKS)], strict=False)
    )
    coding = coded(text)
    assert coding is None or holds(coding) is None


@pytest.mark.parametrize("size", [60_000])
def test_a_text_without_a_full_stop_comes_to_an_end(size: int) -> None:
    text = re.sub(r"[.!?\n]", " ", TALKS) * (size // len(TALKS))
    coding = coded(text)
    assert coding is not None
    holds(coding)


@pytest.mark.parametrize("times", [400])
def test_speakers_who_cite_each_other_without_end_come_to_one(times: int) -> None:
    coding = coded("Holm said that " * times + "it rained.")
    assert coding is not None
    assert len(coding.statements) < 100
    holds(coding)
