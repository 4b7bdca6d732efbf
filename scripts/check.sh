#!/bin/sh
# What must hold before a commit: lint, form, types, import contracts, the house's own tests, and the
# tests of what differs from main. Goes on after a failure, so that one run tells all.
#   sh scripts/check.sh [quick]     quick: without tests
set -u
cd "$(dirname "$0")/.."
BIN=${VENV:-.venv}/bin
LOG=${VENV:-.venv}/check.log
FAILED=

run() {
    name=$1
    shift
    began=$(date +%s)
    if "$@" >"$LOG" 2>&1; then verdict=ok; else verdict=FAILED FAILED="$FAILED $name"; fi
    printf '  %-46s %-6s %5d s\n' "$name" "$verdict" $(($(date +%s) - began))
    [ "$verdict" = ok ] || tail -n 60 "$LOG"
}

changed() {
    base=$(git merge-base HEAD main 2>/dev/null || git rev-parse HEAD)
    git diff --name-only --diff-filter=d "$base"
    git ls-files --others --exclude-standard
}

# The tests that belong to a changed file: a test file itself, else the folder named after its room.
tests_of() {
    case $1 in
    tests/*/test_*.py) echo "$1" ;;
    src/morrow/methods/*/* | src/morrow/standards/*/* | src/morrow/foundations/*/*)
        parent=$(echo "$1" | cut -d/ -f3) child=$(echo "$1" | cut -d/ -f4)
        if [ -d "tests/$parent/$child" ]; then echo "tests/$parent/$child"; else echo "tests/$parent"; fi ;;
    src/morrow/*/*)
        room=$(echo "$1" | cut -d/ -f3)
        for folder in "tests/rooms/$room" "tests/$room"; do [ -d "$folder" ] && echo "$folder"; done ;;
    esac
}

touched=$(changed | while read -r file; do tests_of "$file"; done | sort -u |
    while read -r path; do [ -e "$path" ] && echo "$path"; done)
house=$([ -d tests/house ] && echo tests/house)

run "ruff check" "$BIN/ruff" check .
run "ruff format" "$BIN/ruff" format --check .
run "mypy" "$BIN/mypy"
run "import contracts" "$BIN/lint-imports"
# shellcheck disable=SC2086 # each word is one path; test paths have no spaces
[ "${1:-}" = quick ] ||
    run "tests: house and what was touched" \
        "$BIN/python" -m pytest -q -m "not browser and not slow" ${house:-} ${touched:-}
[ -z "$FAILED" ] || { echo "Failed:$FAILED"; exit 1; }
echo "All is well."
