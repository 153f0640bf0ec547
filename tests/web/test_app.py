"""The review as a function: who may ask, what can be sent, and what is written."""

from __future__ import annotations

import re
from http import HTTPStatus
from pathlib import Path

import pytest

from contentlint.api import review_paths
from contentlint.web.app import App
from contentlint.web.messages import Gate, Request, Response
from contentlint.web.state import ReviewState
from tests.support.shell import QUOTE, QUOTE_FIXED, make

HOST, TOKEN = "127.0.0.1:4711", "secret"
HEADERS = {"host": HOST, "cookie": f"contentlint-review={TOKEN}", "sec-fetch-site": "same-origin"}
BROKEN = "# Away\n\nSee [away](nowhere/at-all.md) for more.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path / "site", {"a.md": QUOTE, "b.md": BROKEN, "budget.md": "# B\n"})


@pytest.fixture
def app(folder: Path) -> App:
    return App(ReviewState(review_paths([folder])), Gate(HOST, TOKEN))


def get(app: App, path: str, **query: str) -> Response:
    return app.handle(Request("GET", path, query, HEADERS))


def post(app: App, path: str, **form: str) -> Response:
    return app.handle(Request("POST", path, {}, HEADERS, {"generation": "0", **form}))


def text(response: Response) -> str:
    return response.body.decode("utf-8")


def number_of(app: App, rule: str) -> str:
    """The number of the first finding of a rule, as the pages of the review tell it."""
    for page in range(2):
        found = re.search(
            rf'data-number="(\d+)"(?:(?!<article).)*{rule}', text(get(app, "/page", number=str(page))), re.S
        )
        if found:
            return found[1]
    raise AssertionError(rule)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({**HEADERS, "host": "evil.example"}, 421),
        ({**HEADERS, "host": "evil.example:4711"}, 421),
        ({"host": HOST}, 403),
        ({**HEADERS, "cookie": "contentlint-review=guess"}, 403),
        ({**HEADERS, "cookie": 'contentlint-review="\x00'}, 403),
        ({**HEADERS, "sec-fetch-site": "cross-site"}, 403),
        ({**HEADERS, "sec-fetch-site": "none"}, 403),
        (
            {**{k: v for k, v in HEADERS.items() if k != "sec-fetch-site"}, "origin": "http://evil.example"},
            403,
        ),
        ({k: v for k, v in HEADERS.items() if k != "sec-fetch-site"}, 403),
    ],
)
def test_strangers_change_nothing(app: App, folder: Path, headers: dict[str, str], status: int) -> None:
    form = {"generation": "0", "number": "0", "verdict": "accepted"}
    assert app.handle(Request("POST", "/decide", {}, headers, form)).status == status
    assert not (folder / ".contentlint_cache").exists()


def test_the_printed_address_opens_the_page_once_and_leaves_a_cookie(app: App) -> None:
    response = app.handle(Request("GET", "/", {"token": TOKEN}, {"host": HOST}))
    assert response.status == HTTPStatus.SEE_OTHER
    assert "HttpOnly; SameSite=Strict" in response.headers["Set-Cookie"]
    assert response.headers["Location"] == "/"


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/page", "/decide", "/app.js/..", "/b.md", "//evil"])
def test_addresses_lead_nowhere_else(app: App, path: str) -> None:
    assert get(app, path, number="99").status == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("number", ["-1", "9" * 30, "٣", "1e3", "", "0x0"])
def test_numbers_that_are_none_are_refused(app: App, number: str) -> None:
    assert post(app, "/decide", number=number, verdict="accepted").status == HTTPStatus.NOT_FOUND
    assert get(app, "/page", number=number).status == HTTPStatus.NOT_FOUND


def test_what_is_accepted_is_written_and_the_rest_stays(app: App, folder: Path) -> None:
    post(app, "/decide", number=number_of(app, "empty-blockquote"), verdict="accepted")
    assert (folder / "a.md").read_text(encoding="utf-8") == QUOTE
    assert post(app, "/apply").status == HTTPStatus.SEE_OTHER
    assert (folder / "a.md").read_text(encoding="utf-8") == QUOTE_FIXED
    assert (folder / "b.md").read_text(encoding="utf-8") == BROKEN
    assert "Changes written: 1, on one page." in text(get(app, "/"))


def test_a_place_is_kept_with_a_reason_that_the_page_tells(app: App, folder: Path) -> None:
    post(app, "/decide", number=number_of(app, "broken-link"), verdict="silenced", reason="next --> week\n")
    post(app, "/apply")
    line = "See [away](nowhere/at-all.md) for more. <!-- contentlint-disable-line broken-link: next week -->"
    assert line in (folder / "b.md").read_text(encoding="utf-8")
    assert "broken-link" not in text(get(app, "/"))


