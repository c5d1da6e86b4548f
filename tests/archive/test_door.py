from __future__ import annotations

from dataclasses import replace

import pytest
from codings import TALKS, article, at, denial, march, talks
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive import check, sift
from onrecord.errors import RecordError
from onrecord.model import Coding, Place, Span, TimeMention


def bad() -> dict[str, Coding]:
    """A coding for each thing that may be wrong with one."""
    coding = talks()
    told, said = coding.statements
    (agreed,) = coding.events
    far = Span(10, len(TALKS) + 1)

    def statement(**fields: object) -> Coding:
        return replace(coding, statements=(replace(told, **fields), said))

    def event(**fields: object) -> Coding:
        return replace(coding, events=(replace(agreed, **fields),))

    return {
        "content outside": statement(content=(far,)),
        "content of other words": statement(text="Norland and Estria quarrelled"),
        "no content": statement(content=(), text=""),
        "cue of other words": statement(cue_text="asked"),
        "cue without its words": statement(cue_text=None),
        "words without their cue": statement(cue=None),
        "speaker of other words": statement(speaker=replace(told.speaker, text="Somebody")),
        "speaker outside": statement(speaker=replace(told.speaker, span=far)),
        "date of other words": statement(said_on=replace(told.said_on, text="Monday")),
        "trace outside": statement(trace=(replace(told.trace[0], span=far),)),
        "confidence above 1": statement(confidence=1.1),
        "confidence no number": statement(confidence=float("nan")),
        "half a character": statement(implies="\ud800"),
        "other article": statement(article="a-0"),
        "the same id twice": replace(coding, statements=(told, told)),
        "actor of other words": event(actors=(replace(agreed.actors[0], text="Veska"),)),
        "trigger of other words": event(trigger_text="met"),
        "sentence outside": event(sentence=far),
        "claimed by nobody": event(claimed_by="s-0"),
        "intensity off the scale": event(intensity=10.5),
        "time of other words": replace(
            coding,
            times=(TimeMention(span=at(TALKS, "Tuesday"), text="May", type="DATE", value=None),),
        ),
        "place off the globe": replace(
            coding, places=(Place(span=at(TALKS, "Kel"), text="Kel", name="Kel", lat=95.0),)
        ),
        "half a character in the text": Coding(article=article("a\udc00b")),
    }


@pytest.mark.parametrize("name", bad())
def test_a_record_that_contradicts_its_article_is_refused(name: str) -> None:
    coding = bad()[name]
    with pytest.raises(RecordError) as caught:
        check(coding)
    assert "was not stored" in str(caught.value)
    assert coding.article.id in str(caught.value)


@pytest.mark.parametrize("coding", [talks(), denial(), march()])
def test_a_sound_coding_passes(coding: Coding) -> None:
    check(coding)
    assert sift(coding) == (coding, ())


def test_sifting_drops_what_is_bad_and_what_rests_on_it() -> None:
    coding = talks()
    told, said = coding.statements
    wrong = replace(coding, statements=(replace(told, cue_text="asked"), said))
    kept, refused = sift(wrong)
    assert kept == replace(coding, statements=(said,), events=())
    assert [str(error).split()[0] for error in refused] == ["statements", "events"]
    check(kept)


def test_an_article_that_cannot_be_stored_cannot_be_sifted() -> None:
    with pytest.raises(RecordError, match="half a character"):
        sift(Coding(article=article("a\udc00b")))


@given(st.integers(0, len(TALKS) + 5), st.integers(1, 40))
def test_a_span_passes_only_where_it_gives_its_words(start: int, length: int) -> None:
    coding = talks()
    told = coding.statements[0]
    moved = replace(told, cue=Span(start, start + length))
    same = TALKS[start : start + length] == "told"
    try:
        check(replace(coding, statements=(moved, *coding.statements[1:])))
    except RecordError:
        assert not same
    else:
        assert same
