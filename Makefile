# Two commands for a new user: `make demo` and `make test`. The others are for those who work on it.
PYTHON ?= python3
UV     ?= uv
BIN    := .venv/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: demo test check data lock clean

demo: .venv/run
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: .venv/test
	@$(BIN)/python tools/check.py

check: .venv/test ## the quick half of `make test`: style, types, built tables
	@$(BIN)/python tools/check.py --quick

data: .venv/test ## build src/onrecord/data/ from resources/
	@$(BIN)/python tools/build_data.py

lock: ## pin every dependency by version and hash
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --python-version 3.11 pyproject.toml --group package -o requirements/run.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --python-version 3.11 --all-extras pyproject.toml --group package --group build --group test \
	  -o requirements/test.lock

clean:
	rm -rf .venv

# An environment is made once for each state of its lock file; a half-made one is made anew.
.venv/run: requirements/run.lock pyproject.toml
	@test -x $(BIN)/python || { rm -rf .venv && $(PYTHON) tools/check_python.py && $(PYTHON) -m venv .venv; }
	@echo "installing what is pinned in requirements/run.lock ..."
	@$(PIP) --require-hashes -r requirements/run.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/run requirements/test.lock
	@echo "installing what the tests need ..."
	@$(PIP) --require-hashes -r requirements/test.lock
	@touch $@
