"""contentlint.toml becomes frozen values, and the part that holds for one path."""

from contentlint.config.errors import ConfigError, nearest
from contentlint.config.load import find_config, find_root, load_config
from contentlint.config.settings import Config, Layer, PageConfig, RuleSettings, matches

__all__ = [
    "Config",
    "ConfigError",
    "Layer",
    "PageConfig",
    "RuleSettings",
    "find_config",
    "find_root",
    "load_config",
    "matches",
    "nearest",
]
