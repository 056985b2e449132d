# Each target does its own set-up: a virtual environment in .venv, filled anew only when pyproject.toml changes. Scoring
# needs what Målbar itself needs; the other targets need the tools as well.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.installed
TOOLS := .venv/.tools
SERVICES := .venv/.services
RIVALS := .venv-bench/.installed
CONTRACT ?= rules/erhvervshus-nordjylland-2022

.PHONY: help score test services long lint types bench golden format extension clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

score: $(READY) ## score the 2022 contract and print the result
	@$(BIN)/maalbar score $(CONTRACT)

test: $(TOOLS) ## run the tests; those that need PostgreSQL or Spark only where they are installed
	@$(BIN)/python -m pytest -n auto -q

services: $(SERVICES) ## install PostgreSQL, Java and Spark, which the tests of the engines run on
	@.ci/services

long: $(TOOLS) ## run the tests with many more generated examples
	@$(BIN)/python -m pytest -n auto -q --long

lint: $(TOOLS) ## check style and layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(TOOLS) ## check the types
	@$(BIN)/mypy

bench: $(RIVALS) ## run the benchmarks
	@.venv-bench/bin/python -m benchmarks.run

golden: $(TOOLS) ## write the expected outputs anew; read the difference before committing it
	@$(BIN)/python -m pytest -q tests --golden

format: $(TOOLS) ## lay out the code
	@$(BIN)/ruff check --fix-only -q .
	@$(BIN)/ruff format -q .

extension: ## pack the VS Code extension into dist/ (needs node and npm)
	@mkdir -p dist
	@cd editors/vscode && npm ci --no-audit --no-fund --silent && npx --offline vsce package --out ../../dist/maalbar.vsix

clean: ## remove everything that was made
	@rm -rf .venv .venv-bench editors/vscode/node_modules dist build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Målbar needs Python 3.11 or newer")'
	@echo "Setting up .venv (once, and whenever pyproject.toml changes) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[all]'
	@touch $(READY)

$(TOOLS): $(READY)
	@echo "Adding the tools for tests ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $(TOOLS)

$(SERVICES): $(TOOLS)
	@echo "Adding Spark, which the tests of its engine run on (450 MB) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[spark]'
	@touch $(SERVICES)

$(RIVALS): pyproject.toml
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@echo "Setting up .venv-bench with the engines to compare with ..."
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[all]' --group bench
	@touch $(RIVALS)
