"""The shipped data carries no mobile telephone, and no name the script should have left out."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from morrow.standards.place_folder import PlaceFolder

# Written apart from the script's own rules, so that both must be wrong for a number to slip through.
MOBILE = re.compile(
    r"(?<![\d.])(\+\s?44|0044|44|0)[\s().-]*(0[\s().-]*)?7[\s().-]*(\d[\s().-]*){8,9}(?![\d])"
)
TRADING = re.compile(r" (?:t/a|c/o) ", re.IGNORECASE)
COMPANY = re.compile(r"\b(ltd|limited|llp|cic|group|trust|school)\b", re.IGNORECASE)
TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Dr)\b\.? [A-Z]")


def words_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from words_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from words_of(item)


def cells(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as handle:
                for row in csv.reader(handle):
                    yield from ((path.name, cell) for cell in row)
        elif path.suffix in (".json", ".geojson"):
            yield from ((path.name, text) for text in words_of(json.loads(path.read_bytes())))
        elif path.is_file():
            yield path.name, path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "written", ["07811 223344", "+44 7811 223344", "0044(0)7811223344", "(07811) 223-344", "0 7811 223 344"]
)
def test_the_check_for_mobiles_would_see_one(written: str) -> None:
    assert MOBILE.search(f"call {written} now")


def test_no_telephone_beginning_07_is_in_any_shipped_file(trafford_folder: Path) -> None:
    is_code = re.compile(r"^(-?\d+(\.\d+)?|[0-9a-f-]{36})$")
    found = [
        (n, cell) for n, cell in cells(trafford_folder) if not is_code.match(cell) and MOBILE.search(cell)
    ]
    assert found == []


def test_no_payee_is_a_person_trading_under_a_name(trafford: PlaceFolder) -> None:
    payees = {payment.supplier for payment in trafford.payments_by_supplier}
    assert not [payee for payee in payees if TITLE.search(payee)]
    before = [TRADING.split(payee)[0] for payee in payees if TRADING.search(payee)]
    assert len(before) > 10
    assert not [name for name in before if not COMPANY.search(name)]


def test_people_trading_in_the_originals_are_nowhere_in_what_is_shipped(
    trafford_folder: Path, shared: Path
) -> None:
    with (shared / "data" / "place" / "spending_by_supplier.csv").open(encoding="utf-8") as handle:
        payees = {row["supplier"] for row in csv.DictReader(handle)}
    people = {TRADING.split(payee)[0].strip() for payee in payees if TRADING.search(payee)}
    firms = re.compile(COMPANY.pattern + r"|^The ", re.IGNORECASE)
    people = {name for name in people if not firms.search(name) and len(name.split()) > 1}
    assert len(people) > 50
    shipped = "\n".join({cell for _, cell in cells(trafford_folder) if not COMPANY.search(cell)})
    assert [name for name in people if name in shipped] == []


def test_providers_with_a_title_in_the_originals_are_nowhere_in_what_is_shipped(
    trafford_folder: Path, shared: Path
) -> None:
    original = json.loads((shared / "data" / "place" / "services_hsds_uk.json").read_bytes())
    titled = {text for service in original for text in words_of(service) if TITLE.match(text)}
    assert titled
    shipped = {cell for _, cell in cells(trafford_folder)}
    assert not titled & shipped


def test_payees_withheld_are_one_row_for_each_year_and_category(trafford: PlaceFolder) -> None:
    withheld = [p for p in trafford.payments_by_supplier if p.supplier == "(name withheld)"]
    assert len({(p.year, p.category) for p in withheld}) == len(withheld) > 0
    assert not [p for p in trafford.payments_by_supplier if p.supplier.startswith("(name withheld:")]


def test_no_service_or_provider_is_called_by_a_person_with_a_title(trafford: PlaceFolder) -> None:
    names = {service.name for service in trafford.services}
    names |= {service.organization.name for service in trafford.services if service.organization}
    assert not [name for name in names if TITLE.search(name)]
    assert not any(contact.name for service in trafford.services for contact in service.contacts)


def test_every_email_shipped_is_a_role_or_a_service(trafford: PlaceFolder) -> None:
    locals_ = {service.email.split("@")[0] for service in trafford.services if service.email}
    roles = {"info", "admin", "enquiries", "friends", "libraries", "hopefood", "trafflocals"}
    assert locals_ <= roles | {name for name in locals_ if name.removesuffix("library").endswith(".")}


def test_services_for_people_in_danger_have_no_place_on_the_map(trafford: PlaceFolder) -> None:
    found = [s for s in trafford.services if "Domestic Abuse" in s.name or "Rape Crisis" in s.name]
    assert len(found) == 2
    assert not any(
        location.point or location.addresses for service in found for location in service.locations
    )


def test_no_cost_centre_is_somebodys_front_door(trafford: PlaceFolder) -> None:
    units = {payment.unit for payment in trafford.payments_by_line}
    doors = [unit for unit in units if re.match(r"(flat|apt|\d+[a-z]?) .*[a-z]", unit, re.IGNORECASE)]
    assert sorted(doors) == ["1 Year Old Funding", "3 & 4 Yr Old Funding"]


def test_the_report_counts_what_was_left_out_without_naming_it(trafford_folder: Path) -> None:
    report = (trafford_folder / "REPORT.md").read_text(encoding="utf-8")
    for line in ("telephones beginning 07 | 11 |", "e-mail addresses that may name a person | 1 |"):
        assert line in report
    assert "payee names that may be a person's" in report
    assert not TITLE.search(report)


def test_the_notice_carries_the_attribution(trafford_folder: Path) -> None:
    notice = (trafford_folder / "NOTICE.md").read_text(encoding="utf-8")
    assert "Contains public sector information licensed under the Open Government Licence v3.0" in notice
    assert "contains Royal Mail data" in notice


def test_the_shipped_folder_stays_small(trafford_folder: Path) -> None:
    assert sum(path.stat().st_size for path in trafford_folder.rglob("*") if path.is_file()) < 8_000_000
