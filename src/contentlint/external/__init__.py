"""Whether the links that leave the site still lead somewhere. Only asked with `--external`."""

from contentlint.external.ask import Asker
from contentlint.external.limits import Limits

__all__ = ["Asker", "Limits"]
