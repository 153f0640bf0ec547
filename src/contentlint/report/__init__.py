"""Findings become text: one module a format."""
