"""Areas, their parents, people by age, boundaries, postcodes."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from trafford.files import Originals, Output

PLACE = "E08000009"
AGE_BANDS = ((0, 14), (15, 64), (65, 79), (80, None))
KINDS = {"neighbourhood": "lsoas.geojson", "ward": "wards.geojson", "locality": "localities.geojson"}


def locality_code(name: str) -> str:
    """The council's neighbourhood areas have no official code; this one is ours."""
    return f"trafford-{name.lower()}"


def write_areas(originals: Originals, output: Output) -> None:
    lsoas = originals.table("lsoas.csv")
    postcodes = originals.table("postcodes.csv")
    wards = {row["ward_code"]: row["ward_name"] for row in postcodes}
    localities = sorted({row["locality"] for row in lsoas})
    rows = [
        (
            r["lsoa21_code"],
            "neighbourhood",
            r["lsoa21_name"],
            r["msoa_name"],
            r["lon"],
            r["lat"],
            r["area_ha"],
        )
        for r in lsoas
    ]
    rows += [(code, "ward", name, "", "", "", "") for code, name in sorted(wards.items())]
    rows += [(locality_code(name), "locality", name, "", "", "", "") for name in localities]
    columns = ["code", "kind", "name", "other_name", "longitude", "latitude", "hectares"]
    output.table("areas.csv", columns, rows)
    _write_parents(lsoas, postcodes, output)
    _write_population(lsoas, output)
    others = sorted({(row["ward22_code"], "ward", 2022, row["ward22_name"]) for row in lsoas})
    output.table("other_vintages.csv", ["code", "kind", "vintage", "name"], others)
    _write_boundaries(originals, wards, output)
    _write_postcodes(postcodes, output)


def _write_parents(lsoas: list[dict[str, str]], postcodes: list[dict[str, str]], output: Output) -> None:
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    ward_locality = {}
    for row in postcodes:
        counted[row["lsoa_code"]][row["locality"]] += 1
        ward_locality[row["ward_code"]] = row["locality"]
    rows: list[tuple[str, str, str]] = []
    for row in lsoas:
        code, inside = row["lsoa21_code"], counted[row["lsoa21_code"]]
        share = inside[row["locality"]] / sum(inside.values())
        rows.append((code, row["ward23_code"], row["ward23_postcode_share"]))
        rows.append((code, locality_code(row["locality"]), f"{share:.3f}"))
    rows += [(ward, locality_code(name), "1") for ward, name in sorted(ward_locality.items())]
    output.table("area_parents.csv", ["area_code", "parent_code", "share"], rows)


def _write_population(lsoas: list[dict[str, str]], output: Output) -> None:
    rows = []
    for row in lsoas:
        over_65, over_80 = int(row["pop_65_plus"]), int(row["pop_80_plus"])
        people = (int(row["pop_0_14"]), int(row["pop_15_64"]), over_65 - over_80, over_80)
        if sum(people) != int(row["population_2021"]):
            raise SystemExit(f"The age bands of {row['lsoa21_code']} do not add up to its population.")
        for (low, high), count in zip(AGE_BANDS, people, strict=True):
            rows.append((row["lsoa21_code"], low, "" if high is None else high, count))
    output.table("population.csv", ["area_code", "age_from", "age_to", "people"], rows)


def _write_boundaries(originals: Originals, wards: dict[str, str], output: Output) -> None:
    for kind, file in KINDS.items():
        features = []
        for feature in originals.json(file)["features"]:
            name = feature["properties"]["area_name"]
            code = feature["properties"].get("area_code") or locality_code(name)
            properties = {"area_code": code, "area_name": name}
            features.append({"type": "Feature", "properties": properties, "geometry": feature["geometry"]})
        features.sort(key=lambda feature: str(feature["properties"]["area_code"]))
        output.features(f"boundaries/{kind}.geojson", features)


def _write_postcodes(postcodes: list[dict[str, str]], output: Output) -> None:
    rows: list[tuple[Any, ...]] = [
        (r["postcode"], r["lon"], r["lat"], r["lsoa_code"], r["ward_code"], locality_code(r["locality"]))
        for r in postcodes
    ]
    columns = ["postcode", "longitude", "latitude", "neighbourhood", "ward", "locality"]
    output.table("postcodes.csv", columns, rows)
