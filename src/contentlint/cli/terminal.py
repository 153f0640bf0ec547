"""Which terminals know links (OSC 8), and the address that a click on a place opens in them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from contentlint.engine.cache.replay import LINK_VARIABLES

# Values of TERM_PROGRAM and TERM that name terminals with links, as their manuals say.
_PROGRAMS = frozenset({"ghostty", "Hyper", "iTerm.app", "mintty", "rio", "Tabby", "vscode", "WezTerm", "zed"})
_TERMS = frozenset({"alacritty", "foot", "foot-extra", "wezterm", "xterm-ghostty", "xterm-kitty"})
_FIRST_VTE = 5000  # GNOME Terminal and its kin, since 0.50
# Any of these says that the terminal knows links, whatever the value.
_SIGNS = ("DOMTERM", "KONSOLE_VERSION", *(["WT_SESSION"] if os.name == "nt" else []))


def knows_links(environment: Mapping[str, str]) -> bool:
    """Whether the terminal that these variables describe makes links of OSC 8.

    `FORCE_HYPERLINK` decides it (`0` is no), as for other programs; a terminal that is not known has none.
    """
    known = {name: environment.get(name, "") for name in LINK_VARIABLES}
    if known["FORCE_HYPERLINK"]:
        return known["FORCE_HYPERLINK"] != "0"
    vte = known["VTE_VERSION"]
    return (
        known["TERM_PROGRAM"] in _PROGRAMS
        or environment.get("TERM", "") in _TERMS
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE)
        or any(known[name] for name in _SIGNS)
    )


def link_template(folder: Path, environment: Mapping[str, str]) -> str:
    """The address of a page below `folder`, for `Style.link`: of the editor VS Code in its own terminal.

    Elsewhere a `file:` address, with the name of the machine so that another one does not open it.
    """
    from urllib.parse import quote

    base = quote(folder.as_posix().encode("utf-8", "surrogateescape")).rstrip("/")
    if environment.get("TERM_PROGRAM") == "vscode":
        return f"vscode://file{base}/{{path}}:{{line}}:{{column}}"
    host = os.uname().nodename if hasattr(os, "uname") else ""
    return f"file://{host}{base}/{{path}}"
