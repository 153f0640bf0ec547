"""`python -m contentlint.manual docs` writes the generated part of docs/; `--check` compares it."""

import sys

from contentlint.cli.main import cli
from contentlint.manual.docs import main

sys.exit(main(sys.argv[1:], cli))
