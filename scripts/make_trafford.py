"""Make `data/trafford`, the demonstration place, from the shared originals.

    python scripts/make_trafford.py

reads `$MORROW_SHARED/data/place` (default `../shared` beside the repository) and writes the place
folder described in docs/reference/place-folder.md, with NOTICE.md (attribution) and REPORT.md
(what was left out, and why). Running it again writes the same bytes.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from trafford import about, areas, directory, figures, money
from trafford.files import Originals, Output

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = "2025-09"


def make(originals: Originals, output: Output) -> None:
    """Write every part of the folder."""
    areas.write_areas(originals, output)
    figures.write_figures(originals, output)
    money.write_payments(originals, output)
    money.write_grants(originals, output)
    directory.write_services(originals, output)
    councillors = [
        (r["name"].removeprefix("Councillor "), r["party"], r["ward_code"], PUBLISHED, r["page"])
        for r in originals.table("councillors.csv")
    ]
    output.table("councillors.csv", ["name", "party", "area_code", "published", "page"], councillors)
    council = (
        "trafford-council",
        "Trafford Council",
        "council",
        "GB-LAE-TRF",
        "https://www.trafford.gov.uk/",
    )
    output.table("organisations.csv", ["id", "name", "kind", "identifier", "website"], [council])
    about.write_place(output)
    about.write_notice(output)
    about.write_report(output)


def main(to: Path) -> int:
    """Make the folder anew; refuse kindly where the originals are not there."""
    shared = Path(os.environ.get("MORROW_SHARED", ROOT.parent / "shared")) / "data" / "place"
    if not shared.is_dir():
        print(f"There are no originals in {shared}. Set MORROW_SHARED to the folder that holds data/place.")
        return 1
    shutil.rmtree(to, ignore_errors=True)
    output = Output(to)
    make(Originals(shared), output)
    for name, count in sorted(output.shipped.items()):
        print(f"{count:>8,}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "trafford"))
