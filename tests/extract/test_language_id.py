from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.language_id import language


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The minister said on Tuesday that the talks would go on.", "en"),
        ("THE MINISTER SAID ON TUESDAY THAT THE TALKS WOULD GO ON.", "en"),
        ("Der Minister sagte am Dienstag, dass die Gespräche weitergehen.", "de"),
        ("Министр заявил во вторник, что переговоры продолжатся.", "ru"),
        ("Le ministre a déclaré mardi que les pourparlers continueraient.", "fr"),
        ("وقال الوزير يوم الثلاثاء إن المحادثات ستستمر", "ar"),
        ("外交部发言人星期二表示，会谈将继续进行，双方都同意这一安排。", "zh"),
        ("Hello", None),
        ("1 2 3 4 5 6 7 8 9 10 11 12", None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, wanted: str | None) -> None:
    assert language(text) == wanted


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_code_or_none(text: str) -> None:
    assert len(language(text) or "xx") == 2
