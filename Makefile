# Parcel Clean. `make help` lists the targets. Everything works on a bare Debian 12 or 13 that has make and git.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON := .venv/bin/python
PYTEST := .venv/bin/pytest
export QT_QPA_PLATFORM ?= offscreen

# The package under its real name: mypy and qgis_process find `parcel_clean` here, whatever the checkout is called.
PLUGINS := build/plugins

.PHONY: help demo test setup resources lint format types test-core test-qgis compat bench bench-match bench-ui docs profiles sample \
	package scan install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup ## the whole job on a sample commune with planted defects; leaves demo/ (minutes)
	@$(PYTHON) tools/demo.py

test: setup lint types test-core test-qgis ## set up, then lint, types and all tests (what CI runs)

setup: ## install what is missing: Debian packages (QGIS among them) and .venv; quick when all is there
	@tools/setup
	@$(MAKE) resources

resources: $(PLUGINS)/parcel_clean resources.py ## the Qt resource file, and the link under which the package has its name
	@:

$(PLUGINS)/parcel_clean:
	@mkdir -p $(@D) && ln -sfn "$(CURDIR)" $@

# qgis.PyQt makes one file load under Qt 5 and Qt 6.
resources.py: resources.qrc $(wildcard resources/icons/*.svg)
	@pyrcc5 resources.qrc | sed 's/^from PyQt5 import/from qgis.PyQt import/' > $@.part && mv $@.part $@

lint: ## formatting, ruff's rules, Qt 6 names, shell syntax
	@.venv/bin/ruff format --check --quiet . || { .venv/bin/ruff format --diff . | head -n 60; echo "run: make format"; exit 1; }
	@.venv/bin/ruff check --quiet .
	@$(PYTHON) tools/qt6_check.py
	@for script in tools/setup tools/compat .ci/run; do bash -n $$script; done
	@echo "lint: ok"

format: ## let ruff format the code and mend what it can
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

types: $(PLUGINS)/parcel_clean ## mypy, strict, over core
	@cd $(PLUGINS) && $(CURDIR)/.venv/bin/mypy --config-file $(CURDIR)/pyproject.toml \
		--cache-dir $(CURDIR)/.mypy_cache -p parcel_clean.core

test-core: ## tests that need no QGIS
	@$(PYTEST) -q -p no:pytest_qgis tests/core tests/tooling

test-qgis: resources ## tests in QGIS's Python, through processing.run and through the real qgis_process
	@$(PYTEST) -q tests/qgis tests/desktop

compat: setup ## the same findings and identifiers on QGIS 3.22, 3.40 and 3.44, and the desktop there (two Debian 13 roots on first use: root, 5 GB)
	@tools/compat build
	@$(PYTHON) tools/compat_findings.py
	@$(PYTHON) tools/compat_ids.py
	@for version in 3.40 3.44; do tools/compat run $$version -- pytest -q tests/desktop; done

bench: setup ## 20,000 to 1,000,000 parcels, 100,000 certificate lines: seconds, memory and ratios (minutes)
	@$(PYTHON) tools/bench/bench.py
	@$(PYTHON) tools/bench/bench_certificates.py

bench-match: setup ## matching of certificates: precision, recall, calibration plots, seconds (minutes)
	@$(PYTHON) tools/bench/bench_match.py

bench-ui: setup ## how long docks, search and edits keep people waiting, on 60,000 parcels, 20,000 lines, 50,000 findings
	@$(PYTHON) tools/bench/bench_dock.py
	@$(PYTHON) tools/bench/bench_search.py
	@$(PYTHON) tools/bench/bench_people.py
	@$(PYTHON) tools/bench/bench_findings_dock.py
	@$(PYTHON) tools/bench/bench_recheck.py
	@$(PYTHON) tools/bench/bench_edits.py

docs: setup ## write the pages that are generated from the rules
	@$(PYTHON) tools/make_docs.py

profiles: setup ## write the profiles to start from (data/profiles), generated from the rules
	@$(PYTHON) tools/make_profiles.py

sample: setup ## write the sample commune that the plugin brings along (resources/sample)
	@$(PYTHON) tools/make_sample.py

package: setup ## build/parcel_clean-VERSION.zip from the last commit
	@tools/package

scan: package ## what the plugin site checks before it takes a release
	@tools/scan

install: setup ## copy the plugin, as it is here, into your QGIS profile (PROFILE=default)
	@tools/package --install $(or $(PROFILE),default)

clean: ## remove what was built (not .venv)
	@rm -rf build demo resources.py .mypy_cache .pytest_cache .ruff_cache .hypothesis .qgis-settings
