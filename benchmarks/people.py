"""What people wait for: the size of the HTML report, and the answers of the review of 10,000 findings.

    python benchmarks/people.py

The pages are made here: paragraphs with empty quotes between them. Sizes are in kB of 1,000 bytes, times in
ms of CPU for one request, handled as the server does, without a browser.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from contentlint.api import check_paths, review_paths
from contentlint.report import Style
from contentlint.report.formats import render
from contentlint.web.app import App
from contentlint.web.messages import COOKIE, Gate, Request, Response
from contentlint.web.state import ReviewState

_TEXT = "Le taux de marge mesure ce qui reste du prix quand tout ce qui dépend de la vente est payé"
_HEADERS = {"host": "127.0.0.1:1", "cookie": f"{COOKIE}=secret", "sec-fetch-site": "same-origin"}


def make_site(folder: Path, pages: int, quotes: int) -> Path:
    """A site of `pages` pages with `quotes` empty quotes each."""
    (folder / ".git").mkdir(parents=True)
    words = _TEXT.split()
    for page in range(pages):
        paragraphs = (
            " ".join(words[(page + at + word * 7) % len(words)] for word in range(12)) for at in range(quotes)
        )
        text = "".join(f"{number} {line}.\n\n>\n\n" for number, line in enumerate(paragraphs))
        (folder / f"page-{page:04}.md").write_text(f"# Page {page}\n\n{text}Fin.\n", encoding="utf-8")
    return folder


def sizes(folder: Path) -> None:
    """Print the size of the report of 1,000, 2,000 and 50,000 findings."""
    for findings, pages in ((1_000, 50), (2_000, 100), (50_000, 1_000)):
        site = make_site(folder / str(findings), pages, findings // pages)
        outcome = check_paths([site], select=["empty-blockquote"])
        kilobytes = len(render("html", outcome, Style()).encode("utf-8")) / 1000
        print(f"| report of {len(outcome.findings):,} findings | {kilobytes:,.0f} kB |", flush=True)


def answers(folder: Path, pages: int) -> None:
    """Print the CPU of the requests of a review of 10,000 findings on so many pages."""
    site = make_site(folder / f"review-{pages}", pages, 10_000 // pages)
    state = ReviewState(review_paths([site], select=["empty-blockquote"]))
    app = App(state, Gate("127.0.0.1:1", "secret"))
    of_kind = {"rule": "empty-blockquote", "generation": "0"}

    def get(path: str, **query: str) -> Callable[[], Response]:
        return lambda: app.handle(Request("GET", path, query, _HEADERS))

    def post(path: str, **form: str) -> Callable[[], Response]:
        headers = {**_HEADERS, "x-part": "card"}
        return lambda: app.handle(Request("POST", path, {}, headers, {"generation": "0", **form}))

    asked = {
        "overview": get("/"),
        "a page": get("/page", number="0"),
        "a kind": get("/rule", number="0", start="9950"),
        "one decision": post("/decide", number="5000", verdict="rejected"),
        "all of a kind": post("/decide-all", verdict="accepted", **of_kind),
        "writing them": post("/apply"),
    }
    for name, ask in asked.items():
        start = time.process_time()
        response = ask()
        spent = (time.process_time() - start) * 1000
        assert response.status < 400, re.sub(r"\s+", " ", response.body.decode("utf-8"))
        size = len(response.body) / 1000
        print(f"| review, {pages} pages: {name} | {spent:,.0f} ms | {size:,.0f} kB |", flush=True)


def main() -> None:
    """Print all of it."""
    with tempfile.TemporaryDirectory() as name:
        sizes(Path(name))
        for pages in (1, 200, 2_000):
            answers(Path(name), pages)


if __name__ == "__main__":
    main()
