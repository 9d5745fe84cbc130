# Onewindow. `make help` lists what this file can do.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
# Two test processes, each with whole files: a file's tests share its fixtures' servers. ARGS="-k ticket" narrows the run.
PYTEST := $(BIN)/pytest -n 2 --dist loadfile
ARGS ?=
TARGETS ?=
SECONDS ?= 20
FAULTS := $(BIN)/python -m tests.faults.printing
SYNC_FAULTS := nice $(BIN)/python -m tests.faults.sync
RUNS ?= 2000
SEED ?=
SEEDS ?= 10000
FROM ?= 1000
PLANTED ?=

QM := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

.PHONY: help setup demo test lint lint-python lint-qml catalogue faults simulate fuzz bench voices screenshots screens screens-approve translations lock clean \
        hall run-kiosk run-counter run-board run-platform run-sync

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup: .venv/installed $(QM) ## Install all that is needed, then do nothing until something changes

demo: setup ## A whole hall with its people, papers and platform on this machine
	$(BIN)/onewindow demo

test: setup lint catalogue ## Lint, check the catalogue, run every test (ARGS="-k ticket" for some)
	$(PYTEST) $(ARGS)

lint: lint-python lint-qml ## Style, types and import rules of the Python and QML code

lint-python: setup
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/pytest -q tests/unit/test_imports.py

lint-qml: setup
	$(BIN)/python -m shared.qt.qmltypes build/qmltypes >/dev/null
	find kiosk -name '*.qml' -print0 | xargs -0 -r $(BIN)/pyside6-qmllint -W 0 -I build/qmltypes

catalogue: setup
	$(BIN)/onewindow catalogue check

screenshots: setup ## Play the demo without a screen and renew the README's pictures
	$(BIN)/onewindow demo --headless --out build/demo
	$(BIN)/python docs/screenshots.py build/demo

screens: setup ## Photograph every page in every language, access mode and size into build/screens (LANGUAGES="zh_CN ug")
	nice $(BIN)/python -m tests.screens $(LANGUAGES)

screens-approve: setup ## What the screens show now is what they are to show: tests/screens/approved
	nice $(BIN)/python -m tests.screens approve

faults: setup ## Kill what prints at every step and by chance, then what syncs over a failing line (RUNS=5000 SEED=7)
	for database in sqlite postgresql; do \
	    $(FAULTS) points --on $$database; \
	    $(FAULTS) runs --on $$database --runs $(RUNS) $(if $(SEED),--seed $(SEED)); \
	done
	$(FAULTS) alone --stall 60
	for database in sqlite postgresql; do \
	    for trial in kills fights restores; do \
	        $(SYNC_FAULTS) $$trial --on $$database --seconds 60 $(if $(SEED),--seed $(SEED)); \
	    done; \
	done

simulate: setup ## Let simulated halls and their platform live through every fault (SEEDS=10000 FROM=1000)
	nice $(BIN)/python -m tests.simulation --seeds $(SEEDS) --from $(FROM) $(if $(PLANTED),--planted $(PLANTED))

bench: setup ## Measure, and hold the figures against the promised ones
	$(BIN)/python -m tests.bench

fuzz: setup .venv/fuzz-installed ## Let made-up bytes try every codec (TARGETS="tlv settings" SECONDS=60)
	nice $(BIN)/python -m tests.fuzz $(TARGETS) --seconds $(SECONDS)

voices: build/voices/installed ## Render the voice of the call board ahead (docs/voices.md; an hour of one core)
	nice -n 19 build/voices/venv/bin/python -m resources.voices.rendering --voices build/voices/package/voices $(ARGS)

hall: setup onewindow.toml ## A hall of your own in this folder: settings, keys, database (then: onewindow staff add)
	$(BIN)/onewindow init

onewindow.toml:
	cp resources/demo/hall.toml $@

run-kiosk: hall ## The self-service terminal
	$(BIN)/onewindow kiosk

run-counter: hall ## The clerk's window
	$(BIN)/onewindow counter

run-board: hall ## The hall's call board
	$(BIN)/onewindow board

run-platform: hall ## The reference online platform
	$(BIN)/onewindow platform

run-sync: hall ## The agent that keeps hall and platform level (enrol first: onewindow sync enrol CODE)
	$(BIN)/onewindow sync run

translations: setup ## Collect the screens' texts into resources/translations (LANGUAGES="zh_CN bo") and compile them
	$(BIN)/python -m shared.qt.collect_texts $(LANGUAGES)

lock: ## Renew requirements.txt: the newest versions pyproject.toml allows, with their hashes
	python3 -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check install -qq uv
	build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev \
	    --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.txt

clean: ## Remove everything that was made, the environment too
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info $(QM)
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/installed: requirements.txt pyproject.toml .ci/debian-packages
	@.ci/packages
	@python3 -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Onewindow needs Python 3.11 or newer; python3 is " + sys.version)'
	@echo "Installing the Python packages into .venv"
	@python3 -m venv .venv
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/fuzz-installed: tests/fuzz/requirements.txt .venv/installed
	@echo "Installing the fuzzer into .venv"
	@$(PIP) --require-hashes -r tests/fuzz/requirements.txt
	@touch $@

build/voices/installed: resources/voices/rendering/requirements.txt
	@echo "Installing what renders voices into build/voices"
	@mkdir -p build/voices
	@python3 -m venv build/voices/venv
	@build/voices/venv/bin/python -m pip --disable-pip-version-check install -qq --no-deps --require-hashes \
	    -r resources/voices/rendering/requirements.txt
	@cd build/voices && tar xzf "$$(npm pack --silent kokoro-js@1.2.1)"
	@touch $@

%.qm: %.ts | .venv/installed
	@$(BIN)/python -m shared.qt.compile_translations >/dev/null
