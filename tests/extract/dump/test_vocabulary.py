from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read
from onrecord.extract.dump.vocabulary import vocabulary

PHRASES = yaml.safe_load(
    (Path(__file__).parents[3] / "resources" / "dumps" / "phrases.yml").read_text("utf-8")
)
EXAMPLES = [
    (kind, entry["example"])
    for kind, places in PHRASES.items()
    for place in ("start", "anywhere")
    for entry in places.get(place, [])
]
WHOLE = [
    (kind, phrase)
    for kind, places in PHRASES.items()
    for phrases in places.get("line", {}).values()
    for phrase in phrases
]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_a_phrase_is_found_in_its_example(kind: str, example: str) -> None:
    (line,) = read(example)
    assert line.phrase(kind)


def test_each_whole_line_is_found() -> None:
    for kind, phrase in WHOLE:
        (line,) = read(phrase)
        assert line.phrase(kind), phrase


def test_a_phrase_inside_a_longer_line_is_no_whole_line() -> None:
    (line,) = read("The minister went home in the evening")
    assert line.phrase("interface") is None


def test_languages_have_function_words() -> None:
    words = vocabulary().function_words
    assert len(words) > 20
    assert {"the", "of"} <= words["en"]


CONSENT = yaml.safe_load(
    (Path(__file__).parents[3] / "resources" / "dumps" / "consent.yml").read_text("utf-8")
)


@pytest.mark.parametrize("language", sorted(CONSENT))
def test_a_notice_asks_for_consent(language: str) -> None:
    (judged,) = judge(read(CONSENT[language]["example"]))
    assert judged.kind == "cookie"


def test_news_about_consent_is_news() -> None:
    (judged,) = judge(
        read(
            "The council fined the partner company for its cookies, as it had taken the personal "
            "data of its guests without consent and sold them for advertising."
        )
    )
    assert judged.kind == "body"
