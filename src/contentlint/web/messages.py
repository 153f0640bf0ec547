"""What goes in and out of the review page: requests and responses as plain values, and who may ask."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple

from contentlint.messages import translate
from contentlint.web.words import language_of

MOST_BYTES = 1_000_000
COOKIE = "contentlint-review"
# Only what this server sends itself: no other server, no inline script, no frame but the preview.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)


class Request(NamedTuple):
    """One request. Header names are in lower case; `query` and `form` hold the last value of each name."""

    method: str
    path: str
    query: Mapping[str, str] = {}
    headers: Mapping[str, str] = {}
    form: Mapping[str, str] = {}

    @property
    def language(self) -> str:
        """The language that the browser asks for."""
        return language_of(self.headers.get("accept-language", ""))


class Response(NamedTuple):
    """One answer."""

    status: HTTPStatus
    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = {}


def html(body: str, status: HTTPStatus = HTTPStatus.OK, policy: str = _POLICY) -> Response:
    """A page, with the policy that keeps content from doing anything."""
    headers = {"Content-Security-Policy": policy, "Referrer-Policy": "no-referrer"}
    return Response(status, body.encode("utf-8", "backslashreplace"), headers=headers)


def refusal(request: Request, status: HTTPStatus, why: str) -> Response:
    """A refusal in one plain sentence, in the language of the browser."""
    told = f"contentlint: {translate(why, request.language)}\n"
    return Response(status, told.encode("utf-8", "backslashreplace"), "text/plain; charset=utf-8")


def redirect(where: str, headers: Mapping[str, str] | None = None) -> Response:
    """Go on with a GET of `where`, a path of this server."""
    return Response(HTTPStatus.SEE_OTHER, headers={"Location": where, **(headers or {})})


class Gate(NamedTuple):
    """Who may ask: this machine, this browser, this page. `host` is `127.0.0.1:PORT`, `token` a secret."""

    host: str
    token: str

    def refuse(self, request: Request) -> Response | None:
        """The refusal for a request that did not come from the review page, None for one that did.

        A foreign Host is a name that was pointed at this machine (DNS rebinding);
        a foreign Origin or site is another page that sends a form here.
        """
        port = self.host.rpartition(":")[2]
        if request.headers.get("host") not in (self.host, f"localhost:{port}"):
            return refusal(
                request,
                HTTPStatus.MISDIRECTED_REQUEST,
                "Unexpected host, expected this machine by its address",
            )
        if not secrets.compare_digest(self._given(request), self.token):
            return refusal(
                request, HTTPStatus.FORBIDDEN, "Unexpected visitor, expected the address that was printed"
            )
        if request.method == "POST" and not self._is_same_origin(request):
            return refusal(
                request, HTTPStatus.FORBIDDEN, "Unexpected origin, expected the review page itself"
            )
        return None

    def _given(self, request: Request) -> str:
        """The token in the cookie or, once, in the address."""
        try:
            cookie = SimpleCookie(request.headers.get("cookie", "")).get(COOKIE)
        except CookieError:
            cookie = None
        given = cookie.value if cookie else request.query.get("token", "")
        return given if given.isascii() else ""

    def _is_same_origin(self, request: Request) -> bool:
        site = request.headers.get("sec-fetch-site")
        if site is not None:
            return site == "same-origin"
        return request.headers.get("origin") == f"http://{request.headers.get('host')}"
