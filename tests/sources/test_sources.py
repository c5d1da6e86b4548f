from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from onrecord.errors import InputError
from onrecord.model import Page, Reject
from onrecord.sources import pages

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def outcome(*paths: Path | str, **options: object) -> list[str]:
    """Each page as ``name kind``, each reject as ``name!``, by their origins."""
    found = []
    for each in pages(paths, **options):  # type: ignore[arg-type]
        name = Path(each.origin.path).name
        place = name if each.origin.record is None else f"{name}#{each.origin.record}"
        found.append(f"{place} {each.kind}" if isinstance(each, Page) else f"{place}!")
    return found


def reasons(*paths: Path) -> list[str]:
    return [each.reason for each in pages(paths) if isinstance(each, Reject)]


def texts(*paths: Path) -> list[str]:
    read = (msgspec.json.decode(each.content) for each in pages(paths) if isinstance(each, Page))
    return [each["text"] for each in read]


def test_a_folder_is_read_in_a_fixed_order_with_all_below_it(tmp_path: Path, write: Write) -> None:
    for name in ("b.html", "a.txt", "sub/c.htm", "sub/deep/d.xhtml", "A.html"):
        write(name, "<p>words" if "ht" in name else "words")
    wanted = ["A.html html", "a.txt dump", "b.html html", "c.htm html", "d.xhtml html"]
    assert outcome(tmp_path) == wanted
    assert list(pages([tmp_path])) == list(pages([tmp_path]))


def test_what_is_obviously_no_page_is_passed_over_and_the_rest_is_not(
    tmp_path: Path, write: Write
) -> None:
    for name in ("style.css", "logo.PNG", "README.md", ".hidden", "run.log"):
        write(name, "x")
    write("paper.pdf", b"%PDF-1.7")
    write("feed.xml", "<?xml version='1.0'?><rss/>")
    assert outcome(tmp_path) == ["feed.xml!", "paper.pdf!"]
    assert "files of this type (.pdf) are not read" in reasons(tmp_path / "paper.pdf")[0]


def test_a_file_that_is_named_is_read_whatever_it_is_called(write: Write) -> None:
    assert outcome(write("notes.md", "a page as text")) == ["notes.md dump"]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("page.txt", "  <!-- saved --><!DOCTYPE html><p>x", "html"),
        ("page.html", "no tag at all", "dump"),
        ("page", "<html><body>x", "html"),
        ("page", "words of a page", "dump"),
        ("page", '{"text": "a"}', "article"),
        ("page", '[{"text": "a"}]', "article"),
        ("page.txt", "words\n".encode("utf-16"), "dump"),
        ("index.php?id=3", "<html><body>x", "html"),
    ],
)
def test_the_kind_is_looked_for_inside(write: Write, name: str, content: str, kind: str) -> None:
    path = write(name, content)
    packed = write(name + ".gz", gzip.compress(path.read_bytes()))
    for each in (path, packed):
        (found,) = pages([each])
        assert isinstance(found, Page)
        assert found.kind == kind


def test_a_kind_that_is_given_overrides(write: Write) -> None:
    path = write("a.html", '{"text": "a"}\n{"text": "b"}')
    assert outcome(path, kind="dump") == ["a.html dump"]
    assert outcome(path, kind="article") == ["a.html#1 article", "a.html#2 article"]


def test_bad_lines_are_rejected_one_by_one(write: Write) -> None:
    lines = ['{"text": "a"}', "", "{bad", '{"id": 1}', "[1]", '{"text": 7}', '{"text": " b\\n"}']
    path = write("a.jsonl", "\n".join(lines))
    assert outcome(path) == [
        "a.jsonl#1 article", "a.jsonl#3!", "a.jsonl#4!", "a.jsonl#5!", "a.jsonl#6!",
        "a.jsonl#7 article",
    ]  # fmt: skip
    assert texts(path) == ["a", " b\n"]
    assert reasons(path)[1].startswith("the field `text` is missing")


def test_tables(write: Write, tmp_path: Path) -> None:
    rows = 'ID;Title;TEXT;Other\n1;t;"a\nb";x\n2;t\n3;a;b;c;d\n4;a;"x"y;z\n5;u;ok;\n'
    path = write("a.csv", "\ufeff" + rows)
    wanted = ["a.csv#1 article", "a.csv#2!", "a.csv#3!", "a.csv#4!", "a.csv#5 article"]
    assert outcome(path) == wanted
    assert texts(path) == ["a\nb", "ok"]
    assert "no column `text`" in reasons(write("b.tsv", "id\tbody\n1\t2\n"))[0]
    table = pa.table(
        {
            "id": [1, 2],
            "text": ["a", None],
            "published": [datetime(2031, 4, 9, 5, 43, tzinfo=UTC), None],
            "other": [[1], []],
        }
    )
    parquet.write_table(table, tmp_path / "c.parquet")
    write("d.parquet.gz", gzip.compress((tmp_path / "c.parquet").read_bytes()))
    for name in ("c.parquet", "d.parquet.gz"):
        assert outcome(tmp_path / name) == [f"{name}#1 article", f"{name}#2!"]
    (first, _) = pages([tmp_path / "c.parquet"])
    assert isinstance(first, Page)
    assert msgspec.json.decode(first.content)["published"] == "2031-04-09T05:43:00+00:00"


