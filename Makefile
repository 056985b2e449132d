# Each target does its own set-up: a virtual environment in .venv, filled anew only when pyproject.toml changes.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.installed
CONTRACT ?= rules/erhvervshus-nordjylland-2022

.PHONY: help score explain test long lint types bench golden format clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

score: $(READY) ## score the 2022 contract and print the result
	@$(BIN)/maalbar score $(CONTRACT)

test: $(READY) ## run the tests
	@$(BIN)/python -m pytest -n auto -q

long: $(READY) ## run the tests with many more generated examples
	@$(BIN)/python -m pytest -n auto -q --long

lint: $(READY) ## check style and layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY) ## check the types
	@$(BIN)/mypy

bench: $(READY) ## run the benchmarks
	@for each in benchmarks/bench_*.py; do $(BIN)/python $$each || exit 1; done

golden: $(READY) ## write the expected outputs anew; read the difference before committing it
	@$(BIN)/python -m pytest -q tests --golden

format: $(READY) ## lay out the code
	@$(BIN)/ruff check --fix-only -q .
	@$(BIN)/ruff format -q .

clean: ## remove everything that was made
	@rm -rf .venv dist build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Målbar needs Python 3.11 or newer")'
	@echo "Setting up .venv (once, and whenever pyproject.toml changes) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(READY)
