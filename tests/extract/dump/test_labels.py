from __future__ import annotations

from onrecord.extract.dump.labels import split
from onrecord.extract.dump.vocabulary import vocabulary

TEXT = "VELL - The strait was opened on Monday, the harbour master said.\n"


def test_a_block_of_labels_gives_fields() -> None:
    block = "URL: https://n.example/a\nTitle: Strait: open again\nWords: 12\nDate: 3 May 2024\n\n"
    found = split(block + TEXT)
    assert found.get("title") == "Strait: open again"
    assert found.get("published") == "3 May 2024"
    assert found.rest.strip() == TEXT.strip()


def test_labels_of_front_matter_are_between_rulers() -> None:
    found = split(f'---\ntitle: "Strait opened"\nby: Ann Veld\ntags: [strait, ports]\n---\n{TEXT}')
    assert found.get("title") == "Strait opened"
    assert found.items("tags") == ("strait", "ports")
    assert found.rest == TEXT


def test_labels_of_other_languages() -> None:
    found = split(f"Título: El estrecho\nFecha: 3 de mayo de 2024\nFuente: El Puerto\n\n{TEXT}")
    assert found.get("publisher") == "El Puerto"


def test_the_label_of_the_text_ends_the_block() -> None:
    found = split(f"HEADLINE: Strait opened\nDATE: May 3, 2024\nBODY:\nTitle: a word\n{TEXT}")
    assert found.get("title") == "Strait opened"
    assert found.rest.startswith("Title: a word")


def test_an_archive_puts_the_outlet_above() -> None:
    above = "Copyright 1994 Vell Times\n\nSeptember 13, 1994, Tuesday\n\n"
    block = "SECTION: A\n\nHEADLINE: Strait opened\n\nBYLINE: By JANE ROE\n\nBODY:\n"
    found = split(above + block + TEXT)
    assert (found.get("title"), found.get("authors")) == ("Strait opened", "By JANE ROE")
    assert found.rest == above + TEXT


def test_a_title_with_a_colon_is_no_label() -> None:
    for text in ("Holm: Strait opened\nDate: 3 May 2024\n", "Title: of the king\n\nHe said so.\n"):
        assert split(text + TEXT).rest == text + TEXT


def test_labels_are_lower_case_words() -> None:
    assert all(label == label.casefold() for label in vocabulary().labels)
