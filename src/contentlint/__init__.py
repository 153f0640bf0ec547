"""contentlint checks and repairs translated and hand-kept Markdown before it is published.

The public Python face is `contentlint.api`.
"""

__version__ = "0.1.0"
