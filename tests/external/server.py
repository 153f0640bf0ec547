"""A real server on this machine that fails in every way a server on the internet can."""

from __future__ import annotations

import ssl
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Server(ThreadingHTTPServer):
    """Counts what it was asked; `robots` is the text of its robots.txt, "" for none."""

    daemon_threads = True

    def __init__(self, robots: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.robots = robots
        self.asked: Counter[tuple[str, str]] = Counter()
        self.agents: set[str] = set()
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()
        self.scheme = "http"

    def url(self, path: str) -> str:
        """The address of a path on this server."""
        return f"{self.scheme}://127.0.0.1:{self.server_address[1]}{path}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_HEAD(self) -> None:
        self._count()

    def do_GET(self) -> None:
        self._count()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        pass

    def _count(self) -> None:
        server = self.server
        with server.lock:
            server.asked[self.command, self.path] += 1
            server.agents.add(self.headers["User-Agent"])
            server.at_once += 1
            server.most_at_once = max(server.most_at_once, server.at_once)
        try:
            self._serve()
        finally:
            with server.lock:
                server.at_once -= 1

    def _serve(self) -> None:
        name, _, rest = self.path.strip("/").partition("/")
        name = name.partition("?")[0]
        times = self.server.asked[self.command, self.path]
        match name:
            case "robots.txt":
                self._answer(200 if self.server.robots else 404, self.server.robots)
            case "status":
                self._answer(int(rest.partition("?")[0]))
            case "flaky":  # an error of its own, until the second GET
                self._answer(200 if self.command == "GET" and times > 1 else 500)
            case "no-head":
                self._answer(405 if self.command == "HEAD" else 200)
            case "lying-head":
                self._answer(404 if self.command == "HEAD" else 200)
            case "busy":
                self._answer(429)
            case "loop":
                self._redirect(302, "/loop/" + ("b" if rest == "a" else "a"))
            case "endless":
                self._redirect(302, f"/endless/{int(rest) + 1}")
            case "moved" | "found" | "moved-to-nothing" | "moved-to-top":
                status = 302 if name == "found" else 301
                onward = {"moved-to-nothing": "/status/404", "moved-to-top": "/"}.get(name, "/status/200?new")
                self._redirect(status, onward)
            case "slow":
                time.sleep(float(rest.partition("?")[0]))
                self._answer(200)
            case "trickle":  # one byte of a header at a time
                for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 400:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(0.05)
            case "rude":
                self.close_connection = True
            case "garbage":
                self.wfile.write(b"this is not HTTP\r\n\r\n")
                self.close_connection = True
            case "bad-location":
                self._redirect(301, "http://[::bad/")
            case _:
                self._answer(200)

    def _answer(self, status: int, text: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(text.encode())

    def _redirect(self, status: int, location: str) -> None:
        self.send_response(status)
        self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()


@contextmanager
def serving(robots: str = "", tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A running server, with TLS where a context is given."""
    server = Server(robots)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        server.scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
