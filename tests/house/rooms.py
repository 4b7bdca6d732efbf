"""What the house tests share: the rooms by floor, and their source read as syntax."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "morrow"

FLOORS = [
    ["foundations"],
    ["place"],
    ["people"],
    ["accountability"],
    ["charter"],
    ["voice", "budget"],
    ["support", "commissioning", "community"],
    ["learning"],
    ["journeys"],
    ["story", "desk"],
    ["site"],
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
ROOMS = [room for room in FLOOR if room not in {"foundations", "journeys", "story", "desk", "site"}]


def sources(*rooms: str) -> Iterator[tuple[Path, ast.Module]]:
    """Every Python file of these rooms (of all, where none is named), migrations left out."""
    for file in sorted(SOURCE.rglob("*.py")):
        parts = file.relative_to(SOURCE).parts
        if "migrations" in parts or (rooms and parts[0] not in rooms):
            continue
        yield file, ast.parse(file.read_text())


def name_of(file: Path) -> str:
    """A file as the tests name it."""
    return str(file.relative_to(ROOT))


def imports(tree: ast.Module) -> Iterator[str]:
    """Every dotted name a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
