"""Any record that the door lets in comes back as it was."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from codings import TALKS, actor, article, at, event, page, statement
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive import Archive
from onrecord.model import Coding, Entity, Mention, Place, Publisher, Span, TimeMention, When

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SOME = st.one_of(st.none(), WORDS)
SHARE = st.floats(0, 1)
SPANS = st.tuples(st.integers(0, len(TALKS) - 1), st.integers(1, len(TALKS))).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TALKS)))
)


@st.composite
def codings(draw: st.DrawFn) -> Coding:
    outlet = Publisher(name=draw(WORDS), domain=draw(SOME), country=draw(SOME))
    source = article(
        TALKS,
        title=draw(SOME),
        publisher=draw(st.sampled_from([None, outlet])),
        published=draw(st.sampled_from([None, "2024", "2024-04-09T05:43:00Z", "soon"])),
        tags=tuple(draw(st.lists(WORDS, max_size=2))),
    )

    def party() -> object:
        span = draw(SPANS)
        known = actor(TALKS, "Ana Berg", entity=draw(SOME), name=draw(SOME), role=draw(SOME))
        return replace(known, span=span, text=span.of(TALKS), confidence=draw(SHARE))

    content = tuple(draw(st.lists(SPANS, min_size=1, max_size=3)))
    said = statement(
        source,
        content,
        at(TALKS, "told"),
        speaker=draw(st.none() | st.builds(party)),
        relayed_by=tuple(party() for _ in range(draw(st.integers(0, 2)))),
        said_on=draw(st.sampled_from([None, When(value="2024-W15", precision="week")])),
        confidence=draw(SHARE),
    )
    did = event(
        source,
        draw(WORDS),
        at(TALKS, "agreed"),
        tuple(party() for _ in range(draw(st.integers(0, 2)))),
        sentence=draw(SPANS),
        modes=tuple(draw(st.lists(st.sampled_from(["visit", "phone"]), max_size=2))),
        intensity=draw(st.floats(-10, 10)),
        claimed_by=draw(st.sampled_from([None, said.id])),
    )
    span = draw(SPANS)
    words = {"span": span, "text": span.of(TALKS)}
    return Coding(
        article=source,
        statements=(said,),
        events=(did,),
        mentions=(Mention(**words, kind="person", phrase=span, head=draw(st.integers(0, 99))),),
        times=(TimeMention(**words, type="DATE", value=draw(SOME)),),
        places=(Place(**words, name=draw(WORDS), lat=draw(st.floats(-90, 90))),),
        entities=(Entity(id=draw(WORDS), kind="group", name=draw(WORDS)),),
        coded=draw(st.booleans()),
    )


@settings(deadline=None, max_examples=60)
@given(codings())
def test_a_coding_comes_back_as_it_was(coding: Coding) -> None:
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "a.db") as archive:
        archive.write(page(), [coding], "v")
        assert archive.coding(coding.article.id) == coding
        archive.statements().to_arrow()
