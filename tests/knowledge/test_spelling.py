from __future__ import annotations

import pytest

from onrecord.knowledge.spelling import same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergey", "sergei"),
        ("sergej", "sergei"),
        ("mohammed", "muhammad"),
        ("mohamed", "mohammad"),
        ("alexander", "aleksandr"),
        ("dmitry", "dmitri"),
        ("yuri", "yury"),
        ("hossein", "hussein"),
        ("viktor", "victor"),
        ("mikhail", "mihail"),
        ("wolodymyr", "volodymyr"),
        ("joseph", "josef"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jana", "janar"),
        ("martin", "martina"),
        ("maria", "mario"),
        ("daniel", "daniela"),
        ("jan", "jane"),
        ("paul", "paula"),
        ("ivan", "ivana"),
        ("li", "lei"),
        ("john", "joan"),
        ("peter", "pedro"),
    ],
)
def test_two_names_that_are_alike(one: str, other: str) -> None:
    assert not same(one, other)
