"""Which PostgreSQL is chosen, and what is said when there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from morrow.foundations.database import NoPostgres, all_binaries, find_binaries
from morrow.foundations.database import binaries as finding

ORIGINS = ["distribution", "pg_config", "PATH", "wheel"]


def test_the_distributions_comes_before_the_wheels() -> None:
    found = list(all_binaries())
    assert found
    assert [one.origin for one in found] == sorted((one.origin for one in found), key=ORIGINS.index)
    assert find_binaries() == found[0]
    assert all(one.major >= 15 for one in found)


def test_the_wheel_serves_where_the_distribution_has_none(
    monkeypatch: pytest.MonkeyPatch, short_folder: Path
) -> None:
    monkeypatch.setattr(finding, "DISTRIBUTION_FOLDER", short_folder)
    found = find_binaries(environment={"PATH": str(short_folder)})
    assert (found.origin, found.major) == ("wheel", 18)


def test_the_wheels_code_is_never_imported() -> None:
    program = (
        "import sys; from morrow.foundations.database import all_binaries; list(all_binaries())\n"
        "assert not any(name.startswith(('pixeltable', 'django')) for name in sys.modules)"
    )
    subprocess.run(
        [sys.executable, "-c", program], check=True, env={"PYTHONPATH": "src", "PATH": "/usr/bin:/bin"}
    )


def test_where_there_is_none_every_place_looked_in_is_named(
    monkeypatch: pytest.MonkeyPatch, short_folder: Path
) -> None:
    monkeypatch.setattr(finding, "DISTRIBUTION_FOLDER", short_folder)
    monkeypatch.setattr(finding, "WHEEL_MODULE", "no_such_wheel")
    with pytest.raises(
        NoPostgres,
        match=r"(?s)PostgreSQL 15 or newer.*Looked in.*PATH.*wheel.*apt install postgresql.*DATABASE_URL",
    ):
        find_binaries(environment={"PATH": str(short_folder)})
    with pytest.raises(NoPostgres, match="MORROW_POSTGRES_BIN"):
        find_binaries(environment={"MORROW_POSTGRES_BIN": str(short_folder)})


def test_a_version_too_old_is_passed_over(monkeypatch: pytest.MonkeyPatch, short_folder: Path) -> None:
    for name in ("postgres", "initdb", "psql"):
        program = short_folder / name
        program.write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 13.4'\n")
        program.chmod(0o755)
    with pytest.raises(NoPostgres):
        find_binaries(environment={"MORROW_POSTGRES_BIN": str(short_folder)})
