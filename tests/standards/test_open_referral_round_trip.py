"""HSDS-UK services: read, written again with the same content, valid by the official schema."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from morrow.standards.open_referral import read_services, write_service
from morrow.standards.place_folder import PlaceFolder
from morrow.standards.problems import Problems


@pytest.fixture(scope="module")
def validator(shared: Path) -> Draft202012Validator:
    schema = json.loads((shared / "schemas" / "hsds-uk-3.0" / "service.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_every_shipped_service_comes_back_with_the_same_content(trafford_folder: Path) -> None:
    document = json.loads((trafford_folder / "services.json").read_bytes())
    problems = Problems()
    services = read_services(document, file="services.json", problems=problems)
    assert problems.total == 0
    assert [write_service(service) for service in services] == document


def test_the_originals_come_back_with_the_same_content(shared: Path) -> None:
    document = json.loads((shared / "data" / "place" / "services_hsds_uk.json").read_bytes())
    services = read_services(document, file="services.json", problems=Problems())
    assert [write_service(service) for service in services] == document


def test_fields_the_reader_does_not_name_are_kept(county: Path) -> None:
    page = json.loads((county / "services.json").read_bytes())
    services = read_services(page, file="services.json", problems=Problems())
    assert [write_service(service) for service in services] == page["contents"]
    assert services[0].other["languages"][0]["name"] == "Polish"


def test_empty_fields_are_left_out_on_writing() -> None:
    item = {
        "id": "0b6d3c54-3f0e-4c58-9e58-0a4a5f3f6d05",
        "name": "A",
        "status": "active",
        "url": "",
        "email": None,
    }
    [service] = read_services([item], file="services.json", problems=Problems())
    assert write_service(service) == {key: item[key] for key in ("id", "name", "status")}


def test_every_shipped_service_is_valid_by_the_official_schema(
    trafford: PlaceFolder, validator: Draft202012Validator
) -> None:
    errors = [error.message for s in trafford.services for error in validator.iter_errors(write_service(s))]
    assert errors == []


def broken(service: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(service)
    changed[key] = value
    return changed


def test_the_official_schema_refuses_a_broken_service(
    trafford: PlaceFolder, validator: Draft202012Validator
) -> None:
    service = write_service(trafford.services[0])
    assert list(validator.iter_errors(broken(service, "status", "open")))
    assert list(validator.iter_errors(broken(service, "id", "not a uuid")))
    assert list(validator.iter_errors({key: service[key] for key in ("id", "name")}))
