"""What holds for every text."""

from __future__ import annotations

import sys
import unicodedata

from ftfy.badness import is_bad
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.mojibake.repairing import damaged, repaired

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.steps import damage, decode, encode, replay
from contentlint.text.mojibake.strength import TAME

# Characters that damage consists of, so that arbitrary texts come near to it.
_GARBLE = "".join(page.chars for page in code_pages().values())
_TEXTS = st.text(
    st.one_of(
        st.sampled_from(_GARBLE),
        st.sampled_from("aeét √©Ã â€™\r\n `\"'|:>"),
        st.characters(codec="utf-8"),
        st.integers(0xDC80, 0xDCFF).map(chr),
    ),
    max_size=60,
)
_SENTENCES = st.lists(
    st.sampled_from(
        [
            "L’été déjà, où tout coûte 5 €.",
            "Größe und Übermut – „schön“!",
            "El niño comió piñas: ¿qué más? ✅",
            "Съешь ещё этих мягких булок.",
            "Příliš žluťoučký kůň úpěl → ďábelské ódy.",
            "Plain words only.",
        ]
    ),
    min_size=1,
    max_size=5,
)
_PAGES = st.sampled_from(list(code_pages()))
# More layers of rare pages leave too little of a short text to prove anything.
_LAYERS = st.lists(
    st.sampled_from(["mac-roman", "sloppy-windows-1252", "latin-1", "cp850"]), min_size=1, max_size=3
)


@given(_SENTENCES, st.one_of(_LAYERS, _PAGES.map(lambda page: [page])))
def test_damage_and_repair_give_the_original(sentences: list[str], pages: list[str]) -> None:
    text = "\n\n".join(sentences)
    assert repaired(damaged(text, *pages)) == text


@given(_SENTENCES, _PAGES)
def test_repaired_text_has_nothing_to_repair(sentences: list[str], page: str) -> None:
    once = repaired(damaged("\n\n".join(sentences), page))
    assert repaired(once) == once


@given(_TEXTS, st.sampled_from([None, "fr", "pl", "ru", "xx"]))
@settings(max_examples=300)
def test_repairs_of_any_text_keep_their_promises(text: str, language: str | None) -> None:
    repairs = find_repairs(text, language)
    at = 0
    for repair in repairs:
        old = text[slice(*repair.span)]
        assert at <= repair.span.start < repair.span.end <= len(text)
        assert repair.text != old
        if repair.path:
            assert replay(old, repair.path) == repair.text
            assert damage(repair.text, repair.path) == old
        else:
            assert repair.applicability is not Applicability.SAFE
        assert not any(map(_is_forbidden, set(repair.text).difference(old)))
        assert repair.evidence
        at = repair.span.end


@given(_SENTENCES, st.randoms(use_true_random=False))
def test_the_order_of_paragraphs_does_not_matter(sentences: list[str], random: object) -> None:
    paragraphs = [damaged(sentence, "mac-roman") for sentence in sentences]
    there = repaired("\n\n".join(paragraphs))
    back = repaired("\n\n".join(reversed(paragraphs)))
    assert there.split("\n\n") == list(reversed(back.split("\n\n")))


@given(_SENTENCES, _PAGES, st.sampled_from([None, "fr", "de", "ru", "ja"]))
def test_what_a_language_repairs_has_nothing_left_to_repair(
    sentences: list[str], page: str, language: str | None
) -> None:
    once = repaired(damaged("\n\n".join(sentences), page), language)
    assert repaired(once, language) == once


@given(_SENTENCES, _PAGES, st.sampled_from(["fr", "es", "ru"]))
def test_the_order_of_paragraphs_does_not_matter_to_a_language(
    sentences: list[str], page: str, language: str
) -> None:
    paragraphs = [damaged(sentence, page) for sentence in sentences]
    there = repaired("\n\n".join(paragraphs), language)
    back = repaired("\n\n".join(reversed(paragraphs)), language)
    assert there.split("\n\n") == list(reversed(back.split("\n\n")))


@given(st.text(st.characters(max_codepoint=127), max_size=200))
def test_ascii_has_no_repairs(text: str) -> None:
    assert find_repairs(text) == ()


def test_safe_repairs_do_not_depend_on_the_language() -> None:
    bad = damaged("L’été déjà, où tout coûte 5 €.", "mac-roman")
    assert {repaired(bad, language) for language in (None, "fr", "de", "ru")} == {repaired(bad)}
    assert all(r.applicability is Applicability.SAFE for r in find_repairs(bad))


def test_clean_text_loads_neither_word_lists_nor_ftfy() -> None:
    import subprocess

    script = (
        "import sys; from contentlint.text.mojibake import find_repairs;"
        "assert find_repairs('Où l’été coûte 5 € – « déjà », créée, Größe, œuvre', 'fr') == ();"
        "assert find_repairs('Например, ёжик идёт домой: приложение.', 'ru') == ();"
        "assert find_repairs('L’été créée, agréé, Éée; привет, Größe öööß') == ();"
        "print([name for name in ('ftfy', 'msgpack') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_damage_is_repaired_where_nobody_has_registered_the_codecs_of_ftfy() -> None:
    import subprocess

    pages = [page for page in code_pages() if page.startswith("sloppy-")]
    texts = [damaged("L’été déjà – „Wörter“, où tout coûte 5 €.", page) for page in pages]
    texts += ["Das \x84Wort\x93 – und \x96 noch eines\x85\n", "AvancÈ, dÈj‡ prÍt", "n\udce3o", "ÀÔ´Ï´Ù"]
    script = (
        "import sys; from contentlint.text.mojibake import find_repairs;"
        f"[find_repairs(text, language) for text in {texts!a} for language in ('de', 'fr', 'ko')];"
        "print('ftfy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]


@given(st.from_regex(TAME.pattern, fullmatch=True))
def test_honest_letters_need_no_table_of_ftfy(word: str) -> None:
    assert not is_bad(word)


@given(st.binary(min_size=1), st.sampled_from([page for page in code_pages() if page.startswith("sloppy-")]))
def test_pages_of_windows_are_read_as_ftfy_reads_them(raw: bytes, page: str) -> None:
    assert decode(raw, page) == raw.decode(page)
    assert encode(decode(raw, page), page) == raw


def _is_forbidden(char: str) -> bool:
    return char == "\ufffd" or "\x80" <= char < "\xa0" or unicodedata.category(char) in ("Co", "Cn", "Cs")
