"""Rules become manual pages, tables, and the JSON Schemas that editors use."""

from contentlint.manual.pages import explain, fixability, rules_as_json, rules_as_text

__all__ = ["explain", "fixability", "rules_as_json", "rules_as_text"]
