"""The words of the review page: name -> English text, or one for one thing and one for many."""

from __future__ import annotations

from collections.abc import Mapping

from contentlint.messages import ENGLISH, known
from contentlint.model import Phrase

WORDS: Mapping[str, str | tuple[str, str]] = {
    "title": "Review",
    "overview": "All pages",
    "progress": ("{number} of {all} decided", "{number} of {all} decided"),
    "pages": "Pages",
    "rules": "By kind",
    "page": "Page",
    "rule": "What was found",
    "open": "open",
    "findings": "findings",
    "accept": "Accept",
    "reject": "Reject",
    "undo": "Undo",
    "edit": "Change the text",
    "silence": "Keep it, with a reason",
    "reason": "Reason (stands in the page for the next reader)",
    "new-text": "Your own text for the marked place",
    "accepted": "accepted",
    "rejected": "rejected",
    "silenced": "kept, with a comment",
    "accept-all": ("Accept it", "Accept all {number}"),
    "apply": ("Write 1 change", "Write {number} changes"),
    "nothing-to-apply": "Nothing to write yet",
    "written": ("Changes written: {fixes}, on one page.", "Changes written: {fixes}, on {number} pages."),
    "left-alone": "Left as they were:",
    "before": "Before",
    "after": "After",
    "preview": "The page as readers see it",
    "safe": "exact",
    "unsafe": "please look",
    "display": "a guess",
    "no-fix": "There is no ready proposal for this one: edit the page yourself, or keep it with a reason.",
    "line": "line {line}",
    "why": "Why this matters",
    "more-edits": ("and one more place on this page", "and {number} more places on this page"),
    "keys": (
        "Keys: j next, k previous, a accept, r reject, e change the text, s keep with a reason, u undo, "
        "n next page."
    ),
    "next-page": "Next page with open findings",
    "done": "Nothing was found.",
    "stale": "The pages changed since this was shown: look again.",
    "error": "error",
    "warning": "warning",
    "info": "remark",
    "intro": (
        "{findings} on {pages}. Open one, look at what would change, and accept or reject it. "
        "Nothing is written to your files until you press “Write”."
    ),
    "first-page": "Start with the first page",
    "all-decided": "Everything is decided.",
    "of-rule": (
        "One finding.",
        "{findings} on {pages}. Look through them, then decide about each or about all at once.",
    ),
    "reject-all": ("Reject it", "Reject all {number}"),
    "undo-all": ("Undo the decision", "Undo {number} decisions"),
    "offer": "Proposal:",
    "edit-now": "Use this text",
    "silence-now": "Keep it as it is",
    "keys-turn-off": "Turn keys off",
    "keys-turn-on": "Turn keys on",
    "part": "{first} to {last} of {all}",
    "previous": "Back",
    "following": "Go on",
    "changed": "Edited by somebody else since it was checked, so nothing will be written to it:",
    "check-again": "Check again",
    "take-back": "Take this back",
    "taken-back": ("One page is again as it was before.", "{number} pages are again as they were before."),
}


def word(name: str, **values: str | int) -> Phrase:
    """The text of this name, filled; `number` chooses between one and many. Raises KeyError."""
    text = WORDS[name]
    if isinstance(text, str):
        return Phrase(text, **values)
    one, many = text
    return Phrase.counted(int(values.pop("number")), one, many, **values)


def language_of(accepted: str) -> str:
    """The language of the page for a browser that sent this `Accept-Language` (RFC 9110, section 12.5.4)."""
    wanted = (known(part.partition(";")[0].strip()) for part in accepted.split(","))
    return next((language for language in wanted if language), ENGLISH)
