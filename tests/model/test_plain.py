from __future__ import annotations

import msgspec

from onrecord.model import Actor, Article, Coding, Origin, Publisher, Span, TimeMention
from onrecord.model.plain import fields, json_line, plain


def test_a_span_goes_out_as_its_ends() -> None:
    actor = Actor(span=Span(2, 6), text="Roe", entity="x-roe", country="NOR")
    row = plain(actor)
    assert isinstance(row, dict)
    assert (row["start"], row["end"], row["entity"]) == (2, 6, "x-roe")
    assert "span" not in row


def test_records_inside_records_go_out_alike() -> None:
    made = Coding(
        article=Article(id="a-1", text="x", page="p-1", origin=Origin(path="x"), source="x"),
        times=(TimeMention(span=Span(0, 1), text="x", type="DATE", value=None),),
    )
    assert fields(made)["times"] == [
        {"start": 0, "end": 1, "text": "x", "type": "DATE", "value": None, "precision": None}
    ]


def test_a_line_is_one_line() -> None:
    line = json_line(Actor(span=Span(0, 3), text="a\nb"))
    assert line.count(b"\n") == 1
    assert msgspec.json.decode(line)["text"] == "a\nb"


def test_a_publisher_goes_out_as_its_name() -> None:
    publisher = Publisher(name="The Courier", domain="courier.example", country="NOR")
    article = Article(
        id="a-1",
        text="x",
        page="p-1",
        origin=Origin(path="x"),
        source="x",
        publisher=publisher,
    )
    row = fields(article)
    assert row["publisher"] == "The Courier"
    assert (row["publisher_domain"], row["publisher_country"]) == ("courier.example", "NOR")