def test_long_fields_of_a_table_are_not_cut(write: Write) -> None:
    text = "word " * 60_000
    assert texts(write("a.csv", f"id,text\n1,{text}\n")) == [text]


def test_one_json_document_or_after_all_lines(write: Write) -> None:
    assert outcome(write("a.json", '[{"text": "a"}, 3]')) == ["a.json#1 article", "a.json#2!"]
    assert outcome(write("b.json", '{\n "text": "a"\n}')) == ["b.json#1 article"]
    assert len(texts(write("c.json", '{"text": "a"}\n{"text": "b"}'))) == 2
    assert reasons(write("d.json", "[]")) == ["the file holds no articles"]
    assert reasons(write("e.json", '{"text": '))[0].startswith("the JSON is broken")


def test_a_sidecar_of_a_page_is_passed_over(tmp_path: Path, write: Write) -> None:
    write("a.html", "<p>x")
    write("a.json", '{"fetched": "2031-01-01"}')
    write("b.json", '{"fetched": "2031-01-01"}')
    assert outcome(tmp_path) == ["a.html html", "b.json#1!"]


def test_the_same_content_has_the_same_digest_and_the_kind_counts(write: Write) -> None:
    path, copy = write("a.txt", "words"), write("b.txt", "words")
    (first,), (second,) = pages([path]), pages([copy])
    (other,) = pages([path], kind="html")
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert isinstance(other, Page)
    assert first.digest == second.digest != other.digest


def test_broken_gzip_is_a_reject_behind_what_could_be_read(write: Write) -> None:
    packed = gzip.compress(b'{"text": "a"}\n' * 20_000)
    path = write("a.jsonl.gz", packed[: len(packed) // 2])
    found = outcome(path)
    assert found[0] == "a.jsonl.gz#1 article"
    assert found[-1] == "a.jsonl.gz!"
    assert "end too soon" in reasons(path)[-1]
    assert "are broken" in reasons(write("b.html.gz", packed[:10] + b"\xff" * 99))[0]


def test_a_decompression_bomb_is_stopped(write: Write) -> None:
    bomb = write("a.html.gz", gzip.compress(b"a" * 30_000_000))
    assert "200-fold" in reasons(bomb)[0]


def test_limits_and_empty_files(write: Write) -> None:
    big = write("a.html", "<p>" + "word " * 10_000_001)
    assert reasons(big) == ["the page is larger than 50 MB, the most that is read"]
    assert reasons(write("b.html", "")) == ["the file is empty"]
    assert reasons(write("c.txt", " \n")) == ["the file is empty"]


def test_paths_that_do_not_exist_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        pages([tmp_path / "none.html"])
    with pytest.raises(InputError, match="the glob matches no file"):
        pages([f"{tmp_path}/*.html"])
    with pytest.raises(InputError, match="a path is empty"):
        pages([""])
    assert reasons(tmp_path) == ["the folder holds no files"]


def test_globs_are_sorted_and_pass_over_as_folders_do(tmp_path: Path, write: Write) -> None:
    for name in ("b.html", "a.html", "x.css", "in/c.html"):
        write(name, "<p>x")
    assert outcome(f"{tmp_path}/*") == ["a.html html", "b.html html", "c.html html"]
    assert outcome(f"{tmp_path}/**/c.*") == ["c.html html"]


def test_links_that_lead_nowhere_and_pipes_are_rejects(tmp_path: Path) -> None:
    (tmp_path / "a.html").symlink_to("nowhere")
    os.mkfifo(tmp_path / "b.html")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert outcome(tmp_path) == ["a.html!", "b.html!", "loop!"]


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=300),
    st.sampled_from(["html", "txt", "jsonl", "json", "csv", "tsv", "parquet", "gz", ""]),
)
def test_any_bytes_under_any_name_give_pages_or_rejects(
    tmp_path: Path, content: bytes, suffix: str
) -> None:
    path = tmp_path / f"any.{suffix}".rstrip(".")
    path.write_bytes(content)
    found = list(pages([path]))
    assert found
    assert all(isinstance(each, Page | Reject) for each in found)
    path.unlink()


@pytest.mark.parametrize(
    ("path", "said"), [("-", "standard input"), ("https://a.example/b", "web")]
)
def test_what_is_no_file_says_what_to_do(path: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        pages([path])
