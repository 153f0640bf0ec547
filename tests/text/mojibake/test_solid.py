"""Lines of a long text that the pair of pages explains which all of it went through."""

from __future__ import annotations

from contentlint.text.mojibake.solid import solid_lines

RUSSIAN = "Сегодня мы хотим рассказать о том, как работает эта программа и что она делает."
CHINESE = "我们今天想要说明这个程序是如何工作的，以及它可以做什么。"


def test_lines_read_with_one_pair_are_solid_and_sound_ones_are_not() -> None:
    bad = RUSSIAN.encode("koi8-r").decode("cp1251")
    text = f"{RUSSIAN}\n{bad}\n{bad}\n" * 100
    found = solid_lines(text, (), lambda: "ru")
    assert {text[slice(*line)] for line in found} == {bad}
    assert len(found) == 200


def test_lines_of_east_asia_are_solid_too() -> None:
    bad = CHINESE.encode("gbk").decode("latin-1")
    assert len(solid_lines(f"{bad}\n" * 300, ("latin-1",), lambda: "zh")) == 300


def test_short_texts_and_utf8_have_no_solid_lines() -> None:
    bad = RUSSIAN.encode("koi8-r").decode("cp1251")
    assert solid_lines(bad, (), lambda: "ru") == []
    assert solid_lines(f"{RUSSIAN.encode().decode('latin-1')}\n" * 200, ("latin-1",), lambda: "ru") == []
