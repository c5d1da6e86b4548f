from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language import parse, syntax
from onrecord.language.en.parse import LONGEST
from onrecord.model import Article, Dateline, Document, Origin, Token

MARKS = st.text(
    alphabet=st.sampled_from(list("ab Zé🕊ع\u0301.,?!\"'“”‘’«»„[](){}…—–-\n\t\u00a0\u2028"))
)


def document(text: str) -> Document:
    article = Article(
        id="a-1", text=text, page="p-1", origin=Origin(path="x"), source="x", language="en"
    )
    found = parse(article)
    assert found is not None
    return found


def word(found: Document, text: str) -> Token:
    return next(token for token in found.tokens if token.text == text)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), MARKS))
def test_every_span_reproduces_its_text(text: str) -> None:
    found = document(text)
    for place, token in enumerate(found.tokens):
        assert token.index == place
        assert token.span.of(text) == token.text
        assert found.sentences[token.sentence].span.covers(token.span)
        assert 0 <= token.head < len(found.tokens)
    for name in found.names:
        assert name.span.start == found.tokens[name.first].start
        assert name.span.end == found.tokens[name.last - 1].end


@settings(max_examples=60, deadline=None)
@given(MARKS)
def test_no_sentence_crosses_a_paragraph(text: str) -> None:
    found = document(text)
    for sentence in found.sentences:
        assert any(each.covers(sentence.span) for each in found.article.paragraphs)


@pytest.mark.parametrize("lead", ["", "\n  ", "The title\n\n"])
def test_a_dateline_is_no_part_of_the_first_sentence(lead: str) -> None:
    text = f"{lead}VELL (Wire) - Norland left. It is over."
    article = Article(
        id="a-1",
        text=text,
        page="p-1",
        origin=Origin(path="x"),
        source="x",
        language="en",
        dateline=Dateline(place="VELL", agency="Wire", text="VELL (Wire) -"),
    )
    found = parse(article)
    assert found is not None
    sentences = [each.span.of(text) for each in found.sentences]
    assert sentences[-2:] == ["Norland left.", "It is over."]


def test_a_paragraph_without_an_end_is_cut() -> None:
    found = document("word " * (LONGEST // 2))
    assert len(found.tokens) == LONGEST // 2


def test_an_editors_brackets_do_not_break_the_sentence() -> None:
    found = document("The talks go on, with other like-minded [countries], on this issue, he said.")
    said = word(found, "said")
    assert [each.text for each in syntax.subjects(found, said)] == ["he"]


def test_another_language_has_no_parser_yet() -> None:
    article = Article(
        id="a", text="Саммит.", page="p", origin=Origin(path="x"), source="x", language="xx"
    )
    assert parse(article) is None


@pytest.mark.parametrize(
    ("text", "verb", "subjects", "objects", "obliques"),
    [
        ("Norland met Estria in Vell.", "met", ["Norland"], ["Estria"], [("in", "Vell")]),
        ("Norland and Veska signed a pact.", "signed", ["Norland", "Veska"], ["pact"], []),
        ("He agreed to meet her.", "meet", ["He"], ["her"], []),
        ("She came and met the envoy.", "met", ["She"], ["envoy"], []),
        ("The envoy who met him left.", "met", ["envoy"], ["him"], []),
        ("The envoy was met by Roe.", "met", ["envoy"], [], [("by", "Roe")]),
        ("Troops withdrew from Vell.", "withdrew", ["Troops"], [], [("from", "Vell")]),
    ],
)
def test_who_does_what_to_whom(
    text: str, verb: str, subjects: list[str], objects: list[str], obliques: list[tuple[str, str]]
) -> None:
    found = document(text)
    token = word(found, verb)
    assert [each.text for each in syntax.subjects(found, token)] == subjects
    assert [each.text for each in syntax.objects(found, token)] == objects
    assert [(case, each.text) for case, each in syntax.obliques(found, token)] == obliques


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        (
            "The Russian foreign minister, who came late, left.",
            "minister",
            "The Russian foreign minister",
        ),
        ("The spokeswoman of the army said so.", "spokeswoman", "The spokeswoman of the army"),
        ("Norland's top diplomat Jane Roe said so.", "Roe", "Norland's top diplomat Jane Roe"),
        ("Jane Roe and John Poe left.", "Roe", "Jane Roe"),
    ],
)
def test_a_noun_phrase_ends_before_its_clauses(text: str, noun: str, phrase: str) -> None:
    found = document(text)
    assert syntax.noun_phrase(found, word(found, noun)).of(text) == phrase


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("He did not say it.", "say", True),
        ("He never said it.", "said", True),
        ("He said it.", "said", False),
        ("He said it was not so.", "said", False),
    ],
)
def test_a_negation_stands_with_its_verb(text: str, verb: str, negated: bool) -> None:
    found = document(text)
    assert syntax.is_negated(found, word(found, verb)) is negated
