from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.dump.wrap import unwrap

FIRST = (
    "Norland and Veska signed a long-range agreement on the strait on Monday, the first of its "
    "kind since the two countries shut their ports to each other, the ministry in Vell said."
)
SECOND = (
    "The envoy of Estria, who had led the talks for nine months, told reporters that the hardest "
    "part lay ahead. Nobody in the room, she added, had expected the ink to dry so soon."
)


@pytest.mark.parametrize("width", [50, 64, 72, 80, 95])
def test_paragraphs_between_blank_lines_come_back(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(each, width) for each in (FIRST, SECOND))
    assert unwrap(wrapped) == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("width", [50, 64, 72])
def test_an_indent_begins_a_paragraph(width: int) -> None:
    rows = (textwrap.fill(each, width, initial_indent="   ") for each in (FIRST, SECOND))
    assert unwrap("\n".join(rows)) == f"   {FIRST}\n   {SECOND}"


def test_a_whole_text_may_stand_indented() -> None:
    rows = (textwrap.indent(textwrap.fill(each, 66), "   ") for each in (FIRST, SECOND))
    assert unwrap("\n\n".join(rows)) == f"   {FIRST}\n\n   {SECOND}"


def test_short_lines_before_a_wrapped_text_stay() -> None:
    head = "VW0412\nWORLD\n\nTALKS END IN VELL\n\n"
    assert unwrap(head + textwrap.fill(FIRST, 60)) == head + FIRST


def test_entries_of_a_list_stay() -> None:
    listed = "* the ports of the northern coast\n* the herring, as far as the border"
    text = f"{textwrap.fill(FIRST, 60)}\n\n{textwrap.fill(SECOND, 60)}\n\n{listed}"
    assert unwrap(text).endswith(listed)


def test_paragraphs_of_one_line_each_are_not_wrapped() -> None:
    text = f"{FIRST}\n{SECOND}\nHome\nWorld"
    assert unwrap(text) == text


def test_a_menu_is_not_wrapped() -> None:
    text = "\n".join(["Home", "The islands and their harbours", "Weather", "Sport and games"] * 4)
    assert unwrap(text) == text


@given(st.text(max_size=600))
def test_no_character_but_blanks_is_touched(text: str) -> None:
    assert "".join(unwrap(text).split()) == "".join(text.split())


def test_a_long_paragraph_is_joined_at_once() -> None:
    row = "the council of Sarna met on Monday and agreed to nothing at all"
    assert unwrap("\n".join([row] * 5000)) == " ".join([row] * 5000)
