from __future__ import annotations

from onrecord.extract.dump.captions import apart
from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read

TEXT = "The council of Sarna met on Monday and agreed to nothing at all, its clerk said."
CAPTION = "The clerk of the council shakes hands with the mayor at the old mole of Sarna."


def kinds(text: str, title: str | None = None) -> list[str]:
    judged = judge(read(text))
    heading = next((each for each in judged if each.line.text == title), None)
    return [each.kind for each in apart(judged, 0, heading)]


def test_a_sentence_next_to_its_copy_is_a_caption() -> None:
    assert kinds(f"{TEXT}\n{CAPTION}\n{CAPTION}\n{TEXT[4:]}") == [
        "body",
        "credit",
        "credit",
        "body",
    ]


def test_a_sentence_between_count_and_credit_is_a_caption() -> None:
    assert kinds(f"{TEXT}\nImage 2 of 5\n{CAPTION}\nPhoto: Ann Veld")[2] == "credit"
    assert kinds(f"{TEXT}\nA tax on bread\n{CAPTION}\nPhoto: Ann Veld")[2] == "body"


def test_a_title_may_stand_twice() -> None:
    asked = "Does the council of Sarna own a lighthouse of its own?"
    assert kinds(f"{asked}\n{asked}\n{TEXT}", asked) == ["body", "body", "body"]
