"""Codings made by hand: invented people, invented countries, every kind of record."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import (
    Actor,
    Article,
    Coding,
    Dateline,
    Entity,
    Event,
    FieldTrace,
    Image,
    Mention,
    Origin,
    Page,
    Place,
    Publisher,
    Span,
    Stance,
    Statement,
    Teaser,
    Tenure,
    TimeMention,
    Trace,
    When,
    Where,
    article_id,
    digest,
    event_id,
    statement_id,
)

TALKS = (
    "Norland and Estria agreed on Tuesday to reopen the border bridge at Kel, "
    "Norlandic Foreign Minister Ana Berg told reporters.\n\n"
    "“The bridge [at Kel] belongs to both banks,” she said. “We shall not wait for winter.”"
)
DENIAL = (
    "Veska denied that its patrol boats had fired on Estrian fishermen. "
    "“Nobody fired a shot,” Admiral Joris Hale said in Port Vell on 3 May."
)
MARCH = "Thousands marched in Port Vell against the fuel tax."


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where ``words`` stand in ``text``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def article(text: str, **fields: object) -> Article:
    """An article of the Norland Post, unless told otherwise."""
    given: dict[str, object] = {
        "title": "A title",
        "url": "https://post.example/a",
        "published": "2024-04-09T05:43:00Z",
        "publisher": Publisher(name="Norland Post", domain="post.example", country="XNO"),
        "language": "en",
        "page": "page-1",
        "origin": Origin(path="a.html"),
        "source": "a.html",
    } | fields
    own = article_id(key=None, url=str(given["url"]), title=str(given["title"]), text=text)
    return Article(id=own, text=text, **given)  # type: ignore[arg-type]


def actor(text: str, words: str, nth: int = 0, **fields: object) -> Actor:
    return Actor(span=at(text, words, nth), text=words, **fields)  # type: ignore[arg-type]


BERG = Entity(
    id="Q900001",
    kind="person",
    name="Ana Berg",
    aliases=("Anna Berg", "Åna Bérg"),
    country="XNO",
    sector="GOV",
    tenures=(
        Tenure(
            position="Q900100",
            title="foreign minister",
            country="XNO",
            kind="foreign_minister",
            start="2021-03-01",
            end="",
            source="table",
            as_of="2024-06-01",
        ),
    ),
)
NORLAND = Entity(id="Q900010", kind="country", name="Norland", country="XNO")
ESTRIA = Entity(id="Q900011", kind="country", name="Estria", country="XES")
VESKA = Entity(id="Q900012", kind="country", name="Veska", country="XVE")
HALE = Entity(id="x-joris-hale", kind="person", name="Joris Hale", country="XVE", sector="MIL")


def statement(
    source: Article, content: tuple[Span, ...], cue: Span | None, **fields: object
) -> Statement:
    given: dict[str, object] = {
        "kind": "direct",
        "text": " ".join(span.of(source.text) for span in content),
        "cue_text": cue and cue.of(source.text),
        "language": "en",
        "confidence": 0.9,
        "coder": "statements",
        "coder_version": "1",
    } | fields
    return Statement(
        id=statement_id(source.id, content, cue),
        article=source.id,
        content=content,
        cue=cue,
        **given,  # type: ignore[arg-type]
    )


def event(
    source: Article, kind: str, trigger: Span, actors: tuple[Actor, ...], **fields: object
) -> Event:
    given: dict[str, object] = {
        "quad": 1,
        "intensity": 2.5,
        "language": "en",
        "confidence": 0.8,
        "coder": "events",
        "coder_version": "1",
    } | fields
    return Event(
        id=event_id(source.id, kind, trigger, actors),
        article=source.id,
        type=kind,
        trigger=trigger,
        trigger_text=trigger.of(source.text),
        actors=actors,
        **given,  # type: ignore[arg-type]
    )


def page(path: str = "a.html", content: str = "", record: int | None = None) -> Page:
    data = (content or path).encode("utf-8", "surrogateescape")
    origin = Origin(path=path, record=record)
    return Page(digest=digest("p", data), kind="html", content=data, origin=origin)


def talks(**fields: object) -> Coding:
    """An article with two statements, one of them split, and an event that is claimed."""
    text = TALKS
    source = article(
        text,
        **{
            "title": "Bridge at Kel to reopen",
            "authors": ("Mara Lind",),
            "tags": ("borders", "estria"),
            "dateline": Dateline(place="KEL", agency="NNA", text="KEL (NNA) -"),
            "images": (Image(url="https://post.example/1.jpg", caption="The bridge", date=None),),
            "teasers": (Teaser(title="More", url="https://post.example/b"),),
            "trace": (FieldTrace(field="title", rule="og:title", words="Bridge at Kel to reopen"),),
        }
        | fields,
    )
    known = {
        "entity": BERG.id,
        "name": "Ana Berg",
        "kind": "person",
        "role": "foreign minister",
        "country": "XNO",
        "sector": "GOV",
        "how": "name",
        "knowledge": "tenures:Q900001:Q900100:2021-03-01",
        "confidence": 0.95,
    }
    tuesday = When(
        value="2024-04-09", precision="day", span=at(text, "Tuesday"), text="Tuesday", basis="past"
    )
    told = statement(
        source,
        (at(text, "Norland and Estria agreed on Tuesday to reopen the border bridge at Kel"),),
        at(text, "told"),
        kind="indirect",
        speaker=actor(text, "Norlandic Foreign Minister Ana Berg", **known),
        addressee=actor(text, "reporters", kind="group", sector="JRN"),
        said_on=tuesday,
        trace=(
            Trace(field="content", rule="clause of the cue", span=at(text, "told")),
            Trace(
                field="speaker",
                rule="subject of the cue",
                span=at(text, "Ana Berg"),
                knowledge="people:Q900001",
            ),
        ),
    )
    content = (
        at(text, "The bridge [at Kel] belongs to both banks"),
        at(text, "We shall not wait for winter"),
    )
    said = statement(
        source,
        content,
        at(text, "said"),
        quoted=content,
        insertions=(at(text, "[at Kel]"),),
        speaker=actor(text, "she", **known | {"how": "pronoun", "confidence": 0.8}),
        stances=(
            Stance(
                entity=ESTRIA.id,
                name="Estria",
                value=0.5,
                target=at(text, "both banks"),
                cue=at(text, "belongs"),
            ),
        ),
        confidence=0.7,
    )
    sides = (
        actor(text, "Norland", entity=NORLAND.id, name="Norland", country="XNO", kind="country"),
        actor(text, "Estria", entity=ESTRIA.id, name="Estria", country="XES", kind="country"),
    )
    words = at(text, "Kel")
    kel = Place(span=words, text="Kel", name="Kel", country="XNO", lat=58.5, lon=-3.25)
    there = Where(span=words, text="Kel", name="Kel", country="XNO", lat=58.5, lon=-3.25)
    agreed = event(
        source,
        "AGREE",
        at(text, "agreed"),
        sides,
        contexts=("diplomatic",),
        sentence=Span(0, text.index("\n")),
        date=tuesday,
        place=there,
        claimed_by=told.id,
        trace=(Trace(field="type", rule="frame:agree-to", span=at(text, "agreed")),),
    )
    named = Mention(
        span=at(text, "Ana Berg"),
        text="Ana Berg",
        kind="person",
        phrase=at(text, "Norlandic Foreign Minister Ana Berg"),
        head=14,
        entity=BERG.id,
        name="Ana Berg",
        how="name",
    )
    day = TimeMention(
        span=at(text, "Tuesday"), text="Tuesday", type="DATE", value="2024-04-09", precision="day"
    )
    return Coding(
        article=source,
        statements=(told, said),
        events=(agreed,),
        mentions=(named,),
        times=(day,),
        places=(kel,),
        entities=(BERG, NORLAND, ESTRIA),
    )


def denial(**fields: object) -> Coding:
    """A direct statement with a date of its own, and an event denied, by the outlet's account."""
    text = DENIAL
    source = article(
        text,
        **{
            "title": "Veska: no shots",
            "url": "https://times.example/b",
            "published": "2024-05-04",
            "publisher": Publisher(name="The Veska Times", domain="times.example", country="XVE"),
            "page": "page-2",
        }
        | fields,
    )
    said = statement(
        source,
        (at(text, "Nobody fired a shot"),),
        at(text, "said"),
        quoted=(at(text, "Nobody fired a shot"),),
        speaker=actor(
            text,
            "Admiral Joris Hale",
            entity=HALE.id,
            name="Joris Hale",
            role="admiral",
            country="XVE",
            sector="MIL",
            confidence=0.6,
        ),
        said_on=When(value="2024-05-03", precision="day", span=at(text, "3 May"), text="3 May"),
        modality="denied",
    )
    veska = actor(text, "Veska", entity=VESKA.id, name="Veska", country="XVE")
    fishermen = actor(text, "Estrian fishermen", country="XES", sector="AGR")
    shot = event(
        source,
        "ASSAULT",
        at(text, "fired"),
        (veska,),
        modes=("firearms",),
        quad=4,
        intensity=-9.0,
        recipients=(fishermen,),
        sentence=Span(0, text.index(" “")),
        status="denied",
        confidence=0.55,
    )
    return Coding(article=source, statements=(said,), events=(shot,), entities=(HALE, VESKA))


def march(**fields: object) -> Coding:
    """An event with an actor whom nobody knows, in an article without a date or an outlet."""
    source = article(
        MARCH,
        **{
            "title": None,
            "url": "https://nowhere.example/c",
            "published": None,
            "publisher": None,
            "page": "page-3",
        }
        | fields,
    )
    crowd = actor(MARCH, "Thousands", kind="group", sector="CVL")
    marched = event(
        source, "PROTEST", at(MARCH, "marched"), (crowd,), modes=("demo",), quad=4, intensity=-5.0,
        sentence=Span(0, len(MARCH)),
    )  # fmt: skip
    return Coding(article=source, events=(marched,))


def stored(coding: Coding, path: str, record: int | None = None) -> tuple[Page, Coding]:
    """A page, and the coding as one that was read from it."""
    own = page(path, coding.article.text, record)
    told = replace(coding.article, page=own.digest, origin=own.origin, source=str(own.origin))
    return own, replace(coding, article=told)


def all_three() -> tuple[tuple[Page, Coding], ...]:
    return stored(talks(), "talks.html"), stored(denial(), "denial.html"), stored(march(), "m.txt")
