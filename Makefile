# The two commands are `make run` and `make test`. The rest is for those who build Morrow.
# ARGS reaches the command: make run ARGS='--port 8001', make test ARGS='tests/rooms/voice'.

VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
export VENV

.DEFAULT_GOAL := help
.PHONY: help run test long check cover lock assets clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

run: ## install what is missing and start the site at http://127.0.0.1:8000
	@sh scripts/bootstrap.sh run
	@$(BIN)/morrow run $(ARGS)

test: ## install what is missing and run the tests
	@sh scripts/bootstrap.sh test
	@$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder $(ARGS)

long: ## the long checks: every page at every point of its way, axe narrow and wide, the year in a browser
	@MORROW_LONG=1 $(MAKE) test ARGS="-m slow $(ARGS)"

check: ## lint, types, contracts, and the tests of what was touched (ARGS=quick: without tests)
	@sh scripts/bootstrap.sh test
	@sh scripts/check.sh $(ARGS)

cover: ## run the tests watched (nearly twice as long) and say what they ran of the code
	@$(MAKE) test ARGS="--cov --cov-report=term:skip-covered $(ARGS)"

lock: ## write requirements/*.txt anew from requirements/*.in, with hashes and no addresses
	@sh scripts/lock.sh

assets: ## build styles and scripts again
	@sh scripts/bootstrap.sh assets

clean: ## remove what was built and installed; your places in .local stay
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage htmlcov \
	  .import_linter_cache node_modules src/morrow/foundations/design/static/morrow/built
	@find src -name '*.mo' -delete
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "Clean. Your places are still in .local; remove that folder yourself to start afresh."
