"""Which request asks for what. No path ever comes from the client, only numbers of pages and findings."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from importlib.resources import files
from typing import get_args

import pyromark

from contentlint.api import WriteError
from contentlint.document import Document, Source
from contentlint.engine.decisions import Verdict
from contentlint.report.lines import Lines
from contentlint.web.cards import card
from contentlint.web.frame import MOST, View, apply_label, frame, progress, share
from contentlint.web.messages import COOKIE, Gate, Request, Response, html, redirect, refusal
from contentlint.web.state import ReviewState
from contentlint.web.views import overview, page, rule
from contentlint.web.words import word

_ASSETS = {
    "/app.js": ("app.js", "text/javascript; charset=utf-8"),
    "/style.css": ("style.css", "text/css; charset=utf-8"),
}
# The preview is content: it may do nothing at all, and asks no server for a picture.
_PREVIEW_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'self'; sandbox"
_PREVIEW = (
    '<!doctype html><html><head><meta charset="utf-8"><title>.</title></head><body>{body}</body></html>'
)


class App:
    """The review page as a function from requests to responses."""

    def __init__(self, state: ReviewState, gate: Gate) -> None:
        self._state = state
        self._gate = gate

    def handle(self, request: Request) -> Response:
        """Answer one request. Never raises for anything a client can send."""
        refused = self._gate.refuse(request)
        if refused:
            return refused
        if request.path in _ASSETS:
            name, kind = _ASSETS[request.path]
            return Response(HTTPStatus.OK, files("contentlint.web").joinpath(name).read_bytes(), kind)
        if "token" in request.query:
            cookie = f"{COOKIE}={self._gate.token}; HttpOnly; SameSite=Strict; Path=/"
            return redirect("/", {"Set-Cookie": cookie})
        return self._get(request) if request.method == "GET" else self._post(request)

    def _view(self, request: Request) -> View:
        return View(self._state, request.language)

    def _get(self, request: Request) -> Response:
        view = self._view(request)
        start = _number(request.query, "start") or 0
        number = _number(request.query, "number")
        if request.path == "/":
            return html(overview(view, start))
        if request.path == "/rule" and number is not None and number < len(self._state.rules):
            return html(rule(view, number, start))
        if number is None or number >= len(self._state.pages):
            return refusal(request, HTTPStatus.NOT_FOUND, "Unexpected address, expected one of the review")
        if request.path == "/page":
            return html(page(view, number, start))
        if request.path == "/preview":
            return html(self._preview(number), policy=_PREVIEW_POLICY)
        return refusal(request, HTTPStatus.NOT_FOUND, "Unexpected address, expected one of the review")

    def _preview(self, number: int) -> str:
        """The page as Markdown shows it, in a frame that runs nothing."""
        path = self._state.pages[number]
        text = self._state.text_of(path)
        body = text[Document(path, Source(text, text)).body_start :]
        plain = body.encode("utf-8", "replace").decode("utf-8")
        return _PREVIEW.format(body=pyromark.html(plain, options=pyromark.Options.ENABLE_TABLES))

    def _post(self, request: Request) -> Response:
        view = self._view(request)
        if _number(request.form, "generation") != self._state.generation:
            again = f'<p>{view.word("stale")}</p><p><a href="/">{view.word("overview")}</a></p>'
            return html(frame(view, view.told(word("title")), again), HTTPStatus.CONFLICT)
        acts = {
            "/apply": self._state.apply,
            "/take-back": self._state.take_back,
            "/check": self._state.check_again,
        }
        try:
            if request.path in acts:
                acts[request.path]()
                return redirect("/")
            return self._decided(request, view)
        except WriteError as error:
            return refusal(
                request, HTTPStatus.INTERNAL_SERVER_ERROR, f"{error.path}: {view.told(error.reason)}"
            )

    def _decided(self, request: Request, view: View) -> Response:
        verdict = request.form.get("verdict", "")
        chosen = next((known for known in get_args(Verdict) if known == verdict), None)
        if chosen is None:
            return refusal(request, HTTPStatus.BAD_REQUEST, "Unexpected verdict, expected one of the buttons")
        if request.path == "/decide-all" and chosen != "silenced":
            return self._decide_all(request, chosen)
        if request.path == "/decide":
            return self._decide(request, view, chosen)
        return refusal(request, HTTPStatus.NOT_FOUND, "Unexpected address, expected one of the review")

    def _decide_all(self, request: Request, verdict: Verdict) -> Response:
        name, pages = request.form.get("rule", ""), self._state.pages
        if name not in self._state.rules:
            return refusal(request, HTTPStatus.NOT_FOUND, "Unexpected rule, expected one of the review")
        if "page" not in request.form:
            self._state.decide_all(name, None, verdict)
            return redirect(f"/rule?number={self._state.rules.index(name)}")
        number = _number(request.form, "page")
        if number is None or number >= len(pages):
            return refusal(request, HTTPStatus.NOT_FOUND, "Unexpected page, expected one of the review")
        self._state.decide_all(name, pages[number], verdict)
        return redirect(f"/page?number={number}")

    def _decide(self, request: Request, view: View, verdict: Verdict) -> Response:
        number = _number(request.form, "number")
        text = request.form.get("text")
        # Browsers send line ends as CR LF (HTML, constructing the entry list).
        text = text.replace("\r\n", "\n") if text is not None else None
        reason = request.form.get("reason", "")
        item = None if number is None else self._state.decide(number, verdict, reason, text)
        if item is None:
            return refusal(request, HTTPStatus.NOT_FOUND, "Unexpected finding, expected one of the review")
        path = item.finding.path
        if request.headers.get("x-part") == "card":
            part = card(view, item, Lines.of(self._state.text_of(path)))
            number_of_all = f'<p id="progress" data-share="{share(view)}">{progress(view)}</p>'
            disabled = "" if self._state.waiting() else " disabled"
            return html(f'{part}{number_of_all}<button class="go"{disabled}>{apply_label(view)}</button>')
        at = [one.number for one in self._state.items(path)].index(item.number) // MOST * MOST
        return redirect(f"/page?number={self._state.pages.index(path)}&start={at}#f{item.number}")


def _number(values: Mapping[str, str], name: str) -> int | None:
    """A number that a client sent; None for anything else."""
    given = values.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None
