from __future__ import annotations

from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read
from onrecord.extract.dump.topics import Topics, topics

SAID = "Norland and Veska agreed on Monday to open the strait, the minister said."
IMPRINT = "Norland Globe\ndesk@norland.example\n2024\nNorland Globe\nNews\nen_EN"


def found(text: str) -> Topics:
    return topics(judge(read(text)), frozenset({"Norland Globe"}), frozenset())


def test_a_first_tag_that_never_comes_back_is_the_section() -> None:
    head = f"{SAID}\n2024-05-03\nseaside\nnorland\nveska\njana holm\nthe strait\n{SAID[12:]}\n"
    about = found(f"{head}norland\nveska\nthe strait\n{IMPRINT}")
    assert (about.section, about.tags) == (
        "seaside",
        ("norland", "veska", "jana holm", "the strait"),
    )


def test_a_first_tag_of_the_sentences_is_a_tag() -> None:
    head = f"{SAID}\n2024-05-03\nminister\nnorland\nveska\nthe strait\n{SAID[12:]}\n"
    about = found(f"{head}norland\nveska\nthe strait\n{IMPRINT}")
    assert about.section is None
    assert about.tags[0] == "minister"


def test_a_word_of_the_imprint_is_no_section() -> None:
    assert found(f"2024-05-03\n{SAID}\n{IMPRINT}").section is None
    assert found(f"World\n2024-05-03\n{SAID}\n{IMPRINT}").section == "World"
