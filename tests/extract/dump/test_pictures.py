from __future__ import annotations

import pytest

from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read
from onrecord.extract.dump.pictures import images
from onrecord.model import Image

CAPTION = "The quay of Vell, where the talks were held."


def found(text: str) -> list[Image]:
    judged = judge(read(text))
    return list(images(judged, 0, 0, len(judged), set()))


CREDITS = [
    ("© Globe / POOL / Open the picture desk", "© Globe / POOL"),
    ("© Globe / Ann Veld / Go to the mediabank", "© Globe / Ann Veld"),
    ("© Norland Globe / Ann Veld", "© Norland Globe / Ann Veld"),
    ("© Norland Globe", "© Norland Globe"),
]


@pytest.mark.parametrize(("credit", "shown"), CREDITS, ids=[credit for credit, _ in CREDITS])
def test_a_caption_fused_to_its_credit_is_one_picture(credit: str, shown: str) -> None:
    text = f"{credit}{CAPTION}\n{CAPTION} - Norland Globe, 1920, 14.10.2023"
    assert found(text) == [Image(caption=CAPTION, credit=shown, date="2023-10-14")]


def test_a_capital_inside_a_word_parts_credit_and_caption() -> None:
    text = f"© Globe / POOL / Open the picture desk{CAPTION}"
    assert found(text) == [Image(caption=CAPTION, credit="© Globe / POOL")]


def test_other_captions_are_other_pictures() -> None:
    text = f"{CAPTION} - Norland Globe, 1920, 14.10.2023\nThe mole. - Norland Globe, 1920"
    assert [image.caption for image in found(text)] == [CAPTION, "The mole."]


def test_a_picture_of_markdown_has_its_address() -> None:
    (image,) = found("![The quay](https://img.n.example/q.jpg)")
    assert image == Image(url="https://img.n.example/q.jpg", caption="The quay")
