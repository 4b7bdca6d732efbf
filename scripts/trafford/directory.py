"""The directory of services (HSDS-UK), without what names or reaches a person."""

from __future__ import annotations

import copy
import re
from typing import Any

from trafford.files import Originals, Output
from trafford.privacy import (
    address_names_a_person,
    begins_like_a_person,
    clearly_organisation,
    email_of_a_role,
    is_mobile,
    without_mobiles,
    without_surname,
)

ONE_PERSON_TRADES = frozenset({"Dentist", "Pharmacy", "General practice", "Care home"})
_SAFETY = re.compile(r"domestic abuse|rape crisis|refuge\b", re.IGNORECASE)

Service = dict[str, Any]


def write_services(originals: Originals, output: Output) -> None:
    services = copy.deepcopy(originals.json("services_hsds_uk.json"))
    for service in services:
        _clean_telephones(service, output)
        _clean_emails(service, output)
        _clean_texts(service, output)
        _clean_addresses(service, output)
        _clean_names(service, output)
        _keep_safe(service, output)
    output.records("services.json", services)


def _locations(service: Service) -> list[Service]:
    return [at["location"] for at in service.get("service_at_locations", [])]


def _clean_telephones(service: Service, output: Output) -> None:
    contacts = []
    for contact in service.get("contacts", []):
        if contact.pop("name", None):
            output.left_out["names of contacts"] += 1
        numbers = [phone for phone in contact.get("phones", []) if not is_mobile(phone["number"])]
        output.left_out["telephones beginning 07"] += len(contact.get("phones", [])) - len(numbers)
        if numbers:
            contacts.append({**contact, "phones": numbers})
    _put(service, "contacts", contacts)


def _clean_emails(service: Service, output: Output) -> None:
    for holder in (service, service["organization"]):
        if "email" in holder and not email_of_a_role(holder["email"]):
            del holder["email"]
            output.left_out["e-mail addresses that may name a person"] += 1


def _clean_texts(service: Service, output: Output) -> None:
    for holder in (service, service["organization"], *service.get("schedules", [])):
        text = holder.get("description")
        if text and without_mobiles(text) != text:
            holder["description"] = without_mobiles(text)
            output.left_out["telephones beginning 07"] += 1


def _clean_addresses(service: Service, output: Output) -> None:
    for location in _locations(service):
        kept = []
        for address in location.get("addresses", []):
            if address_names_a_person(address["address_1"]) or address_names_a_person(address["city"]):
                output.left_out["postal addresses that name a person"] += 1
            else:
                kept.append(address)
        _put(location, "addresses", kept)


def _clean_names(service: Service, output: Output) -> None:
    """A trade under one person's name is called by what it is and where; its provider, by the service."""
    kind = service["attributes"][0]["taxonomy_term"]["name"]
    organization = service["organization"]
    own = organization["name"] == service["name"]
    name = without_surname(service["name"]) if kind == "General practice" else service["name"]
    alone = own or not clearly_organisation(organization["name"])
    personal = begins_like_a_person(name) and not clearly_organisation(name)
    if kind in ONE_PERSON_TRADES and personal and alone:
        name = f"{kind}, {_street(service)}"
    if name != service["name"]:
        output.left_out["names of services that name a person"] += 1
        for location in _locations(service):
            location["name"] = name
        service["name"] = name
    named = begins_like_a_person(organization["name"]) and not clearly_organisation(organization["name"])
    if own and organization["name"] != name:
        organization.update(name=name, description=name)
    elif not own and named:
        output.left_out["names of providers that name a person"] += 1
        organization.update(name=name, description=name)


def _street(service: Service) -> str:
    for location in _locations(service):
        for address in location.get("addresses", []):
            return f"{address['address_1']}, {address['city']}"
    raise SystemExit("A service named after a person has no address to be called by.")


def _keep_safe(service: Service, output: Output) -> None:
    """Services for people in danger are listed with their telephone and site, not with a place."""
    if _SAFETY.search(service["name"]):
        for location in _locations(service):
            for key in ("latitude", "longitude", "addresses"):
                location.pop(key, None)
        output.left_out["places of services for people in danger"] += 1


def _put(holder: Service, key: str, values: list[Service]) -> None:
    if values:
        holder[key] = values
    else:
        holder.pop(key, None)
