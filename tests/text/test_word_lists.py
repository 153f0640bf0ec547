from wordfreq import get_frequency_dict

from contentlint.text.word_lists import word_shares


def test_a_list_is_what_wordfreq_reads() -> None:
    assert word_shares("fr", "small") == get_frequency_dict("fr", "small")


def test_the_small_list_stands_in_for_a_large_one() -> None:
    assert word_shares("ro", "large") == word_shares("ro", "small")


def test_rare_words_are_left_out() -> None:
    least = 1e-5
    full = word_shares("nl", "small")
    assert word_shares("nl", "small", least) == {w: share for w, share in full.items() if share >= least}


def test_serbian_has_the_list_of_its_family() -> None:
    assert word_shares("sr", "small") == get_frequency_dict("sh", "small")


def test_a_language_without_a_list_has_no_words() -> None:
    assert word_shares("ga", "large") == {}
