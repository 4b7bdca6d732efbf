"""Indicators, facts about areas, comparators and outcomes over time."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePosixPath

from trafford.areas import PLACE
from trafford.files import Originals, Output, trim
from trafford.periods import period_end

DOMAINS = {
    "imd": "Index of Multiple Deprivation",
    "income": "Income deprivation",
    "employment": "Employment deprivation",
    "education": "Education, skills and training deprivation",
    "health": "Health deprivation and disability",
    "crime": "Crime",
    "housing_and_services": "Barriers to housing and services",
    "environment": "Living environment deprivation",
    "children_and_young_people": "Education: children and young people",
    "adult_skills": "Education: adult skills",
    "geographical_barriers": "Barriers: geographical",
    "wider_barriers": "Barriers: wider",
    "indoors": "Living environment: indoors",
    "outdoors": "Living environment: outdoors",
}
MEASURES = {
    "score": "score (higher is more deprived)",
    "rank": "rank of 33,755 (1 is most deprived)",
    "decile": "tenth (1 is most deprived)",
}
OLD_MEASURES = {"rank": "rank of 32,844 (1 is most deprived)", "decile": "tenth (1 is most deprived)"}
CENSUS_THEMES = {
    "disability": ("Disability", "persons"),
    "general_health": ("General health", "persons"),
    "household_composition": ("Household composition", "households"),
    "unpaid_care": ("Unpaid care", "persons"),
}
GREATER_MANCHESTER = frozenset(f"E080000{number:02d}" for number in range(1, 11))
SEXES = frozenset({"Female", "Male", "Persons"})

Indicators = dict[str, tuple[str, str, str, str, str]]
Fact = tuple[str, str, str, str]


def write_figures(originals: Originals, output: Output) -> None:
    indicators: Indicators = {}
    facts = [*_deprivation(originals, indicators), *_census(originals, indicators)]
    facts += _ward_facts(originals, indicators)
    outcomes = _outcomes(originals, indicators)
    columns = ["indicator", "name", "theme", "measure", "unit", "source"]
    output.table("indicators.csv", columns, [(slug, *rest) for slug, rest in indicators.items()])
    output.table("area_facts.csv", ["area_code", "indicator", "period", "value"], facts)
    names = ["indicator", "area_code", "period", "period_end", "breakdown", "value", "compared"]
    output.table("outcomes.csv", names, outcomes)
    _write_comparators(originals, output)


def slug_of(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _declare(indicators: Indicators, slug: str, *rest: str) -> str:
    name, theme, measure, unit, source = rest
    if indicators.setdefault(slug, (name, theme, measure, unit, source)) != rest:
        raise SystemExit(f"Two indicators would be called {slug}.")
    return slug


def _deprivation(originals: Originals, indicators: Indicators) -> list[Fact]:
    facts = []
    lsoas = originals.table("lsoas.csv")
    for domain, name in DOMAINS.items():
        for measure, unit in MEASURES.items():
            slug = slug_of(f"{domain} {measure}")
            _declare(indicators, slug, name, "deprivation", measure, unit, "iod-2025")
            column = f"{domain}_{measure}_2025"
            facts += [(row["lsoa21_code"], slug, "2025", trim(row[column])) for row in lsoas]
    for measure, unit in OLD_MEASURES.items():
        slug = f"imd-2019-{measure}"
        _declare(indicators, slug, f"{DOMAINS['imd']}, 2019", "deprivation", measure, unit, "iod-2019")
        rows = [row for row in lsoas if row[f"imd_{measure}_2019"]]
        facts += [(row["lsoa21_code"], slug, "2019", trim(row[f"imd_{measure}_2019"])) for row in rows]
    return facts


def _census(originals: Originals, indicators: Indicators) -> list[Fact]:
    facts = []
    for row in originals.table("lsoa_census2021.csv"):
        theme, unit = CENSUS_THEMES[row["table"]]
        slug = slug_of(f"census {row['table']} {row['category']}")
        _declare(indicators, slug, row["category"], theme.lower(), "count", unit, "census-2021")
        facts.append((row["area_code"], slug, "2021", row["value"]))
    return facts


def _ward_facts(originals: Originals, indicators: Indicators) -> list[Fact]:
    rows = originals.table("ward_indicators.csv")
    measures = defaultdict(set)
    for row in rows:
        measures[row["source_file"]].add(row["measure"])
    facts = []
    for row in rows:
        slug = slug_of(f"ward {PurePosixPath(row['source_file']).stem}")
        if len(measures[row["source_file"]]) > 1:
            slug = slug_of(f"{slug} {row['measure']}")
        rest = (row["indicator"], row["theme"], row["measure"].lower(), row["unit"].lower(), "ward-data")
        _declare(indicators, slug, *rest)
        facts.append((row["area_code"], slug, row["period"], row["value"]))
    return facts


def _outcomes(originals: Originals, indicators: Indicators) -> list[tuple[str, ...]]:
    rows = originals.table("indicators_over_time.csv")
    variants = defaultdict(set)
    for row in rows:
        if row["unit"] in SEXES and row["measure"] == "Age-standardised rate":
            row["breakdown"], row["unit"] = row["unit"], "Persons"
        variants[row["indicator_id"]].add((row["indicator"], row["measure"], row["unit"]))
    slugs = {
        (file, *variant): slug_of(f"{file} {apart}")
        for file, found in variants.items()
        for variant, apart in _told_apart(sorted(found)).items()
    }
    outcomes = []
    for row in rows:
        variant = (row["indicator"], row["measure"], row["unit"])
        slug = slugs[row["indicator_id"], *variant]
        rest = (row["indicator"], row["theme"], row["measure"].lower(), row["unit"], "trafford-themes")
        _declare(indicators, slug, *rest)
        end = period_end(row["period"])
        outcomes.append(
            (
                slug,
                row["area_code"],
                row["period"],
                end,
                row["breakdown"],
                row["value"],
                row["compared_to_england"],
            )
        )
    return outcomes


def _told_apart(variants: list[tuple[str, str, str]]) -> dict[tuple[str, str, str], str]:
    """For each variant the words of its name, measure and unit that the others do not share."""
    words = {
        variant: slug_of(" ".join(dict.fromkeys(" ".join(variant).split()))).split("-")
        for variant in variants
    }
    shared = set.intersection(*(set(found) for found in words.values()))
    if len(variants) == 1:
        return {variants[0]: ""}
    return {
        variant: " ".join(dict.fromkeys(w for w in found if w not in shared))
        for variant, found in words.items()
    }


def _write_comparators(originals: Originals, output: Output) -> None:
    neighbours = {row["area_code"] for row in originals.table("statistical_neighbours.csv")}
    names: dict[str, str] = {}
    for row in originals.table("indicators_over_time.csv"):
        name = row["area_name"].split(" (")[0].removesuffix(" LA average")
        if row["area_code"] not in names or len(name) < len(names[row["area_code"]]):
            names[row["area_code"]] = name
    rows = []
    for code, name in sorted(names.items()):
        relations = [
            relation
            for relation, holds in (
                ("country", code.startswith("E92")),
                ("statistical neighbour", code in neighbours),
                ("Greater Manchester", code in GREATER_MANCHESTER),
            )
            if holds
        ]
        if code != PLACE:
            rows.append((code, name, "; ".join(relations)))
    output.table("comparators.csv", ["code", "name", "relations"], rows)
