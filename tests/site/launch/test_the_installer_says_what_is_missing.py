"""On a machine without the pieces, one line that gets them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def _install(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", ROOT / "scripts" / "bootstrap.sh", "run"],
        env={**os.environ, "PYTHON": python, "VENV": str(folder / "venv")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_without_the_venv_package_it_prints_the_one_apt_line(short_folder: Path) -> None:
    python = short_folder / "python"
    python.write_text(f'#!/bin/sh\ncase "$*" in *ensurepip*) exit 1;; esac\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    done = _install(short_folder, str(python))
    assert done.returncode != 0
    assert "venv package is not installed" in done.stderr
    assert done.stderr.count("sudo apt install python3 python3-venv make") == 1
    assert not (short_folder / "venv").exists()


@pytest.mark.parametrize("python", ["/no/such/python", "false"])
def test_without_a_python_new_enough_it_says_so(short_folder: Path, python: str) -> None:
    done = _install(short_folder, python)
    assert done.returncode != 0
    assert "Python 3.11 or newer" in done.stderr
    assert "sudo apt install" in done.stderr
