"""Whatever is read from the environment stands in the reference of settings."""

from __future__ import annotations

import re

from tests.docs.reading import ROOT

READ = re.compile(r"""environ(?:ment)?(?:\.get\(|\[)\s*["']([A-Z_]+)["']|["']([A-Z_]+)["'] in os\.environ""")
CONSTANT = re.compile(r"""_VARIABLE = ["']([A-Z_]+)["']""")
SHELL = re.compile(r"\$\{(VENV|PYTHON|MORROW_[A-Z_]+):-")
DOCUMENTED = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)


def read_from_the_environment() -> set[str]:
    """The names of all variables that code and scripts read."""
    names: set[str] = set()
    for file in [*ROOT.glob("src/**/*.py"), *ROOT.glob("tests/*.py")]:
        text = file.read_text()
        names |= {one or other for one, other in READ.findall(text)} | set(CONSTANT.findall(text))
    for script in [*ROOT.glob("scripts/*.sh"), ROOT / ".ci" / "run"]:
        names |= set(SHELL.findall(script.read_text()))
    return names - {"DJANGO_SETTINGS_MODULE"}


def test_every_variable_that_is_read_is_documented_and_no_other():
    documented = set(DOCUMENTED.findall((ROOT / "docs" / "reference" / "settings.md").read_text()))
    read = read_from_the_environment()
    assert len(read) > 20
    assert sorted(read - documented) == []
    assert sorted(documented - read) == []
