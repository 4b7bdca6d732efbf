#!/bin/sh
# Installs what `make run` (or `make test`) needs, and only what is not there yet.
#   sh scripts/bootstrap.sh run|test|assets
# Each step leaves a stamp in the environment's folder, with a fingerprint of what it was made from; a
# step whose fingerprint has not changed is skipped. Nothing is written outside this folder.
set -eu
cd "$(dirname "$0")/.."

WHAT=${1:-run}
VENV=${VENV:-.venv}
PY=$VENV/bin/python
STAMPS=$VENV/stamps
APT="sudo apt install python3 python3-venv make"

main() {
    make_environment
    install_lock run
    [ "$WHAT" = test ] && install_lock dev
    put_morrow_on_the_path
    [ "$WHAT" = assets ] && rm -f "$STAMPS/assets"
    build_assets
    compile_catalogues
}

# A Python of 3.11 or newer that can make environments, or the one line that gets it.
find_python() {
    for name in ${PYTHON:-python3.11 python3 python3.12 python3.13}; do
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        found=$name
        "$name" -c 'import venv, ensurepip' 2>/dev/null && { echo "$name"; return; }
    done
    if [ -n "${found:-}" ]; then
        echo "This Python ($found) cannot make environments: its venv package is not installed." >&2
    else
        echo "Morrow needs Python 3.11 or newer, and none was found." >&2
    fi
    echo "On Debian and Ubuntu one line puts it right:  $APT" >&2
    return 1
}

make_environment() {
    [ -x "$PY" ] && "$PY" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    python=$(find_python)
    step_begins
    rm -rf "$VENV"
    "$python" -m venv "$VENV"
    step_ends "Environment made with $("$PY" -V)"
}

# uv when it is here and works (it does not read pip's settings, so it may not reach a place's own index);
# else pip. Both check every file against the lock's hashes.
install_lock() {
    lock=requirements/$1.txt
    print=$(fingerprint "$lock")
    up_to_date "install-$1" "$print" && return
    step_begins
    echo "  Installing $lock ..."
    if ! with_uv "$lock"; then
        "$PY" -m pip --version >/dev/null 2>&1 || "$PY" -m ensurepip >/dev/null
        "$PY" -m pip install -qq --disable-pip-version-check --require-hashes -r "$lock"
    fi
    stamp "install-$1" "$print"
    step_ends "Installed $lock"
}

with_uv() {
    command -v uv >/dev/null 2>&1 || return 1
    uv pip install --quiet --python "$PY" --require-hashes -r "$1" 2>"$VENV/uv.log" && return
    echo "  uv could not install it here (see $VENV/uv.log); going on with pip."
    return 1
}

# Morrow itself is one line in a .pth file and one small program: no build, no network.
put_morrow_on_the_path() {
    print="$(pwd)"
    up_to_date morrow "$print" && return
    site=$("$PY" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    echo "$(pwd)/src" >"$site/morrow.pth"
    cat >"$VENV/bin/morrow" <<PROGRAM
#!/bin/sh
exec "\$(dirname "\$0")/python" -m morrow.site.cli "\$@"
PROGRAM
    chmod +x "$VENV/bin/morrow"
    stamp morrow "$print"
}

# Without assets the site still runs, in its plain stylesheet; `morrow doctor` says so too.
build_assets() {
    [ -f src/morrow/foundations/design/build.py ] || return 0
    print=$(fingerprint package.json package-lock.json $(design_sources))
    up_to_date assets "$print" && [ -d src/morrow/foundations/design/static/morrow/built ] && return
    step_begins
    echo "  Building styles and scripts ..."
    if "$PY" -m morrow.foundations.design.build >"$VENV/assets.log" 2>&1; then
        stamp assets "$print"
        step_ends "Styles and scripts built"
    else
        echo "  Styles could not be built (see $VENV/assets.log): the site will look plain, and works."
    fi
}

design_sources() {
    find src/morrow/foundations/design -type f -not -path '*/built/*' -not -name '*.pyc' -not -path '* *' | sort
}

compile_catalogues() {
    catalogues=$(find src/morrow/locale -name '*.po' 2>/dev/null | sort) || true
    [ -n "$catalogues" ] || return 0
    print=$(fingerprint $catalogues)
    up_to_date catalogues "$print" && return
    step_begins
    for po in $catalogues; do
        "$VENV/bin/pybabel" --quiet compile -i "$po" -o "${po%.po}.mo"
    done
    stamp catalogues "$print"
    step_ends "Translations compiled"
}

fingerprint() {
    for file in "$@"; do
        [ -f "$file" ] && cat "$file"
    done | cksum
}

up_to_date() { [ -f "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }
stamp() { mkdir -p "$STAMPS" && echo "$2" >"$STAMPS/$1"; }
step_begins() { began=$(date +%s); }
step_ends() { printf '  %-58s %5d s\n' "$1" $(($(date +%s) - began)); }

main
