"""360Giving grants: read, written again with the same content, valid by the official schema."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from morrow.standards.place_folder import PlaceFolder
from morrow.standards.problems import Problems
from morrow.standards.threesixty_giving import read_grants, write_grants


@pytest.fixture(scope="module")
def validator(shared: Path) -> Draft202012Validator:
    path = shared / "schemas" / "360giving-1.4" / "360-giving-schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")), format_checker=FormatChecker())


def test_every_shipped_grant_comes_back_with_the_same_content(trafford_folder: Path) -> None:
    document = json.loads((trafford_folder / "grants.json").read_bytes())
    problems = Problems()
    grants = read_grants(document, file="grants.json", problems=problems)
    assert problems.total == 0
    assert write_grants(grants) == document


def test_the_originals_come_back_with_the_same_content(shared: Path) -> None:
    document = json.loads((shared / "data" / "place" / "grants_360giving.json").read_bytes())
    assert write_grants(read_grants(document, file="grants.json", problems=Problems())) == document


def test_the_grants_sum_to_the_penny(trafford: PlaceFolder) -> None:
    assert sum(grant.amount_awarded for grant in trafford.grants) == 129_143_654


def test_every_shipped_grant_is_valid_by_the_official_schema(
    trafford: PlaceFolder, validator: Draft202012Validator
) -> None:
    errors = [
        e.message for grant in write_grants(trafford.grants)["grants"] for e in validator.iter_errors(grant)
    ]
    assert errors == []


def test_the_official_schema_refuses_a_broken_grant(
    trafford: PlaceFolder, validator: Draft202012Validator
) -> None:
    [grant] = write_grants(trafford.grants[:1])["grants"]
    assert list(validator.iter_errors({**grant, "awardDate": "last spring"}))
    assert list(validator.iter_errors({key: grant[key] for key in grant if key != "fundingOrganization"}))


@given(st.integers(min_value=-(10**11), max_value=10**11))
def test_any_sum_of_pence_survives_writing_and_reading(pence: int) -> None:
    organisation = [{"id": "GB-LAE-XXX", "name": "Example Council"}]
    item = {
        "id": "1", "title": "t", "description": "d", "currency": "GBP", "awardDate": "2025-01-01",
        "fundingOrganization": organisation, "recipientOrganization": organisation,
        "amountAwarded": 0,
    }  # fmt: skip
    [zero] = read_grants({"grants": [item]}, file="g", problems=Problems())
    written = write_grants([type(zero)(**{**as_dict(zero), "amount_awarded": pence})])
    [again] = read_grants(json.loads(json.dumps(written)), file="g", problems=Problems())
    assert again.amount_awarded == pence


def as_dict(grant: object) -> dict[str, object]:
    return {name: getattr(grant, name) for name in grant.__dataclass_fields__}  # type: ignore[attr-defined]
