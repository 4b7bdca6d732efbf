"""The 360Giving 1.4 objects. Names are the standard's own, in Python's spelling."""

# ruff: noqa: RUF009 - text(), one() and many() declare fields, as dataclasses.field does
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from morrow.standards.json_objects import day, many, money, one, rest, text


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingOrganization:
    """Who gave the grant."""

    id: str = text("id", required=True)
    name: str = text("name", required=True)
    department: str | None = text("department")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientOrganization:
    """Which organisation received it."""

    id: str = text("id", required=True)
    name: str = text("name", required=True)
    charity_number: str | None = text("charityNumber")
    company_number: str | None = text("companyNumber")
    postal_code: str | None = text("postalCode")
    url: str | None = text("url")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientIndividual:
    """That a person received it; the standard allows a generic name only."""

    id: str = text("id", required=True)
    name: str = text("name", required=True)
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class BeneficiaryLocation:
    """Where the people it was for live."""

    name: str | None = text("name")
    geo_code: str | None = text("geoCode")
    geo_code_type: str | None = text("geoCodeType")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantProgramme:
    """The fund it came from."""

    code: str | None = text("code")
    title: str | None = text("title")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One grant; `amount_awarded` is in pence of `currency`."""

    id: str = text("id", required=True)
    title: str = text("title", required=True)
    description: str = text("description", required=True)
    currency: str = text("currency", required=True)
    amount_awarded: int = money("amountAwarded", required=True)
    award_date: str = day("awardDate", required=True)
    funding_organization: tuple[FundingOrganization, ...] = many(
        "fundingOrganization", FundingOrganization, required=True
    )
    recipient_organization: tuple[RecipientOrganization, ...] = many(
        "recipientOrganization", RecipientOrganization
    )
    recipient_individual: RecipientIndividual | None = one("recipientIndividual", RecipientIndividual)
    beneficiary_location: tuple[BeneficiaryLocation, ...] = many("beneficiaryLocation", BeneficiaryLocation)
    grant_programme: tuple[GrantProgramme, ...] = many("grantProgramme", GrantProgramme)
    other: Mapping[str, Any] = rest()
