"""How git is asked: words, and what keeps it from the network, from prompts, locks and other programs."""

from __future__ import annotations

# No fetching, no prompts, no locks, and no configuration of the repository that runs programs.
QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
GIT = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-color", "--relative")
# Between them stands the revision to compare with.
CHANGED = ((*DIFF, "--name-only", "-z"), ("--", "."))
KNOWN = ("ls-files", "-z", "--", ".")
