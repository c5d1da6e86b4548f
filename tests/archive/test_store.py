from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from codings import TALKS, actor, all_three, article, at, denial, page, statement, stored, talks

from onrecord.archive import Archive
from onrecord.errors import ArchiveError, InputError, RecordError
from onrecord.model import Coding, Duplicate, Entity, Origin, Reject, Span


def sound(archive: Archive) -> None:
    """The file, its references and its full-text indexes are whole."""
    connection = archive._connection  # noqa: SLF001
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for words in ("article_words", "statement_words"):
        connection.execute(f"INSERT INTO {words} ({words}, rank) VALUES ('integrity-check', 1)")


def rows(archive: Archive, table: str) -> int:
    return archive._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: SLF001


def test_what_is_written_is_read(archive: Archive) -> None:
    for _, coding in all_three():
        assert archive.coding(coding.article.id) == coding
        assert archive.article(coding.article.id) == coding.article
        for said in coding.statements:
            assert archive.statement(said.id) == said
        for event in coding.events:
            assert archive.event(event.id) == event
    sound(archive)


def test_a_second_writing_changes_nothing(archive: Archive) -> None:
    before = archive.fingerprint()
    for written, coding in all_three():
        archive.write(written, [coding], "v1")
    assert archive.fingerprint() == before
    sound(archive)


def test_the_order_of_writing_has_no_part_in_the_content(tmp_path: Path) -> None:
    copies = [*all_three(), stored(talks(), "copy/talks.html"), stored(talks(), "a/talks.html", 3)]
    other = replace(talks(), entities=(replace(talks().entities[0], aliases=()),))
    copies.append(stored(other, "b.html"))
    later = talks(title="Bridge at Kel to reopen", modified="2024-04-10T00:00:00Z")
    copies.append(stored(later, "z.html"))
    prints = set()
    for seed in range(8):
        random.Random(seed).shuffle(copies)
        with Archive(tmp_path / f"{seed}.db") as archive:
            for written, coding in copies:
                archive.write(written, [coding], "v1")
                if seed % 2:
                    archive.weave()
            archive.weave()
            prints.add(archive.fingerprint())
            assert archive.article(talks().article.id).source == "a/talks.html#3"
            sound(archive)
    assert len(prints) == 1


def test_a_recoding_replaces(archive: Archive) -> None:
    written, coding = stored(talks(), "talks.html")
    fewer = replace(coding, statements=coding.statements[1:], events=(), entities=())
    archive.write(written, [fewer], "v2")
    assert archive.coding(coding.article.id) == fewer
    assert not archive.has(written.digest, "v1")
    assert archive.has(written.digest, "v2")
    assert not archive.actor("norland")
    sound(archive)


def test_an_article_that_a_page_gives_no_more_goes(archive: Archive) -> None:
    written, coding = stored(talks(), "talks.html")
    archive.write(page("else.html", TALKS), [coding], "v1")
    archive.write(written, [], "v2")
    assert archive.article(coding.article.id), "another page still holds it"
    archive.write(page("else.html", TALKS), [], "v2")
    assert archive.article(coding.article.id) is None
    assert rows(archive, "sketch") < 40
    sound(archive)


def test_a_page_is_known_by_digest_version_and_place(archive: Archive) -> None:
    written, _ = stored(talks(), "talks.html")
    assert archive.has(written.digest, "v1")
    assert archive.has(written.digest, "v1", origin=written.origin)
    assert not archive.has(written.digest, "v1", origin=Origin(path="other.html"))
    assert not archive.has(written.digest, "v2")
    assert not archive.has("p-0", "v1")


def test_a_bad_record_keeps_the_whole_page_out(archive: Archive) -> None:
    before = archive.fingerprint()
    _, coding = stored(talks(), "talks.html")
    wrong = replace(coding.statements[0], cue=Span(0, 4))
    with pytest.raises(RecordError, match=r"cue.*0:4"):
        archive.write(page("new.html"), [replace(coding, statements=(wrong,))], "v2")
    assert archive.fingerprint() == before


def test_rejects_are_kept_once_and_go_when_the_page_is_read(archive: Archive) -> None:
    refused = Reject(origin=Origin(path="x.html"), stage="extract", reason="no article", digest="p")
    archive.reject(refused)
    archive.reject(refused)
    assert archive.rejects() == (refused,)
    archive.write(page("x.html"), [denial()], "v1")
    assert archive.rejects() == ()


