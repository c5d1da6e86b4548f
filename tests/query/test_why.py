from __future__ import annotations

from dataclasses import fields

from codings import talks

from onrecord.query import why


def test_every_field_of_a_record_is_explained() -> None:
    coding = talks()
    for record in (*coding.statements, *coding.events, coding.article):
        told = {
            each.field.partition(".")[0].partition("[")[0] for each in why(record, coding.article)
        }
        names = {field.name for field in fields(record)}
        assert told >= names - {"trace", "text", "cue_text", "trigger_text"}


def test_a_field_rests_on_words_rule_and_knowledge() -> None:
    coding = talks()
    told = {each.field: each for each in why(coding.statements[0], coding.article)}
    speaker = told["speaker"]
    assert speaker.value == "Ana Berg"
    assert [each.text for each in speaker.words] == [
        "Norlandic Foreign Minister Ana Berg",
        "Ana Berg",
    ]
    assert speaker.rule == ("name", "subject of the cue")
    assert speaker.knowledge == ("tenures:Q900001:Q900100:2021-03-01", "people:Q900001")
    assert speaker.confidence == 0.95
    assert told["speaker.country"].knowledge == speaker.knowledge
    assert told["said_on"].words[0].text == "Tuesday"
    assert told["content"].rule == ("clause of the cue",)
    for each in told.values():
        assert all(coding.article.text[w.start : w.end] == w.text for w in each.words)


def test_each_of_several_actors_is_explained() -> None:
    coding = talks()
    told = {each.field: each for each in why(coding.events[0], coding.article)}
    assert told["actors[1].country"].value == "XES"
    assert told["type"].rule == ("frame:agree-to",)


def test_an_article_is_explained_by_the_words_of_its_page() -> None:
    coding = talks()
    told = {each.field: each for each in why(coding.article, coding.article)}
    assert told["title"].rule == ("og:title",)
