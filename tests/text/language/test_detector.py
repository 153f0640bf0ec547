"""langdetect gives one answer in every order and every process."""

from __future__ import annotations

import subprocess
import sys

from contentlint.text.language.detector import probability

TEXTS = ("Le chat dort sur le lit.", "The cat sleeps on the bed.", "Die Katze schläft auf dem Bett.")


def answers() -> list[float]:
    probability.cache_clear()
    return [probability(text, "en") for text in TEXTS]


def test_the_order_of_questions_does_not_matter() -> None:
    first = answers()
    probability.cache_clear()
    assert [probability(text, "en") for text in reversed(TEXTS)] == first[::-1]


def test_another_process_gives_the_same_answer() -> None:
    code = (
        "from contentlint.text.language.detector import probability; "
        f"print([probability(text, 'en') for text in {TEXTS!r}])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == str(answers())


def test_text_without_letters_is_no_language() -> None:
    assert probability("1234 5678", "en") == 0.0


def test_langdetect_is_imported_only_when_asked() -> None:
    code = (
        "import sys; from contentlint.text.language import confirmed, judge; "
        "judge('Une phrase tout à fait normale.', 'fr'); print('langdetect' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "False"
