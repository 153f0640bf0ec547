"""`contentlint review`."""

from __future__ import annotations

import gc
import secrets
from typing import Any

import click

from contentlint.cli.language import said
from contentlint.cli.options import Target, target_options
from contentlint.model import Phrase


@click.command()
@target_options
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="PORT",
    help="Port on this machine; default: a free one.",
)
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the browser.")
def review(port: int, opens: bool, **flags: Any) -> None:
    """Decide about findings in the browser.

    The pages are checked, and a local page shows what is wrong, why, and what
    would change. Accept, reject, write your own text, or keep a place with a
    reason; nothing is written before you say so, and `contentlint undo` takes
    it back. Decisions are kept in `.contentlint_cache`, so that you or a
    colleague can go on later. Only this machine can open the page.
    Exit status: 0, or 2 for usage or configuration.
    """
    target = Target.of(flags)
    if "-" in target.paths:
        raise click.UsageError(said("A page on standard input can not be reviewed: name pages on disk."))
    from contentlint.api import review_paths
    from contentlint.cli.ending import plain_errors
    from contentlint.web.app import App
    from contentlint.web.messages import Gate
    from contentlint.web.server import make_server
    from contentlint.web.state import ReviewState

    with plain_errors():
        state = ReviewState(review_paths(target.on_disk(), ask=target.asker(), **target.selection()))
        server = make_server(lambda request: app.handle(request), port)
    host = f"127.0.0.1:{server.server_address[1]}"
    token = secrets.token_urlsafe(16)
    app = App(state, Gate(host, token))
    address = f"http://{host}/?token={token}"
    number = sum(1 for _ in state.items())
    click.echo(said(Phrase("Review {number} findings at {address}", number=number, address=address)))
    click.echo(said("Ctrl-C ends it; decisions are kept."))
    if opens:
        click.launch(address)
    gc.enable()  # off for runs, which are short
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        waiting = state.waiting()
        click.echo(
            said(
                Phrase("{number} accepted and not written yet; `contentlint review` goes on.", number=waiting)
            )
        )
    finally:
        server.server_close()
