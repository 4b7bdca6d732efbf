"""Council payments and grants: sums unchanged, names only of what is clearly an organisation."""

from __future__ import annotations

import copy
from collections import defaultdict
from decimal import Decimal
from typing import Any

from trafford.files import Originals, Output
from trafford.privacy import (
    WITHHELD,
    clearly_organisation,
    people_named,
    recipient_is_organisation,
    unit_is_a_home,
)

REDACTED = "Redacted"
HOME = "(address withheld)"
NO_RECIPIENT = "360G-trafford-name-withheld"


def write_payments(originals: Originals, output: Output) -> None:
    _write_suppliers(originals, output)
    _write_lines(originals, output)


def _write_suppliers(originals: Originals, output: Output) -> None:
    sums: defaultdict[tuple[str, ...], list[Any]] = defaultdict(lambda: [Decimal(0), 0])
    withheld: set[str] = set()
    for row in originals.table("spending_by_supplier.csv"):
        supplier = row["supplier"]
        if supplier != REDACTED and not clearly_organisation(supplier):
            output.left_out["pounds paid to payees not named"] += int(Decimal(row["total_gbp"]) * 100)
            if not supplier.startswith("("):
                withheld.add(supplier)
            supplier = WITHHELD
        _add(sums[row["financial_year"], supplier, row["proclass"]], row)
    output.left_out["payee names that may be a person's"] = len(withheld)
    rows = [(*key, f"{total:.2f}", count) for key, (total, count) in sorted(sums.items())]
    columns = ["year", "supplier", "category", "amount", "payments"]
    output.table("payments_by_supplier.csv", columns, rows)


def _write_lines(originals: Originals, output: Output) -> None:
    sums: defaultdict[tuple[str, ...], list[Any]] = defaultdict(lambda: [Decimal(0), 0])
    homes: set[str] = set()
    for row in originals.table("spending_by_line.csv"):
        unit = row["organisational_unit"]
        if unit_is_a_home(unit):
            homes.add(unit)
            unit = HOME
        _add(
            sums[row["financial_year"], row["month"], "" if unit == "(blank)" else unit, row["proclass"]], row
        )
    output.left_out["cost centres named after a dwelling"] = len(homes)
    rows = [(*key, f"{total:.2f}", count) for key, (total, count) in sorted(sums.items())]
    columns = ["year", "month", "unit", "category", "amount", "payments"]
    output.table("payments_by_line.csv", columns, rows)


def _add(entry: list[Any], row: dict[str, str]) -> None:
    entry[0] += Decimal(row["total_gbp"])
    entry[1] += int(row["payments"])


def write_grants(originals: Originals, output: Output) -> None:
    grants = copy.deepcopy(originals.json("grants_360giving.json")["grants"])
    withheld: set[str] = set()
    for grant in grants:
        for recipient in grant["recipientOrganization"]:
            if not recipient_is_organisation(recipient["id"], recipient["name"]):
                withheld.add(recipient["name"])
                grant["title"] = grant["title"].split(" to ")[0]
                recipient.clear()
                recipient.update(id=NO_RECIPIENT, name=WITHHELD, addressCountry="England")
        for name in people_named(grant["description"]):
            grant["description"] = grant["description"].replace(name, WITHHELD)
            output.left_out["people named in the description of a grant"] += 1
    output.left_out["grant recipients whose name may be a person's"] = len(withheld)
    output.records("grants.json", grants, key="grants")
