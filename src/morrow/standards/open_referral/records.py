"""The HSDS-UK 3.0 objects a directory needs. Names are the standard's own."""

# ruff: noqa: RUF009 - text(), one() and many() declare fields, as dataclasses.field does
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from morrow.standards.json_objects import day, many, number, one, page, rest, text


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyTerm:
    """A kind, need or circumstance from a named list."""

    id: str = text("id", required=True)
    name: str = text("name", required=True)
    description: str = text("description", required=True)
    code: str | None = text("code")
    taxonomy: str | None = text("taxonomy")
    term_uri: str | None = text("term_uri")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A taxonomy term attached to a service, organisation or location."""

    id: str = text("id", required=True)
    link_id: str | None = text("link_id")
    link_entity: str | None = text("link_entity")
    taxonomy_term: TaxonomyTerm | None = one("taxonomy_term", TaxonomyTerm)
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A telephone number."""

    id: str = text("id", required=True)
    number: str | None = text("number")
    description: str | None = text("description")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach a service."""

    id: str = text("id", required=True)
    service_id: str | None = text("service_id")
    name: str | None = text("name")
    title: str | None = text("title")
    email: str | None = text("email")
    phones: tuple[Phone, ...] = many("phones", Phone)
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a service is open, in words or in the standard's recurrence fields."""

    id: str = text("id", required=True)
    service_id: str | None = text("service_id")
    description: str | None = text("description")
    freq: str | None = text("freq")
    byday: str | None = text("byday")
    opens_at: str | None = text("opens_at")
    closes_at: str | None = text("closes_at")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address."""

    id: str = text("id", required=True)
    location_id: str | None = text("location_id")
    address_1: str = text("address_1", required=True)
    address_2: str | None = text("address_2")
    city: str = text("city", required=True)
    state_province: str = text("state_province", required=True)
    postal_code: str = text("postal_code", required=True)
    country: str = text("country", required=True)
    address_type: str = text("address_type", required=True)
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a service is given: physical, postal or virtual."""

    id: str = text("id", required=True)
    location_type: str = text("location_type", required=True)
    name: str | None = text("name")
    description: str | None = text("description")
    latitude: float | None = number("latitude")
    longitude: float | None = number("longitude")
    addresses: tuple[Address, ...] = many("addresses", Address)
    other: Mapping[str, Any] = rest()

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude, latitude; None where the source gave none."""
        if self.longitude is None or self.latitude is None:
            return None
        return self.longitude, self.latitude


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAtLocation:
    """A service in one of its places."""

    id: str = text("id", required=True)
    service_id: str | None = text("service_id")
    location_id: str | None = text("location_id")
    location: Location | None = one("location", Location)
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who gives the service."""

    id: str = text("id", required=True)
    name: str = text("name", required=True)
    description: str = text("description", required=True)
    email: str | None = text("email")
    website: str | None = page("website")
    other: Mapping[str, Any] = rest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Something real that people can use."""

    id: str = text("id", required=True)
    name: str = text("name", required=True)
    status: str = text("status", required=True)
    organization_id: str | None = text("organization_id")
    description: str | None = text("description")
    url: str | None = page("url")
    email: str | None = text("email")
    fees: str | None = text("fees")
    minimum_age: float | None = number("minimum_age")
    maximum_age: float | None = number("maximum_age")
    assured_date: str | None = day("assured_date")
    organization: Organization | None = one("organization", Organization)
    service_at_locations: tuple[ServiceAtLocation, ...] = many("service_at_locations", ServiceAtLocation)
    schedules: tuple[Schedule, ...] = many("schedules", Schedule)
    contacts: tuple[Contact, ...] = many("contacts", Contact)
    attributes: tuple[Attribute, ...] = many("attributes", Attribute)
    other: Mapping[str, Any] = rest()

    @property
    def terms(self) -> tuple[TaxonomyTerm, ...]:
        """The taxonomy terms of the service itself, in order."""
        return tuple(link.taxonomy_term for link in self.attributes if link.taxonomy_term is not None)

    @property
    def locations(self) -> tuple[Location, ...]:
        return tuple(at.location for at in self.service_at_locations if at.location is not None)

    @property
    def telephones(self) -> tuple[str, ...]:
        return tuple(p.number for contact in self.contacts for p in contact.phones if p.number)
