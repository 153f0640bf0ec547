"""Which terminals know links (OSC 8), and what a click on a place or on a rule opens in them."""

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
    in_code = environment.get("TERM_PROGRAM") == "vscode"
    return f"{_address(folder, environment)}/{{path}}{':{line}:{column}' if in_code else ''}"


def rule_template(language: str, environment: Mapping[str, str]) -> str:
    """The address of a rule's page that came with contentlint, for `Style.rule_link`; "" without pages."""
    from contentlint.manual.shipped import rule_pages

    folder = rule_pages(language)
    return f"{_address(folder, environment)}/{{rule}}.md" if folder else ""


def _address(folder: Path, environment: Mapping[str, str]) -> str:
    """The address of a folder without a `/` at its end; braces in its name are percent-encoded."""
    from urllib.parse import quote

    path = quote(folder.as_posix().encode("utf-8", "surrogateescape")).rstrip("/")
    if environment.get("TERM_PROGRAM") == "vscode":
        return f"vscode://file{path}"
    host = os.uname().nodename if hasattr(os, "uname") else ""
    return f"file://{host}{path}"
