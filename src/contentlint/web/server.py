"""The standard library's server around one function, on this machine only."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from contentlint.web.messages import MOST_BYTES, Request, Response, refusal

Handle = Callable[[Request], Response]

# Seconds that a client may take to send its request.
_PATIENCE = 10


def make_server(handle: Handle, port: int = 0) -> ThreadingHTTPServer:
    """A server on 127.0.0.1 that answers with `handle`; port 0 for any free one. Raises OSError."""

    class Handler(BaseHTTPRequestHandler):
        timeout = _PATIENCE
        server_version = "contentlint"
        sys_version = ""

        def do_GET(self) -> None:
            """Answer a GET."""
            self._answer("GET")

        def do_POST(self) -> None:
            """Answer a POST whose form is not too large."""
            self._answer("POST")

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing: the terminal belongs to the editor."""

        def _answer(self, method: str) -> None:
            url = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            form = self._form(headers) if method == "POST" else {}
            if form is None:
                self._send(
                    refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Unexpected size, expected a short form")
                )
                return
            self._send(handle(Request(method, url.path, dict(parse_qsl(url.query)), headers, form)))

        def _form(self, headers: dict[str, str]) -> dict[str, str] | None:
            """The fields that were sent; None where they are too many."""
            length = headers.get("content-length", "")
            if not length.isascii() or not length.isdigit() or int(length) > MOST_BYTES:
                return None
            if headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
                return {}
            body = self.rfile.read(int(length)).decode("utf-8", "replace")
            return dict(parse_qsl(body, keep_blank_values=True))

        def _send(self, response: Response) -> None:
            self.send_response(response.status)
            headers = {"Content-Type": response.kind, "Content-Length": str(len(response.body))}
            fixed = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Connection": "close"}
            for name, value in {**headers, **fixed, **response.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(response.body)

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)
