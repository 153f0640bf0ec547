"""Servers are asked for real, on this machine."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from contentlint.external import Asker, Limits
from contentlint.model import ExternalAnswer, Health
from tests.external.server import Server, serving

# Only a machine that stands still needs so long for an answer that comes at once.
PATIENT = Limits(timeout=30, backoff=0.01, allow_private=True)
HURRIED = PATIENT._replace(timeout=0.5)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "external.json"


def ask(cache: Path, target: str, limits: Limits = PATIENT) -> ExternalAnswer:
    return Asker(limits, cache)([target])[target]


@pytest.mark.parametrize(
    ("path", "health", "detail"),
    [
        ("/status/200", Health.FINE, "200 OK"),
        ("/no-head", Health.FINE, "200 OK"),
        ("/lying-head", Health.FINE, "200 OK"),
        ("/flaky", Health.FINE, "200 OK"),
        ("/found", Health.FINE, "200 OK"),
        ("/status/404", Health.DEAD, "404 Not Found"),
        ("/status/410", Health.DEAD, "410 Gone"),
        ("/moved-to-nothing", Health.DEAD, "404 Not Found"),
        ("/loop/a", Health.DEAD, "redirects in a circle"),
        ("/endless/1", Health.DEAD, "redirects in a circle"),
        ("/status/500", Health.FAILING, "500 Internal Server Error"),
        ("/status/503", Health.FAILING, "503 Service Unavailable"),
        ("/rude", Health.FAILING, "a broken answer"),
        ("/garbage", Health.FAILING, "a broken answer"),
        ("/status/401", Health.UNKNOWN, "401 Unauthorized"),
        ("/status/403", Health.UNKNOWN, "403 Forbidden"),
        ("/busy", Health.UNKNOWN, "429 Too Many Requests"),
        ("/status/999", Health.FAILING, "999"),
    ],
)
def test_what_a_server_says(server: Server, cache: Path, path: str, health: Health, detail: str) -> None:
    answer = ask(cache, server.url(path))
    assert (answer.health, answer.detail) == (health, detail)


@pytest.mark.parametrize("path", ["/slow/5", "/trickle"])
def test_a_server_that_takes_too_long(server: Server, cache: Path, path: str) -> None:
    answer = ask(cache, server.url(path), HURRIED)
    assert (answer.health, answer.detail) == (Health.FAILING, "no answer within 0.5 s")


def test_a_page_that_moved_for_good_names_its_new_place(server: Server, cache: Path) -> None:
    answer = ask(cache, server.url("/moved#part"))
    assert answer == ExternalAnswer(Health.MOVED, "301 Moved Permanently", 200, server.url("/status/200?new"))


def test_a_redirect_to_what_is_no_address(server: Server, cache: Path) -> None:
    assert ask(cache, server.url("/bad-location")).detail == "a broken answer"


def test_a_server_that_is_not_there(cache: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    answer = ask(cache, f"http://127.0.0.1:{port}/")
    assert (answer.health, answer.detail) == (Health.FAILING, "connection refused")


def test_a_name_that_nobody_has(cache: Path) -> None:
    """A name with a label that is too long is refused by the resolver itself, with or without a network."""
    answer = ask(cache, f"http://{'a' * 63}.{'b' * 63}.{'c' * 63}.{'d' * 63}.test-tld-none/")
    assert (answer.health, answer.detail) == (Health.DEAD, "no such host")


def test_a_certificate_of_nobody_known(cache: Path) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(tls)
    with serving(tls=tls) as server:
        answer = ask(cache, server.url("/"))
    assert answer.health is Health.DEAD
    assert answer.detail.startswith("a certificate that is not valid: ")


def test_a_server_that_does_not_speak_tls(server: Server, cache: Path) -> None:
    answer = ask(cache, server.url("/").replace("http:", "https:"))
    assert (answer.health, answer.detail) == (Health.DEAD, "no secure connection")


# --- manners


def test_head_is_enough_where_it_is_answered(server: Server, cache: Path) -> None:
    ask(cache, server.url("/status/200"))
    assert server.asked["HEAD", "/status/200"] == 1
    assert server.asked["GET", "/status/200"] == 0


def test_a_failure_that_may_pass_is_asked_again_and_a_missing_page_is_not(
    server: Server, cache: Path
) -> None:
    Asker(PATIENT, cache)([server.url("/status/503"), server.url("/status/404")])
    assert server.asked["GET", "/status/503"] == 1 + PATIENT.retries
    assert server.asked["GET", "/status/404"] == 1


def test_one_address_is_asked_once_whatever_its_fragments(server: Server, cache: Path) -> None:
    Asker(PATIENT, cache)(
        [server.url("/status/200"), server.url("/status/200#a"), server.url("/status/200#b")]
    )
    assert server.asked["HEAD", "/status/200"] == 1


def test_no_more_requests_to_one_host_than_agreed(server: Server, cache: Path) -> None:
    limits = PATIENT._replace(per_host=2)
    Asker(limits, cache)([server.url(f"/slow/0.1?{number}") for number in range(8)])
    assert server.most_at_once == 2


def test_several_hosts_are_asked_at_once(cache: Path) -> None:
    limits = PATIENT._replace(per_host=1, at_once=4)
    with serving() as one, serving() as other:
        answers = Asker(limits, cache)([one.url("/slow/0.2"), other.url("/slow/0.2")])
    assert {answer.health for answer in answers.values()} == {Health.FINE}


def test_servers_are_told_who_asks(server: Server, cache: Path) -> None:
    ask(cache, server.url("/"))
    (agent,) = server.agents
    assert agent.startswith("contentlint/")


def test_robots_are_respected_and_read_once(cache: Path) -> None:
    with serving("User-agent: *\nDisallow: /private/\n") as server:
        answers = Asker(PATIENT, cache)(
            [server.url("/private/a"), server.url("/private/b"), server.url("/public")]
        )
        assert server.asked["GET", "/robots.txt"] == 1
        assert server.asked["HEAD", "/private/a"] == 0
    healths = [answers[server.url(path)].health for path in ("/private/a", "/private/b", "/public")]
    assert healths == [Health.UNKNOWN, Health.UNKNOWN, Health.FINE]


@pytest.mark.parametrize("robots", ["User-agent: contentlint\nDisallow: /\n", "\x00\xff" * 600_000])
def test_robots_for_this_tool_and_robots_that_are_none(cache: Path, robots: str) -> None:
    with serving(robots) as server:
        expected = Health.UNKNOWN if robots.startswith("User") else Health.FINE
        assert ask(cache, server.url("/")).health is expected


def test_the_own_network_is_not_asked(server: Server, cache: Path) -> None:
    answer = ask(cache, server.url("/"), PATIENT._replace(allow_private=False))
    assert answer == ExternalAnswer(Health.UNKNOWN, "an address inside the own network")
    assert not server.asked


def test_the_run_ends_in_time(server: Server, cache: Path) -> None:
    limits = PATIENT._replace(total=5)
    answers = Asker(limits, cache)([server.url("/slow/20"), server.url("/status/200")])
    assert answers[server.url("/slow/20")].detail == "the time for external links was up"
    assert answers[server.url("/status/200")].health is Health.FINE


# --- memory


def test_definite_answers_are_remembered(server: Server, cache: Path) -> None:
    targets = [server.url(path) for path in ("/status/200", "/status/404", "/moved", "/status/503")]
    first = Asker(PATIENT, cache)(targets)
    server.asked.clear()
    assert Asker(PATIENT, cache)(targets) == first
    assert {path for _, path in server.asked} == {"/status/503", "/robots.txt"}


def test_old_answers_are_asked_for_again(server: Server, cache: Path) -> None:
    ask(cache, server.url("/status/200"))
    ask(cache, server.url("/status/200"), PATIENT._replace(max_age=0))
    assert server.asked["HEAD", "/status/200"] == 2


@pytest.mark.parametrize(
    "stored", ["", "[]", "{", '{"http://x.org/": 1}', '{"http://x.org/": ["rotten", "", 1, "", 1]}', "\udcff"]
)
def test_a_damaged_memory_is_none(server: Server, cache: Path, stored: str) -> None:
    cache.parent.mkdir()
    cache.write_bytes(stored.encode("utf-8", "surrogateescape"))
    assert ask(cache, server.url("/status/200")).health is Health.FINE
    assert list(json.loads(cache.read_text())) == [server.url("/status/200")]


def test_a_place_that_can_not_be_written_is_no_obstacle(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert ask(tmp_path / "file" / "external.json", server.url("/status/200")).health is Health.FINE


# --- which addresses


@pytest.mark.parametrize(
    "target",
    [
        "/page",
        "mailto:a@b.org",
        "ftp://files.org/a",
        "https://example.com/a",
        "https://www.example.org",
        "http://localhost:8000/",
        "http://intranet/start",
        "https://{host}/a",
        "https://[::bad/",
        "https://x.org:port/",
        "https://",
    ],
)
def test_what_is_not_asked(cache: Path, target: str) -> None:
    assert Asker(PATIENT, cache)([target]) == {}


def test_a_name_that_changes_its_address_after_it_was_judged_is_not_followed(
    server: Server, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo
    seen: list[str] = []

    def changing(host: str, port: int, *args: int, **more: int) -> object:
        if host != "changing.org":
            return known(host, port, *args, **more)
        seen.append(host)
        address = "93.184.216.34" if len(seen) == 1 else "127.0.0.1"
        return known(address, port, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    port = server.server_address[1]
    answer = ask(cache, f"http://changing.org:{port}/status/200", PATIENT._replace(allow_private=False))
    assert answer.health is Health.UNKNOWN
    assert "own network" in answer.detail
    assert len(seen) > 1
    assert not server.asked


def test_a_host_is_asked_under_its_own_name(
    server: Server, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *args, **more: known("127.0.0.1" if host == "here.org" else host, *args, **more),
    )
    target = f"http://here.org:{server.server_address[1]}/status/200"
    assert ask(cache, target).health is Health.FINE
