"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# The machines that run these tests are shared: how long an example takes says nothing.
settings.register_profile("contentlint", deadline=None)
settings.load_profile("contentlint")
