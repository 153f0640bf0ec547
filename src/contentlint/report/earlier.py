"""Read the JSON reports of earlier runs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from contentlint.config import ConfigError
from contentlint.model import Phrase, Severity
from contentlint.report.outcome import Earlier


def read_earlier(files: Iterable[Path]) -> tuple[Earlier, ...]:
    """The runs that JSON reports tell of, named as their files. Raises ConfigError for any other file."""
    return tuple(map(_read, files))


def _read(file: Path) -> Earlier:
    try:
        findings = json.loads(file.read_bytes())["findings"]
        severities = tuple(Severity[finding["severity"].upper()] for finding in findings)
        known = tuple((str(finding["rule"]), str(finding["fingerprint"])) for finding in findings)
    except OSError as error:
        told = {"file": str(file), "reason": error.strerror or ""}
        raise ConfigError(Phrase("`{file}` can not be read or written: {reason}", **told)) from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ConfigError(Phrase("`{file}` is no JSON report of contentlint", file=str(file))) from error
    return Earlier(file.stem, severities, known)
