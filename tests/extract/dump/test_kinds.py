from __future__ import annotations

import pytest

from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read

LINES = [
    ("https://norland.example/news/1.html", "url"),
    ("https://cdn.norland.example/a/b.jpg", "image"),
    ("https://cdn.norland.example/a/b.pngNorland Globe", "image"),
    ("en_EN", "language"),
    ("desk@norland.example", "contact"),
    ("+37255501234", "contact"),
    ("2024", "year"),
    ("2024-06-12T08:17+0000", "date"),
    ("08:17 GMT 12.06.2024 (Updated: 09:02 GMT 12.06.2024)", "date"),
    ("Published 12 June 2024 by the desk", "date"),
    ("estria, veska, amber sea, herring", "keywords"),
    ("The envoy at the quay. - Norland Globe, 1920, 21.07.2024", "caption"),
    ("© Globe Photo / POOL", "credit"),
    ("The harbour on Monday, May 6, 2024, in Sarna. (AP Photo/Ann Veld)", "credit"),
    ("Photos: Envoy Climbs Lighthouse", "teaser"),
    ("Sign in", "interface"),
    ("We use cookies to make this site work.", "cookie"),
    ("12 Comments", "end"),
    ("More from Sarna", "end"),
    ("By Anna Veld and Jon Aas", "byline"),
    ("<div class='x'>", "markup"),
    ("The council met", "label"),
    ("The council met on Monday and agreed to nothing.", "body"),
    ("A Reuters/Ipsos poll found that most voters had no view of the bridge.", "body"),
    ('"Sign up for our navy," the admiral told the pupils of the school.', "body"),
    ("The bank had kept their personal data against its own rules.", "body"),
]


@pytest.mark.parametrize(("text", "kind"), LINES, ids=[text for text, _ in LINES])
def test_a_line_alone_shows_what_it_is(text: str, kind: str) -> None:
    (judged,) = judge(read(text))
    assert judged.kind == kind, judged.rule
    assert judged.rule