def test_decisions_are_there_again_after_a_crash(app: App, folder: Path) -> None:
    post(app, "/decide", number=number_of(app, "broken-link"), verdict="rejected")
    again = App(ReviewState(review_paths([folder])), Gate(HOST, TOKEN))
    assert "1 of 2 decided" in text(get(again, "/"))


def test_a_decision_about_an_older_state_is_refused(app: App) -> None:
    post(app, "/apply")
    assert post(app, "/decide", number="0", verdict="accepted").status == HTTPStatus.CONFLICT


def test_all_of_a_kind_are_decided_at_once_and_opened_again(tmp_path: Path) -> None:
    quotes = {f"{name}.md": f"# {name}\n" + "\n>\n\nText.\n" * 30 for name in ("one", "two")}
    app = App(ReviewState(review_paths([make(tmp_path / "site", quotes)])), Gate(HOST, TOKEN))
    assert "1 to 50 of 60" in text(get(app, "/rule", number="0"))
    assert text(get(app, "/rule", number="0", start="50")).count("<article") == 10
    of_kind = {"rule": "empty-blockquote", "verdict": "accepted"}
    assert post(app, "/decide-all", **of_kind, page="0").headers["Location"] == "/page?number=0"
    assert "30 of 60 decided" in text(get(app, "/"))
    assert post(app, "/decide-all", **of_kind).headers["Location"] == "/rule?number=0"
    assert "Write 60 changes" in text(get(app, "/"))
    post(app, "/decide-all", rule="empty-blockquote", verdict="open", page="1")
    assert "30 of 60 decided" in text(get(app, "/"))
    assert post(app, "/decide-all", rule="no-such", verdict="accepted").status == HTTPStatus.NOT_FOUND
    assert (
        post(app, "/decide-all", rule="empty-blockquote", verdict="silenced").status == HTTPStatus.NOT_FOUND
    )


def test_guesses_are_not_accepted_with_others(app: App) -> None:
    """The nearest page that a broken link may have meant is for a person to see."""
    post(app, "/decide-all", rule="broken-link", verdict="accepted")
    assert "0 of 2 decided" in text(get(app, "/"))


def test_what_was_written_is_taken_back(app: App, folder: Path) -> None:
    post(app, "/decide", number=number_of(app, "empty-blockquote"), verdict="accepted")
    post(app, "/apply")
    assert post(app, "/take-back", generation="1").status == HTTPStatus.SEE_OTHER
    assert (folder / "a.md").read_text(encoding="utf-8") == QUOTE
    assert "One page is again as it was before." in text(get(app, "/"))


def test_a_page_edited_meanwhile_is_left_and_said_so(app: App, folder: Path) -> None:
    post(app, "/decide", number=number_of(app, "empty-blockquote"), verdict="accepted")
    (folder / "a.md").write_text(QUOTE + "mine\n", encoding="utf-8")
    assert any("Edited by somebody else" in text(get(app, "/page", number=str(page))) for page in range(2))
    post(app, "/apply")
    assert (folder / "a.md").read_text(encoding="utf-8") == QUOTE + "mine\n"
    assert "it changed since it was checked" in text(get(app, "/"))
    post(app, "/check", generation="1")
    assert not any(
        "Edited by somebody else" in text(get(app, "/page", number=str(page))) for page in range(2)
    )


def test_content_and_names_stay_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    folder = make(
        tmp_path / "site", {"a b.md": f"# {evil}\n\n[{evil}](</nowhere/{evil}.md>)\n\n[x](no.md)\n"}
    )
    app = App(ReviewState(review_paths([folder])), Gate(HOST, TOKEN))
    for response in (get(app, "/"), get(app, "/page", number="0"), get(app, "/rule", number="0")):
        assert "<script>alert" not in text(response)
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    preview = get(app, "/preview", number="0")
    assert "sandbox" in preview.headers["Content-Security-Policy"]
    assert "script-src" not in preview.headers["Content-Security-Policy"]


def test_it_speaks_french(app: App) -> None:
    response = app.handle(Request("GET", "/", {}, {**HEADERS, "accept-language": "fr-CH, en;q=0.5"}))
    assert "0 décision sur 2" in text(response)


def test_it_refuses_in_the_language_of_the_browser(app: App) -> None:
    stranger = {"host": HOST, "accept-language": "fr"}
    assert "Visiteur inattendu" in text(app.handle(Request("GET", "/", {}, stranger)))
    lost = app.handle(Request("GET", "/nowhere", {}, {**HEADERS, "accept-language": "fr"}))
    assert "Adresse inattendue" in text(lost)
