"""Reading a feed of services strictly, and writing services back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from morrow.standards.json_objects import Place, read_object, write_object
from morrow.standards.open_referral.records import Location, Service
from morrow.standards.problems import Problems

STATUSES = ("active", "inactive", "defunct", "temporarily closed")
_OTHER_WAY = "check that latitude and longitude are not the other way round"


def read_services(document: Any, *, file: str, problems: Problems) -> tuple[Service, ...]:
    """The services of a feed or a page of one, in order. Faults go to `problems`, by row."""
    items = document.get("contents") if isinstance(document, dict) else document
    if not isinstance(items, list):
        what = "this is neither a list of services nor a page with a list called contents"
        problems.add(file, None, None, what, "save the feed's services as one JSON list")
        return ()
    services, rows = [], dict[str, int]()
    for row, item in enumerate(items, start=1):
        service = read_object(Service, item, Place(file, row), problems)
        if service is not None and _is_sound(service, file, row, problems):
            if service.id in rows:
                what = f"the service id {service.id} was already used in row {rows[service.id]}"
                problems.add(file, row, "id", what, "give each service an id of its own")
            rows.setdefault(service.id, row)
            services.append(service)
    return tuple(services)


def write_service(service: Service) -> dict[str, Any]:
    """The HSDS-UK object of a service; empty fields are left out, never null or blank."""
    return write_object(service)


def _is_sound(service: Service, file: str, row: int, problems: Problems) -> bool:
    before = problems.total
    try:
        UUID(service.id)
    except ValueError:
        problems.add(file, row, "id", f"{service.id!r} is not a UUID", "give the service a UUID")
    if service.status not in STATUSES:
        what = f"there is no status {service.status!r}"
        problems.add(file, row, "status", what, f"use one of: {', '.join(STATUSES)}")
    for location in service.locations:
        _check_point(location, file, row, problems)
    return problems.total == before


def _check_point(location: Location, file: str, row: int, problems: Problems) -> None:
    point = location.point
    if point is not None and not (-180 <= point[0] <= 180 and -90 <= point[1] <= 90):
        what = f"latitude {point[1]:g}, longitude {point[0]:g} is no place on earth"
        problems.add(file, row, "service_at_locations.location.latitude", what, _OTHER_WAY)
