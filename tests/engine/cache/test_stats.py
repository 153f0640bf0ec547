"""What the file system says of many files is asked for by several processes, and is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# A process is copied that has one thread: a fresh one.
_ASK = """
import os, sys
from contentlint.engine.cache import stats

def fails(*_):
    raise OSError

stats._MANY, os.cpu_count, given = 2, lambda: 2, sys.argv[2:]
if sys.argv[1] != "nothing":
    setattr(os, sys.argv[1], fails)
assert "threading" not in sys.modules
assert stats.numbers_beside(given)() == stats.numbers_of(given)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes can not be copied here")
@pytest.mark.parametrize("failing", ["nothing", "write", "fork"])
def test_copies_of_the_process_ask_for_numbers(failing: str, tmp_path: Path) -> None:
    """Also where they fail or can not be made."""
    paths = [tmp_path / name for name in ("one", "two", "three")]
    paths[1].write_text("text")
    command = [sys.executable, "-c", _ASK, failing, *map(str, (*paths, tmp_path))]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
