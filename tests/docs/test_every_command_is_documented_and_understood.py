"""The reference names every command with every option; and what documents tell to type is understood."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import get_commands, load_command_class

from morrow.site.launch.database import add_database_options
from morrow.site.launch.options import add_run_options
from tests.docs.reading import ROOT, Command, commands

REFERENCE = (ROOT / "docs" / "reference" / "commands.md").read_text()
TARGET = re.compile(r"^([a-z]+):.*##", re.MULTILINE)
OURS = [name for name, app in get_commands().items() if str(app).startswith("morrow")]


def parser_of(name: str) -> argparse.ArgumentParser:
    """The parser that reads what follows `morrow NAME`."""
    own = {"run": add_run_options, "db": add_database_options}
    if name in own:
        parser = argparse.ArgumentParser(prog=f"morrow {name}")
        own[name](parser)
        return parser
    return load_command_class(get_commands()[name], name).create_parser("morrow", name)


def own_options(name: str) -> set[str]:
    """The options a command has beyond those every command of Django has."""
    django = {"--version", "--verbosity", "--settings", "--pythonpath", "--traceback", "--no-color",
              "--force-color", "--skip-checks", "--help"}  # fmt: skip
    return {text for text in _options_of(parser_of(name)) if text.startswith("--")} - django


def _options_of(parser: argparse.ArgumentParser) -> set[str]:
    found = set()
    for action in parser._actions:
        found.update(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                found |= _options_of(inner)
    return found


@pytest.mark.parametrize("name", ["run", "db", *OURS])
def test_the_reference_names_a_command_and_each_of_its_options(name):
    assert f"morrow {name}" in REFERENCE
    part = REFERENCE.partition(f"## morrow {name}\n")[2].partition("\n## ")[0]
    assert own_options(name) == set(re.findall(r"^\| `(--[a-z-]+)`", part, re.MULTILINE))


def test_the_reference_names_what_can_be_made_and_nothing_else():
    known = set(TARGET.findall((ROOT / "Makefile").read_text()))
    assert known == set(re.findall(r"^\| `make ([a-z]+)`", REFERENCE, re.MULTILINE))


@pytest.mark.parametrize("command", commands(), ids=str)
def test_what_a_document_tells_to_type_is_understood(command: Command):
    program, rest = command.program, list(command.words[1:])
    if program == "make":
        targets = TARGET.findall((ROOT / "Makefile").read_text())
        assert all(word in targets or word.startswith("ARGS=") for word in rest)
    elif program == "morrow":
        understand(rest)
    else:
        script = next(word for word in command.words if "/" in word)
        assert os.access(ROOT / script, os.X_OK), f"{script} cannot be run"


def understand(words: list[str]) -> None:
    """Let the command's own parser read it; a name in capitals stands for anything."""
    if words and words[0] not in {"help", "..."}:
        try:
            given = words[1:]
            left_out = [] if any(word.startswith("-") for word in given) else needed(words[0])[len(given) :]
            parser_of(words[0]).parse_args([*given, *left_out])
        except SystemExit as refused:
            pytest.fail(f"morrow {' '.join(words)} is refused: {refused}")


def needed(name: str) -> list[str]:
    """What stands in where a sentence names a command without all it needs: the first choice of each."""
    words = []
    for action in parser_of(name)._actions:
        if action.option_strings and action.required:
            words += [action.option_strings[0], "x"]
        elif not action.option_strings:
            words.append(str(next(iter(action.choices))) if action.choices else "x")
    return words


@pytest.mark.parametrize(
    "words",
    [["place", "check", "data/trafford"], ["help"], ["db", "url"]],
    ids=" ".join,
)
def test_the_harmless_ones_are_run(words, django_db_setup):
    done = subprocess.run(
        [sys.executable, "-m", "morrow.site.cli", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "MORROW_HOME": str(settings.HOME)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert done.stdout
    assert done.returncode == 0, done.stderr


def test_make_says_what_can_be_made():
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert "make run" in done.stdout
    assert done.returncode == 0
