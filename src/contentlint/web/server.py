"""The standard library's server around one function, on this machine only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from contentlint.web.messages import MOST_BYTES, Request, Response, refusal

Handle = Callable[[Request], Response]

# Seconds that a client may take to send its request.
_PATIENCE = 10


def make_server(handle: Handle, port: int = 0) -> ThreadingHTTPServer:
    """A server on 127.0.0.1 that answers with `handle`; port 0 for any free one. Raises OSError."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, handle))


class _Handler(BaseHTTPRequestHandler):
    """One connection: a request is read, `handle` answers it."""

    timeout = _PATIENCE
    server_version = "contentlint"
    sys_version = ""

    def __init__(self, handle: Handle, *connection: Any) -> None:
        self._handle = handle  # first: the base class answers while it is made
        super().__init__(*connection)

    def do_GET(self) -> None:
        """Answer a GET."""
        self._send(self._handle(self._request("GET")))

    def do_POST(self) -> None:
        """Answer a POST whose form is not too large."""
        request, length = self._request("POST"), self.headers.get("content-length", "")
        if not length.isascii() or not length.isdigit() or int(length) > MOST_BYTES:
            too_large = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            self._send(refusal(request, too_large, "Unexpected size, expected a short form"))
            return
        self._send(self._handle(request._replace(form=self._form(int(length)))))

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing: the terminal belongs to the editor."""

    def _request(self, method: str) -> Request:
        url = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Request(method, url.path, dict(parse_qsl(url.query)), headers)

    def _form(self, length: int) -> Mapping[str, str]:
        """The fields that were sent."""
        if self.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
            return {}
        body = self.rfile.read(length).decode("utf-8", "replace")
        return dict(parse_qsl(body, keep_blank_values=True))

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        headers = {"Content-Type": response.kind, "Content-Length": str(len(response.body))}
        fixed = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Connection": "close"}
        for name, value in {**headers, **fixed, **response.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(response.body)
