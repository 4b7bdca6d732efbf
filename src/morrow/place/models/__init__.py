"""What the room keeps. All of it is public: published facts, each with its source."""

from morrow.place.models.areas import Area, AreaParent, Boundary, DrawnArea, OtherVintage, Postcode
from morrow.place.models.clocks import Clock
from morrow.place.models.complaints import ComplaintsTeam
from morrow.place.models.directory import Service
from morrow.place.models.election import ElectionRelease, RestrictedPeriod
from morrow.place.models.figures import AreaFact, Comparator, Indicator, Outcome, Population
from morrow.place.models.money import Grant, LinePayment, SupplierPayment
from morrow.place.models.place import AreaKind, Place, Source
from morrow.place.models.who import Body, Councillor, Organisation

__all__ = [
    "Area",
    "AreaFact",
    "AreaKind",
    "AreaParent",
    "Body",
    "Boundary",
    "Clock",
    "Comparator",
    "ComplaintsTeam",
    "Councillor",
    "DrawnArea",
    "ElectionRelease",
    "Grant",
    "Indicator",
    "LinePayment",
    "Organisation",
    "OtherVintage",
    "Outcome",
    "Place",
    "Population",
    "Postcode",
    "RestrictedPeriod",
    "Service",
    "Source",
    "SupplierPayment",
]
