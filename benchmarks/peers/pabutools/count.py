"""Count one file with pabutools in its fastest setting, and print what it found as JSON.

Run with the Python of an environment of its own, made from requirements.txt beside this file.
"""

from __future__ import annotations

import json
import sys
from time import process_time
from typing import Any

from pabutools import fractions
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares


def main(file: str, completion: str) -> dict[str, Any]:
    """Winners, and the CPU seconds of reading and of counting."""
    fractions.FRACTION = "float"
    began = process_time()
    instance, profile = parse_pabulib(file)
    read = process_time()
    more = {"voter_budget_increment": 1} if completion == "add1-exhaustive" else {}
    winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, **more)
    return {
        "winners": sorted(project.name for project in winners),
        "reading": read - began,
        "counting": process_time() - read,
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