def test_a_file_name_that_is_no_text_can_be_rejected(archive: Archive) -> None:
    odd = page("bad\udcff.html")
    refused = Reject(origin=odd.origin, stage="extract", reason="bad\udcff", digest=odd.digest)
    archive.write(odd, [], "v1", [refused])
    archive.reject(refused)
    (kept,) = archive.rejects()
    assert kept.origin.path == "bad\\udcff.html"


def test_rejects_of_a_stored_page_stay_when_its_file_is_read_again(archive: Archive) -> None:
    written, coding = stored(talks(), "talks.html")
    part = Reject(origin=written.origin, stage="archive", reason="a", digest=written.digest)
    archive.write(written, [coding], "v1", [part])
    archive.reject(Reject(origin=Origin(path="talks.html"), stage="read", reason="cut off"))
    archive.forget_rejects("talks.html")
    assert archive.rejects() == (part,)


def test_duplicates_name_articles_that_are_there(archive: Archive) -> None:
    one, two = talks().article.id, denial().article.id
    pair = Duplicate(original=one, copy=two, kind="copy", containment=0.9)
    archive.add_duplicates([pair])
    archive.add_duplicates([replace(pair, containment=0.8)])
    assert archive.duplicates() == (replace(pair, containment=0.8),)
    with pytest.raises(ArchiveError):
        archive.add_duplicates([replace(pair, copy="a-0")])
    archive.add_duplicates([], replace=True)
    assert archive.duplicates() == ()


def test_weaving_finds_a_copy_in_another_outlet(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        archive.write(*with_list(stored(talks(), "a.html")))
        copy = talks(url="https://else.example/x", published="2024-04-10")
        archive.write(*with_list(stored(copy, "b.html")))
        assert archive.weave() == 1
        (pair,) = archive.duplicates()
        assert (pair.original, pair.copy) == (talks().article.id, copy.article.id)
        assert archive.weave() == 0


def with_list(pair: tuple[object, Coding]) -> tuple[object, list[Coding], str]:
    return pair[0], [pair[1]], "v1"


def test_two_descriptions_of_one_entity_stand_side_by_side(archive: Archive) -> None:
    other = Entity(id="Q900001", kind="person", name="A. Berg")
    coding = replace(denial(url="https://x.example/d"), entities=(other,))
    archive.write(*with_list(stored(coding, "d.html")))
    assert archive.coding(coding.article.id) == stored(coding, "d.html")[1]
    assert len(archive.actor("Q900001")) == 1
    assert rows(archive, "actors") == 5


def test_an_article_without_a_coder_is_kept(archive: Archive) -> None:
    coding = Coding(article=article("Тест. Ещё тест.", language="ru"), coded=False)
    archive.write(*with_list(stored(coding, "ru.html")))
    assert archive.counts().uncoded == 1
    assert archive.coding(coding.article.id).coded is False


@pytest.mark.parametrize(
    "text", ["a\x00b said", "😀 said 😀", "x\u2028y said", "é said e\u0301", "\ufeffb said \r\n"]
)
def test_texts_are_taken_to_the_letter(archive: Archive, text: str) -> None:
    source = article(text)
    cue = at(text, "said")
    said = statement(source, (Span(0, cue.start),), cue, speaker=actor(text, text[0]))
    written, coding = stored(Coding(article=source, statements=(said,)), "odd.html")
    archive.write(written, [coding], "v1")
    assert archive.coding(source.id) == coding
    sound(archive)


def test_a_prefix_finds_the_one_record(archive: Archive) -> None:
    own = denial().events[0].id
    assert archive.find(own[:9]).id == own
    with pytest.raises(InputError, match="several"):
        archive.find("s-")
    for wrong in ("s-zz", "", "%", "'"):
        with pytest.raises(InputError):
            archive.find(wrong)


def test_runs_are_noted(archive: Archive) -> None:
    number = archive.begin_run("v1", {"statements": "1"})
    archive.finish_run(number)
    (run,) = archive.runs()
    assert run.parts == (("statements", "1"),)
    assert run.finished
    assert archive.counts().versions == (("events 1", 3), ("statements 1", 3))
