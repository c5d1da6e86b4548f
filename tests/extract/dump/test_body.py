from __future__ import annotations

from onrecord.extract.dump.body import paragraphs, stretch, style_of
from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read

TEXT = "The council met on Monday and agreed to nothing at all, its clerk said in the evening."
MENU = "Home\nWorld\nIslands\nWeather\nSport\n"


def test_the_stretch_leaves_menus_out() -> None:
    judged = judge(read(f"{MENU}{TEXT}\n{TEXT[4:]}\n{MENU}"))
    found = stretch(judged)
    assert found is not None
    assert [each.line.text for each in judged[found.first : found.last + 1]] == [TEXT, TEXT[4:]]


def test_a_page_of_menus_has_no_stretch() -> None:
    assert stretch(judge(read(MENU))) is None


def test_a_heading_between_paragraphs_stays() -> None:
    judged = judge(read(f"{TEXT}\n\nA tax on the islands\n\n{TEXT[4:]}"))
    found = stretch(judged)
    assert found is not None
    kept = [each.line.text for each in paragraphs(judged, found, None)]
    assert kept == [TEXT, "A tax on the islands", TEXT[4:]]


def test_links_behind_related_go() -> None:
    judged = judge(read(f"{TEXT}\nRelated\nStorm sinks two yachts\n{TEXT[4:]} {TEXT}"))
    found = stretch(judged)
    assert found is not None
    kept = [each.line.text for each in paragraphs(judged, found, None)]
    assert kept == [TEXT, f"{TEXT[4:]} {TEXT}"]


def test_the_style_is_that_of_the_first_paragraphs() -> None:
    judged = judge(read(f"  {TEXT}\n\n  {TEXT[4:]}\n\n      {TEXT[12:]}"))
    found = stretch(judged)
    assert found is not None
    style = style_of(judged, found)
    assert (style.indent, style.blank) == (2, False)
