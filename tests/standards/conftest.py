"""Folders to read: Trafford as shipped, an invented county, and the shared originals where present."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from morrow.standards.place_folder import PlaceFolder, read_place

ROOT = Path(__file__).resolve().parents[2]
TRAFFORD = ROOT / "data" / "trafford"
BRACKENSHIRE = Path(__file__).parent / "folders" / "brackenshire"
sys.path.insert(0, str(ROOT / "scripts"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared originals and schemas; a test that needs them is skipped, visibly, without them."""
    folder = Path(os.environ.get("MORROW_SHARED", ROOT.parent / "shared"))
    if not (folder / "data" / "place").is_dir():
        pytest.skip(f"no shared originals in {folder}: set MORROW_SHARED to check against them")
    return folder


@pytest.fixture(scope="session")
def trafford_folder() -> Path:
    return TRAFFORD


@pytest.fixture(scope="session")
def trafford() -> PlaceFolder:
    return read_place(TRAFFORD)


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """A copy of the invented county that a test may spoil."""
    return Path(shutil.copytree(BRACKENSHIRE, tmp_path / "brackenshire"))
