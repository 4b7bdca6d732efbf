"""Small files, small functions, nothing about the machine they were written on."""

from __future__ import annotations

import ast
import re
import subprocess

from tests.house.rooms import ROOT, name_of, sources

FORBIDDEN = re.compile(
    r"files\.pythonhosted|registry\.npmjs|pypi\.org/simple|deb\.debian\.org|/opt/pypi|/work/|/\.library|farm-",
)


def committed_files():
    command = ["git", "ls-files", "-co", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_passes_four_hundred_lines():
    long = [name_of(file) for file, _ in sources() if len(file.read_text().splitlines()) > 400]
    assert long == []


def test_no_function_passes_sixty_lines():
    long = [
        f"{name_of(file)}:{node.name}"
        for file, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > 60
    ]
    assert long == []


def test_no_committed_file_names_a_registry_or_this_machine():
    this = ROOT / "tests" / "house" / "test_files_stay_small_and_clean.py"
    named = []
    for file in committed_files():
        if file == this or file.suffix in {".png", ".woff2", ".geojson"}:
            continue
        if FORBIDDEN.search(file.read_text(errors="ignore")):
            named.append(name_of(file))
    assert named == []


def test_locks_hold_hashes_and_no_addresses():
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text()
        assert "://" not in text
        pinned = re.findall(r"^[a-z0-9][\w.\-]*(?:\[[\w,]+\])?==", text, re.MULTILINE)
        assert pinned
        assert text.count("--hash=sha256:") >= len(pinned)


def test_every_reason_for_lifting_the_wall_is_written_where_it_is_lifted():
    unreasoned = []
    for file, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".lifted", ".unrestricted")):
                reasons = [k.value for k in node.keywords if k.arg == "reason"]
                literal = reasons and isinstance(reasons[0], ast.Constant) and len(reasons[0].value) > 5
                if not literal and "foundations/privacy" not in str(file):
                    unreasoned.append(f"{name_of(file)}:{node.lineno}")
    assert unreasoned == []


def test_nobody_uses_the_plain_manager_to_walk_round_the_guard():
    around = [name_of(file) for file, tree in sources() if "_base_manager" in ast.unparse(tree)]
    assert around == []
