from __future__ import annotations

import pytest

from onrecord.extract.dump.authors import authors
from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read

BYLINES = [
    ("By Jane Roe", ("Jane Roe",)),
    ("By Jane Roe, Vell", ("Jane Roe",)),
    ("By JANE ROE and TOM AAS", ("Jane Roe", "Tom Aas")),
    ("By Jane Roe, Tom Aas and Ann Veld", ("Jane Roe", "Tom Aas", "Ann Veld")),
    ("By Jane Roe in Port Vell and Tom Aas in Sarna", ("Jane Roe", "Tom Aas")),
    ("By Jane Roe, Chief Political Correspondent", ("Jane Roe",)),
    ("By Jane Roe | Norland Globe | 3 May 2024", ("Jane Roe",)),
    ("By Jane Roe, 3 May 2024", ("Jane Roe",)),
    ("Von Anna van der Velde", ("Anna van der Velde",)),
    ("Por María Roe y Tomás Aas", ("María Roe", "Tomás Aas")),
    ("By Norland Globe Staff", ()),
    ("By Norland Globe", ()),
    ("By the harbour master", ()),
]


@pytest.mark.parametrize(("line", "names"), BYLINES, ids=[line for line, _ in BYLINES])
def test_the_names_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert authors(judge(read(line)), None, "Norland Globe") == names


def test_a_labelled_byline_needs_no_word() -> None:
    assert authors((), "Jane Roe; Tom Aas", None) == ("Jane Roe", "Tom Aas")
