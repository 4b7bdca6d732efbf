"""What was left out changed no sum; everything else is as published."""

import csv
import json
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

from morrow.standards.place_folder import LinePayment, PlaceFolder, SupplierPayment


def rows(shared: Path, name: str) -> list[dict[str, str]]:
    with (shared / "data" / "place" / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def by_year(payments: tuple[SupplierPayment, ...] | tuple[LinePayment, ...]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for payment in payments:
        found[payment.year, payment.category] += payment.pence
    return found


def published_by_year(table: list[dict[str, str]]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row in table:
        found[row["financial_year"], row["proclass"]] += int(Decimal(row["total_gbp"]) * 100)
    return found


def test_payments_by_payee_add_up_to_what_was_published_by_year_and_category(
    trafford: PlaceFolder, shared: Path
) -> None:
    table = rows(shared, "spending_by_supplier.csv")
    assert by_year(trafford.payments_by_supplier) == published_by_year(table)
    payments = sum(payment.payments for payment in trafford.payments_by_supplier)
    assert payments == sum(int(row["payments"]) for row in table) == 451_832


def test_payments_by_line_add_up_to_what_was_published_by_year_and_category(
    trafford: PlaceFolder, shared: Path
) -> None:
    assert by_year(trafford.payments_by_line) == published_by_year(rows(shared, "spending_by_line.csv"))


def test_both_views_of_the_payments_come_to_the_same_total(trafford: PlaceFolder) -> None:
    totals = {
        sum(payment.pence for payment in trafford.payments_by_supplier),
        sum(payment.pence for payment in trafford.payments_by_line),
    }
    assert totals == {118_713_319_816}


def test_outcomes_are_as_published(trafford: PlaceFolder, shared: Path) -> None:
    published = Counter(
        (row["area_code"], row["period"], float(row["value"]) if row["value"] else None)
        for row in rows(shared, "indicators_over_time.csv")
    )
    assert Counter((o.area_code, o.period, o.value) for o in trafford.outcomes) == published


def test_services_are_the_same_531_under_the_same_ids(trafford: PlaceFolder, shared: Path) -> None:
    original = json.loads((shared / "data" / "place" / "services_hsds_uk.json").read_text(encoding="utf-8"))
    assert [service.id for service in trafford.services] == [service["id"] for service in original]


def test_the_script_writes_the_same_bytes_again(trafford_folder: Path, shared: Path, tmp_path: Path) -> None:
    script = trafford_folder.parents[1] / "scripts" / "make_trafford.py"
    env = {"MORROW_SHARED": str(shared)}
    subprocess.run([sys.executable, str(script), str(tmp_path / "again")], check=True, env=env)
    for path in sorted(trafford_folder.rglob("*")):
        if path.is_file():
            again = tmp_path / "again" / path.relative_to(trafford_folder)
            assert again.read_bytes() == path.read_bytes(), path.name
