from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.dump.lines import read


def test_blank_lines_and_indents_are_kept_as_layout() -> None:
    first, second = read("Title\n\n   an entry\n")
    assert (first.indent, first.after_blank, first.before_blank) == (0, False, True)
    assert (second.text, second.indent, second.after_blank) == ("an entry", 3, True)


def test_a_line_repeats_whatever_its_typography() -> None:
    lines = read("It’s over\nit's over.\nSomething else")
    assert [line.repeats for line in lines] == [2, 2, 1]


def test_a_sentence_is_ended_running_text() -> None:
    assert read("The council met on Monday and agreed to nothing.")[0].sentence
    assert read("“We agree,” she said.")[0].sentence
    assert not read("Council agrees to nothing")[0].sentence
    assert not read("https://norland.example/a-long.address.here")[0].sentence


def test_words_are_counted_without_spaces() -> None:
    (line,) = read("理事会は月曜日に会合を開き、何も決めなかった。")
    assert line.words > 8
    assert line.sentence


@given(st.text())
def test_lines_are_the_texts_own(text: str) -> None:
    own = [row.strip() for row in text.splitlines() if row.strip()]
    assert [line.text for line in read(text)] == own
