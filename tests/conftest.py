"""Settings of all tests."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

# Registers the codecs `sloppy-windows-125x` that texts are damaged with; the program reads them without it.
import ftfy.bad_codecs  # noqa: F401
import pytest
from hypothesis import settings

# The machines that run these tests are shared: how long an example takes says nothing. The same examples
# every time, so that what lands does not depend on luck; `make fuzz` looks for new ones.
settings.register_profile("contentlint", deadline=None, derandomize=True)
settings.register_profile("fuzz", deadline=None, max_examples=5_000, print_blob=True)
settings.load_profile("contentlint")

# What the program says is English in all tests but those about other languages, wherever they run.
for _variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_variable, None)
os.environ["LANG"] = "C.UTF-8"

# A shell starts what runs behind it deaf to Ctrl-C; so would be the programs that tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """A command that spoke another language in this process leaves its variable behind."""
    yield
    os.environ.pop("LANGUAGE", None)
