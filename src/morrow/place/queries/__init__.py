"""Questions about where we are and what is here. Everything in this room is public.

From outside: `from morrow.place import queries as place`.
"""

from morrow.place.models import Area, Body, Organisation, Place, Service
from morrow.place.queries.areas import (
    AreaPage,
    PostcodePlace,
    area,
    area_of_postcode,
    area_page,
    areas,
    kinds_of_area,
    neighbourhood_kind,
    outcome_series,
    wards,
)
from morrow.place.queries.by_area import facts_by_area
from morrow.place.queries.clocks import Clocks, clocks, clocks_by_law, clocks_set
from morrow.place.queries.complaints import complaints_team
from morrow.place.queries.counted import people_counted
from morrow.place.queries.deprivation import (
    Deprivation,
    FifthPopulation,
    Neighbourhood,
    deprivation,
    fifths_of_postcodes,
    knows_deprivation,
    population_by_fifth,
)
from morrow.place.queries.election import (
    WORK,
    election_releases,
    held_by,
    refuse_if_held,
    restricted_period,
    restricted_periods,
)
from morrow.place.queries.maps import MapPath, boundaries, boundary_paths, drawn_areas
from morrow.place.queries.money import (
    CategoryYears,
    Payees,
    grants_by_programme,
    payees,
    payments_by_category,
    payments_by_unit,
)
from morrow.place.queries.places import (
    all_places,
    bodies,
    body,
    councillors,
    councils,
    councils_on,
    names_at_work,
    organisation,
    organisation_codes,
    place_of,
    places,
    source_of,
    sources,
    successor_of,
)
from morrow.place.queries.population import AgeBand, people_by_age, people_by_area, population
from morrow.place.queries.seats import Seats, seats
from morrow.place.queries.services import Found, Near, find_services, kinds_of_service, service
from morrow.place.spelling import meant, words_of

__all__ = [
    "WORK",
    "AgeBand",
    "Area",
    "AreaPage",
    "Body",
    "CategoryYears",
    "Clocks",
    "Deprivation",
    "FifthPopulation",
    "Found",
    "MapPath",
    "Near",
    "Neighbourhood",
    "Organisation",
    "Payees",
    "Place",
    "PostcodePlace",
    "Seats",
    "Service",
    "all_places",
    "area",
    "area_of_postcode",
    "area_page",
    "areas",
    "bodies",
    "body",
    "boundaries",
    "boundary_paths",
    "clocks",
    "clocks_by_law",
    "clocks_set",
    "complaints_team",
    "councillors",
    "councils",
    "councils_on",
    "deprivation",
    "drawn_areas",
    "election_releases",
    "facts_by_area",
    "fifths_of_postcodes",
    "find_services",
    "grants_by_programme",
    "held_by",
    "kinds_of_area",
    "kinds_of_service",
    "knows_deprivation",
    "meant",
    "names_at_work",
    "neighbourhood_kind",
    "organisation",
    "organisation_codes",
    "outcome_series",
    "payees",
    "payments_by_category",
    "payments_by_unit",
    "people_by_age",
    "people_by_area",
    "people_counted",
    "place_of",
    "place`.",
    "places",
    "population",
    "population_by_fifth",
    "refuse_if_held",
    "restricted_period",
    "restricted_periods",
    "seats",
    "service",
    "source_of",
    "sources",
    "successor_of",
    "wards",
    "words_of",
]
