# `make demo` and `make test` need only git, make and Python 3.11 or newer with venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

BENCH ?= content

.PHONY: bench demo test fuzz lint types contracts docs docs-check docs-site messages vscode build clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(STAMP)

demo: $(STAMP)  ## The main job on content/: what is wrong, and what fixing would change
	$(BIN)/contentlint check content --exit-zero
	@echo
	@echo "What \`contentlint fix content\` would change (nothing is written):"
	@echo
	$(BIN)/contentlint fix content --diff --exit-zero

test: $(STAMP)  ## All tests
	$(BIN)/python -m pytest -n 2

fuzz: $(STAMP)  ## The properties with many new examples each, until stopped or done
	$(BIN)/python -m pytest -n 2 --hypothesis-profile=fuzz

bench: $(STAMP)  ## Speed beside other checkers on the pages in $(BENCH); see benchmarks/bench.py
	$(BIN)/python -m pip install --quiet rumdl
	if command -v npm >/dev/null; then \
		npm install --silent --no-save --prefix .bench markdownlint-cli2 remark-cli remark-validate-links; fi
	$(BIN)/python benchmarks/bench.py $(BENCH) --growth --write

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)
	$(BIN)/lint-imports

docs: $(STAMP)  ## Generate docs/rules, docs/schemas and rules.json
	$(BIN)/python -m contentlint.manual docs

messages: $(STAMP)  ## Bring the catalogues of other languages up to date; names what is not translated yet
	$(BIN)/python -m contentlint.manual.messages

docs-check: $(STAMP)
	$(BIN)/python -m contentlint.manual --check docs

docs-site: $(STAMP)  ## The documentation as a site in build/site; a link or anchor that leads nowhere is an error
	$(BIN)/contentlint check docs README.md CHANGELOG.md --no-cache
	$(BIN)/zensical build --clean --strict

vscode:  ## The VS Code extension, type-checked and built; nothing where npm is missing
	if command -v npm >/dev/null; then \
		cd editors/vscode && npm install --silent --no-package-lock --no-audit --no-fund && npm run --silent build; \
	else echo "npm is not on this machine: the extension was not built"; fi

build: $(STAMP)
	rm -rf dist
	$(BIN)/python -m build --wheel --outdir dist

clean:
	rm -rf $(VENV) dist build .cache .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
