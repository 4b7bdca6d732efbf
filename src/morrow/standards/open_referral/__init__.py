"""Open Referral UK (HSDS-UK 3.0): services ⇄ frozen dataclasses, losing nothing.

`read_services` takes the parsed JSON of a feed (a list of services, or a page with `contents`)
and gives `Service` records; `write_service` gives the object back with the same content. Fields
the dataclasses do not name are kept in `other` and written again.

>>> problems = Problems()
>>> feed = [{"id": "9e01519f-6fe3-54d9-9879-9d9ed984ca42", "name": "Advice", "status": "active"}]
>>> [service] = read_services(feed, file="services.json", problems=problems)
>>> service.name, write_service(service) == feed[0]
('Advice', True)
"""

from morrow.standards.open_referral.read import read_services, write_service
from morrow.standards.open_referral.records import (
    Address,
    Attribute,
    Contact,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
)
from morrow.standards.problems import Problems

__all__ = [
    "Address",
    "Attribute",
    "Contact",
    "Location",
    "Organization",
    "Phone",
    "Problems",
    "Schedule",
    "Service",
    "ServiceAtLocation",
    "TaxonomyTerm",
    "read_services",
    "write_service",
]
