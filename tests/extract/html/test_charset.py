from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import PageError
from onrecord.extract.html.charset import decode, refuse_binary

RUSSIAN = "Парламент Вески отложил голосование до осени, сообщила пресс-служба палаты. " * 4
GERMAN = "Die Brücke über den Fluß öffnet am Dienstag, sagte der Bürgermeister – endlich. " * 4


@pytest.mark.parametrize("text", [RUSSIAN, GERMAN])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_the_bytes_show_goes_before_what_is_declared(text: str, codec: str) -> None:
    page = f'<meta charset="iso-8859-1">{text}'
    assert decode(page.encode(codec)) == page


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (GERMAN, "cp1252", "iso-8859-1"),
        ("北京星期二表示会谈将继续进行" * 5, "gb18030", "gb2312"),
    ],
)
def test_a_declared_encoding_is_taken(text: str, codec: str, declared: str) -> None:
    page = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}">{text}'
    assert decode(page.encode(codec)) == page
    assert decode(text.encode(codec), declared) == text


def test_without_a_word_the_letters_decide() -> None:
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


@pytest.mark.parametrize("declared", ["utf-8", "no-such", "rot13", "zip", "idna"])
def test_a_false_declaration_does_no_harm(declared: str) -> None:
    assert decode(RUSSIAN.encode("cp1251"), declared) == RUSSIAN


def test_a_page_cut_in_a_letter_is_still_utf_8() -> None:
    assert decode(RUSSIAN.encode()[:-1] + b"\xd0 ").startswith(RUSSIAN[:-2])


@given(st.binary(max_size=300))
def test_any_bytes_are_text(content: bytes) -> None:
    assert isinstance(decode(content), str)


def test_control_characters_are_no_text() -> None:
    text = b"Talks\x1b end\x00ed\tin\r\nVell" + b" and went on elsewhere" * 20
    assert decode(text).startswith("Talks  end ed\tin\r\nVell and")


def test_a_binary_file_is_no_page() -> None:
    with pytest.raises(PageError, match="no text"):
        refuse_binary(bytes(range(256)) * 10)
    refuse_binary(b"Talks\x1b end" + b" in Vell" * 100)
