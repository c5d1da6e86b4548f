"""Who is meant: texts as cases, and that nothing breaks on any text."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.knowledge import Context, KnowledgeBase, resolve
from onrecord.language import parse
from onrecord.model import Article, Document, Mention, Origin

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/en/mentions.yml").read_text("utf-8"))


def article(text: str, on: str | None) -> Article:
    return Article(
        id="a-1", text=text, page="p", origin=Origin(path="case"), source="case",
        published=on, language="en",
    )  # fmt: skip


@cache
def base() -> KnowledgeBase:
    return KnowledgeBase.open()


def document(text: str, on: str | None = "2024-04-09") -> Document:
    parsed = parse(article(text, on))
    assert parsed is not None
    return parsed


def context(text: str, on: str | None = "2024-04-09") -> Context:
    return resolve(document(text, on), base())


def named(found: Context, words: str) -> Mention:
    text, _, number = words.partition(" #")
    fitting = [mention for mention in found.mentions if mention.text == text]
    nth = int(number or 1) - 1
    have = [mention.text for mention in found.mentions]
    assert len(fitting) > nth, f"no mention {words!r} among {have}"
    return fitting[nth]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_mention_means_whom_the_case_says(case: dict[str, Any]) -> None:
    found = context(case["text"], str(case["day"]))
    wrong = []
    for words, name, *rest in case["who"]:
        mention = named(found, words)
        got = [mention.name, mention.country, mention.sector]
        want = [name, *(None if cell == "-" else cell for cell in rest)]
        if name is None:
            got[0] = mention.entity
        if got[: len(want)] != want:
            wrong.append((words, want, got, mention.how))
    assert not wrong
