# The commands of the project. Each makes its environment (.venv) first, so that Python and make are all a machine needs.
# Belongs here: the environment and the names of the commands. Does not belong here: what the commands do.

PYTHON ?= python3.11 python3.12 python3.13 python3

VENV := .venv
BIN := $(VENV)/bin
# The stamp is named for all that decides what is installed, and written last: an installation that was broken off, a
# changed lock and a checkout that was moved each have no stamp, and are installed again.
STAMP := $(VENV)/installed-$(shell { pwd; cat requirements.lock pyproject.toml; } | cksum | cut -d' ' -f1)

# Clients that cannot share the environment, each in a folder of its own below it.
CLIENTS := $(patsubst tests/clients/%.txt,%,$(wildcard tests/clients/*.txt))

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
# No telemetry from any part of the stack.
export GX_ANALYTICS_ENABLED := false
export DO_NOT_TRACK := 1

# A registry that does not answer may answer a moment later.
thrice = for try in 1 2 3; do $(1) && break; \
	    if [ $$try = 3 ]; then echo "make: installing failed three times; see the messages above" >&2; exit 1; fi; \
	    echo "make: that failed; trying again in $$((try * 2)) s" >&2; sleep $$((try * 2)); done

.DEFAULT_GOAL := help
.PHONY: help run test test-fast test-mutants test-bi clients sql bi lint lint-style lint-types lint-imports lint-sql docs docs-serve pictures ui lock audit clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{printf "  %-16s %s\n", $$1, $$2}'

run: $(STAMP)  ## read what is new in data/source and publish it
	@$(BIN)/tieout run

test: $(STAMP) clients  ## every test
	@$(BIN)/python -m pytest -n auto --dist loadgroup

test-fast: $(STAMP)  ## the tests that take no time
	@$(BIN)/python -m pytest -n auto --dist loadgroup -m "not slow"

clients: $(CLIENTS:%=$(VENV)/clients/%/installed) $(VENV)/clients/sql/installed  ## DuckDB clients of other versions, which some tests read with

$(VENV)/clients/%/installed: tests/clients/%.txt | $(STAMP)
	@rm -rf $(@D)
	@$(call thrice,$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --require-hashes --target $(@D) -r $<)
	@touch $@

# The terminal client has programs and some forty packages of its own, so its folder is an environment.
$(VENV)/clients/sql/installed: bi/sql/requirements.txt | $(STAMP)
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(@D)
	@$(call thrice,$(BIN)/uv pip install --quiet --python $(@D)/bin/python --no-deps --require-hashes -r $<)
	@touch $@

sql: $(VENV)/clients/sql/installed  ## a SQL client in the terminal, read-only, on what is published; QUERY="select ..." answers one
	@file="$${TIEOUT_DATA:-data}/published/current/warehouse.duckdb"; \
	[ -e "$$file" ] || { echo "make: nothing is published yet: make run" >&2; exit 1; }; \
	set -- --read-only --init-path bi/sql/init.sql "$$file"; \
	if [ -n "$$QUERY" ]; then exec $(VENV)/clients/sql/bin/hsql --no-write-history --command "$$QUERY" "$$@"; fi; \
	exec $(VENV)/clients/sql/bin/harlequin "$$@"

# Superset cannot share the environment either, and its lock has no wheels for Python 3.13: any older Python of the machine will do.
$(VENV)/clients/superset/installed: bi/superset/requirements.txt | $(STAMP)
	@echo "Installing Superset into $(@D) (about 0.9 GB, once)"
	@$(BIN)/uv venv --quiet --clear --no-python-downloads --python '>=3.11,<3.13' $(@D) || { \
	    echo "make: Superset needs Python 3.11 or 3.12; neither was found" >&2; exit 1; }
	@$(call thrice,$(BIN)/uv pip install --quiet --python $(@D)/bin/python --compile-bytecode --no-deps --require-hashes -r $<)
	@touch $@

bi: $(VENV)/clients/superset/installed  ## Superset with dashboards on what is published; PORT=8088, ROOM=address of the reading room
	@exec $(VENV)/clients/superset/bin/python -m bi.superset.serve --data "$${TIEOUT_DATA:-data}" \
	    $${PORT:+--port "$$PORT"} $${ROOM:+--room "$$ROOM"}

test-bi: $(VENV)/clients/superset/installed  ## the dashboards in a real Superset and a browser (minutes; not part of make test)
	@$(BIN)/python -m pytest tests/bi_superset/dashboards.py

test-mutants: $(STAMP)  ## how many broken rules of the models the unit tests see (minutes)
	@$(BIN)/python -m tests.dbt.mutants

# Each part is a target of its own, so that two run beside one another: make -j2 lint
lint: lint-style lint-types lint-imports lint-sql  ## style, types, imports and SQL

lint-style: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

lint-types: $(STAMP)
	$(BIN)/mypy

lint-imports: $(STAMP)
	$(BIN)/lint-imports

lint-sql: $(STAMP)
	$(BIN)/sqlfluff lint --disable-progress-bar dbt_project/models

docs: $(STAMP)  ## the pages of docs/ as a site, in site/; a link that leads nowhere stops it
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --clean
	@echo "Open site/index.html"

docs-serve: $(STAMP)  ## the same at http://127.0.0.1:8711, built again as pages change
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve --dev-addr 127.0.0.1:8711

pictures: $(VENV)/clients/superset/installed  ## the pictures of README, made anew: look at each before it is committed
	@$(BIN)/python -m docs.pictures.make

ui: $(STAMP)  ## Dagster's web pages on this pipeline
	@$(BIN)/tieout ui

lock: $(STAMP)  ## write requirements.lock again from pyproject.toml
	@UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --quiet --output-file requirements.lock
	@for client in $(CLIENTS); do \
	    UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile tests/clients/$$client.in --no-deps --universal --python-version 3.11 \
	        --generate-hashes --no-emit-index-url --no-emit-find-links --quiet --output-file tests/clients/$$client.txt || exit 1; done
	@UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile bi/sql/requirements.in --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --quiet --output-file bi/sql/requirements.txt
	@UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile bi/superset/requirements.in --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --quiet --output-file bi/superset/requirements.txt

audit: $(STAMP)  ## known vulnerabilities of what the lock pins; ADVISORIES=FOLDER where there is no network
	@$(BIN)/python deploy/audit.py $(ADVISORIES)

clean:  ## remove the environment and caches; data/ is left alone
	rm -rf $(VENV) site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dbt_project/target dbt_project/logs
	find . -path ./data -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

# Compiled once here: a machine that forbids Python to write bytecode would else compile 4,000 modules at each start.
# The environment is kept where it is whole, of a Python that fits, and made for this folder; else it is made anew.
$(STAMP):
	@rm -f $(VENV)/installed-*
	@if ! { $(BIN)/python -c '$(FITS)' && $(BIN)/pip --version | grep -qF "$(CURDIR)/$(VENV)/"; } 2>/dev/null; then \
	    for name in $(PYTHON); do \
	        "$$name" -c '$(FITS)' 2>/dev/null || continue; \
	        if "$$name" -c 'import ensurepip, venv' 2>/dev/null; then python=$$name; break; fi; \
	        bare=$${bare:-$$("$$name" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')}; \
	    done; \
	    if [ -z "$$python" ] && [ -n "$$bare" ]; then \
	        echo "make: $$bare is here without its venv module; on Debian and Ubuntu: apt-get install $$bare-venv" >&2; exit 1; \
	    elif [ -z "$$python" ]; then \
	        echo "make: no Python 3.11, 3.12 or 3.13 found as any of: $(PYTHON)" >&2; \
	        echo "make: install one, or name it: make PYTHON=/path/to/python3.13 run" >&2; exit 1; \
	    fi; \
	    echo "Making $(VENV) with $$("$$python" --version)"; \
	    "$$python" -m venv --clear $(VENV); \
	fi
	@echo "Installing what requirements.lock names into $(VENV) (about 1 GB, once)"
	@awk '/^[^ #]/ {uv = /^uv==/} uv' requirements.lock > $(VENV)/uv.txt
	@$(call thrice,$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $(VENV)/uv.txt)
	@[ -t 2 ] || quiet=--quiet; \
	$(call thrice,$(BIN)/uv pip install $$quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements.lock)
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@
