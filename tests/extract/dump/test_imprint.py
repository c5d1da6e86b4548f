from __future__ import annotations

import pytest

from onrecord.extract.dump.imprint import masthead, signs
from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read

LINES = [
    ("Copyright 2015 The Norland Ledger", "The Norland Ledger"),
    ("© 2015-2024 Norland Globe. All rights reserved.", "Norland Globe"),
    ("Copyright The Norland Courier", "The Norland Courier"),
    ("[Strait Bridge](https://strait.example/)", "Strait Bridge"),
    ("Norland Post | May 3, 2024 00:40 UTC", "Norland Post"),
    ("© Globe / POOL", None),
    ("Ann Veld | May 3, 2024 00:40 UTC", None),
    ("[Live](https://strait.example/live)", None),
    ("The minister holds the copyright of the song, the court said.", None),
]


@pytest.mark.parametrize(("line", "name"), LINES, ids=[line for line, _ in LINES])
def test_a_line_names_the_publisher(line: str, name: str | None) -> None:
    judged = judge(read(line))
    assert next((found for found, _, _ in signs(judged, judged, 0, None)), None) == name


TOPS = [
    ("NORLAND POST", "NORLAND POST"),
    ("[5]NORLAND POST", "NORLAND POST"),
    ("The Norland Observer", "The Norland Observer"),
    ("Press freedom in Norland", None),
    ("Sign in", None),
]


@pytest.mark.parametrize(("line", "name"), TOPS, ids=[line for line, _ in TOPS])
def test_a_page_is_headed_by_its_outlet(line: str, name: str | None) -> None:
    assert masthead(judge(read(line)), None) == name


def test_an_agency_signs_below_its_text() -> None:
    judged = judge(read("The council met on Monday and agreed to nothing.\n\nAMBER WIRE"))
    names = [name for name, _, _ in signs(judged, (), 0, "Amber Wire")]
    assert "Amber Wire" in names
