#!/usr/bin/env sh
# Collect every word a user reads into src/morrow/locale/morrow.pot; with a language, bring its catalogue
# up to date (or begin it) and compile it: scripts/words.sh cy
set -eu
cd "$(dirname "$0")/.."
BIN="${VENV:-.venv}/bin"
FOLDER=src/morrow/locale
mkdir -p "$FOLDER"

PYTHONPATH=. "$BIN/pybabel" -q extract -F babel.cfg --no-wrap --sort-by-file --omit-header \
    -k gettext_lazy -k ngettext_lazy:1,2 -k pgettext_lazy:1c,2 -k npgettext_lazy:1c,2,3 \
    -o "$FOLDER/morrow.pot" src/morrow
echo "The words are in $FOLDER/morrow.pot."

for language in "$@"; do
    catalogue="$FOLDER/$language/LC_MESSAGES/django.po"
    if [ -f "$catalogue" ]; then
        "$BIN/pybabel" -q update --no-wrap -i "$FOLDER/morrow.pot" -o "$catalogue" -l "$language"
    else
        mkdir -p "$(dirname "$catalogue")"
        "$BIN/pybabel" -q init --no-wrap -i "$FOLDER/morrow.pot" -o "$catalogue" -l "$language"
    fi
    "$BIN/pybabel" -q compile -i "$catalogue" -o "${catalogue%.po}.mo"
    echo "The catalogue of $language is $catalogue."
done
