#!/bin/sh
# Writes requirements/run.txt, dev.txt and spark.txt from their .in files: every hash, and no address of any registry.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null 2>&1 || {
    echo "make lock needs uv (python -m pip install uv): pip-compile takes twenty times as long." >&2
    exit 1
}
for name in run dev spark; do
    uv pip compile --quiet --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --no-strip-extras \
        --python-version 3.11 "requirements/$name.in" -o "requirements/$name.txt"
done
if grep -nE '(https?|file)://' requirements/run.txt requirements/dev.txt requirements/spark.txt; then
    echo "A lock holds an address: it must not." >&2
    exit 1
fi
echo "Locks written."
