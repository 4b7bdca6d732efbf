"""Services of the directory as rows: the columns that search and lists need, and the whole of the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from morrow.place.rules import WARD_KINDS, read_postcode
from morrow.standards.geography import bounding_box, contains
from morrow.standards.open_referral import Address, Service, write_service
from morrow.standards.place_folder import PlaceFolder

COLUMNS = (
    "code",
    "name",
    "kinds",
    "kinds_text",
    "description",
    "organisation",
    "status",
    "address",
    "town",
    "postcode",
    "telephone",
    "email",
    "url",
    "ward",
    "longitude",
    "latitude",
    "last_checked",
    "data",
)
FindWard = Callable[[str, tuple[float, float] | None], str]


def services(folder: PlaceFolder) -> Iterator[tuple[Any, ...]]:
    """One row a service."""
    find_ward = ward_finder(folder)
    return (_row(service, find_ward) for service in folder.services)


def ward_finder(folder: PlaceFolder) -> FindWard:
    """How to tell the ward of a postcode or, where that is not known, of a point."""
    column = next((i for i, kind in enumerate(folder.postcode_kinds) if kind in WARD_KINDS), None)
    known = {} if column is None else {p.postcode: p.area_codes[column] for p in folder.postcodes}
    shapes = [
        (b.area_code, bounding_box(b.shape), b.shape) for b in folder.boundaries if b.kind in WARD_KINDS
    ]

    def find(postcode: str, point: tuple[float, float] | None) -> str:
        if postcode in known:
            return known[postcode]
        if point is None:
            return ""
        around = (code for code, box, shape in shapes if box.holds(point) and contains(shape, point))
        return next(around, "")

    return find


def _row(service: Service, find_ward: FindWard) -> tuple[Any, ...]:
    location = service.locations[0] if service.locations else None
    address = location.addresses[0] if location and location.addresses else None
    postcode = (read_postcode(address.postal_code) or address.postal_code) if address else ""
    point = location.point if location else None
    kinds = list(dict.fromkeys(term.name for term in service.terms))
    checked = date.fromisoformat(service.assured_date[:10]) if service.assured_date else None
    return (
        service.id,
        service.name,
        kinds,
        "; ".join(kinds),
        service.description or "",
        service.organization.name if service.organization else "",
        service.status,
        _line(address),
        address.city if address else "",
        postcode,
        service.telephones[0] if service.telephones else "",
        service.email or "",
        service.url or "",
        find_ward(postcode, point),
        point[0] if point else None,
        point[1] if point else None,
        checked,
        write_service(service),
    )


def _line(address: Address | None) -> str:
    if address is None:
        return ""
    parts = [address.address_1, address.address_2, address.city, address.postal_code]
    return ", ".join(part for part in parts if part)
