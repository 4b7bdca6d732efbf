"""Look over the map of who decides what: what is wrong with it, and what nobody has checked yet."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from morrow.standards.problems import Refused  # noqa: E402
from morrow.standards.responsibilities import read_responsibilities  # noqa: E402


def main() -> int:
    """Read the folder whole, and count."""
    try:
        rows = read_responsibilities(ROOT / "data" / "responsibilities")
    except Refused as refused:
        print(refused)
        return 1
    ways = {row.challenge.code: row.challenge for row in rows}
    unverified = [row.code for row in rows if row.checked is None]
    print(f"{len(rows)} questions, {len(rows) - len(unverified)} checked in the law.")
    print(f"{len(ways)} ways to challenge, {sum(way.checked is not None for way in ways.values())} checked.")
    print("Unverified: " + ", ".join(unverified))
    return 0


if __name__ == "__main__":
    sys.exit(main())
