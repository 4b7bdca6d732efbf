"""What is not known of people, drawn from people like them, for a middle estimate.

A person whose fact is not known is given the fact of somebody in the same group of whom it is known. Who
that is comes from the person's number and a seed by whole-number arithmetic that every engine does alike,
so that the same people and the same seed give the same middle everywhere. Each fact is drawn by itself.
Where it is known of nobody in a group, it stays not known, and so does the middle.
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import blake2b

from .binding import renamed
from .people_table import ASKS, PERSON, People
from .syntax import Name, Part

_PRIME = 2_147_483_647


def drawn(tree: Part, facts: Collection[str]) -> Part:
    """The tree over what was drawn, where a fact may have to be."""
    return renamed(
        tree, lambda part: Name(part.start, part.end, f"{part.name}__drawn") if part.name in facts else part
    )


def fill(people: People, facts: Collection[str], by: str, seed: int) -> str:
    """Keep a table of everybody of whom one of these facts is not known, and say what it is called.

    Beside each fact stands what was drawn where it is not known.
    """
    wanted = sorted(facts)
    mark = blake2b(" ".join([by, *wanted]).encode(), digest_size=6).hexdigest()
    table = f"drawn_{mark}_{seed}"
    people.keep(table, _statement(list(people.columns), wanted, by, seed))
    return table


def _statement(columns: list[str], facts: list[str], by: str, seed: int) -> str:
    if not facts:
        return "SELECT * FROM people WHERE 1 = 0"
    unknown = " OR ".join(f"{fact} IS NULL" for fact in facts)
    parts = [_donors(fact, by, ASKS if ASKS in columns else "TRUE") for fact in facts]
    made = ", ".join(f"COALESCE(p.{fact}, d_{fact}.v) AS {fact}__drawn" for fact in facts)
    joins = " ".join(_join(fact, by, seed + place) for place, fact in enumerate(facts))
    return (
        f"WITH {', '.join(parts)} SELECT p.*, {made} FROM (SELECT * FROM people WHERE {unknown}) AS p {joins}"
    )


def _donors(fact: str, by: str, asks: str) -> str:
    """Those of whom a fact is known, numbered within their group; who speaks for a household counts once."""
    return (
        f"n_{fact} AS (SELECT CAST({by} AS VARCHAR(60)) AS g, {fact} AS v, "
        f"ROW_NUMBER() OVER (PARTITION BY {by} ORDER BY {PERSON}) AS n, "
        f"COUNT(*) OVER (PARTITION BY {by}) AS c "
        f"FROM people WHERE {fact} IS NOT NULL AND {asks}), "
        f"c_{fact} AS (SELECT g, MAX(c) AS c FROM n_{fact} GROUP BY g)"
    )


def _join(fact: str, by: str, seed: int) -> str:
    group = f"CAST(p.{by} AS VARCHAR(60))"
    return (
        f"LEFT JOIN c_{fact} ON c_{fact}.g IS NOT DISTINCT FROM {group} AND p.{fact} IS NULL "
        f"LEFT JOIN n_{fact} AS d_{fact} ON d_{fact}.g IS NOT DISTINCT FROM {group} "
        f"AND d_{fact}.n = 1 + MOD({_chance(seed)}, c_{fact}.c)"
    )


def _chance(seed: int) -> str:
    """A whole number below a prime from a person's number; squared on the way, so that neighbours differ."""
    first = f"MOD(MOD(p.{PERSON}, {_PRIME}) * 48271 + {(seed * 69_621 + 12_345) % _PRIME}, {_PRIME})"
    second = f"MOD({first} * {first}, {_PRIME})"
    return f"MOD({second} * 16807 + {first}, {_PRIME})"
