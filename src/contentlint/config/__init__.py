"""contentlint.toml becomes frozen values, and the part that holds for one path."""

from contentlint.config.errors import ConfigError, nearest, unexpected
from contentlint.config.load import find_config, find_root, load_config
from contentlint.config.settings import (
    Config,
    Layer,
    PageConfig,
    RuleSettings,
    check_patterns,
    is_pattern,
    matches,
)

__all__ = [
    "Config",
    "ConfigError",
    "Layer",
    "PageConfig",
    "RuleSettings",
    "check_patterns",
    "find_config",
    "find_root",
    "is_pattern",
    "load_config",
    "matches",
    "nearest",
    "unexpected",
]
