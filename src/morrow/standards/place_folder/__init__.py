"""A place in a folder: `place.toml` plus tidy CSV, GeoJSON and standard files, read strictly.

The format is documented in `docs/reference/place-folder.md`; nothing in it is about one place.

    from morrow.standards.place_folder import Refused, read_place

    folder = read_place(Path("data/trafford"), progress=None)   # -> PlaceFolder, or raises Refused

`progress(file: str, bytes_read: int, bytes_in_all: int)` is called after each file.
`Refused` carries `.problems` (the first 50 `Problem(file, row, column, what, do)`), `.total`, and
reads as one message; when it is raised nothing has been returned: all or nothing.

`PlaceFolder` holds tuples of frozen dataclasses, in the order of the files:

    place                PlaceDescription(slug, name, official_code, kind, country, example,
                         facts_as_of, bounds, area_kinds, sources, contact, complaints, clocks)
      .area_kinds        AreaKind(kind, name, plural, vintage, code_pattern, boundaries)
      .sources           Source(id, title, publisher, licence, attribution, published, files, url)
    areas                Area(code, kind, name, other_name, longitude, latitude, hectares)
    area_parents         AreaParent(area_code, parent_code, share)
    other_vintages       OtherVintage(code, kind, vintage, name)
    population           Population(area_code, age_from, age_to|None, people)
    boundaries           Boundary(area_code, kind, vintage, shape: geography.Shape)
    drawn_areas          DrawnArea(code, name, drawn_on, drawn_by, note, shape)
    indicators           Indicator(indicator, name, theme, measure, unit, source)
    area_facts           AreaFact(area_code, indicator, period, value)
    comparators          Comparator(code, name, relations)
    outcomes             Outcome(indicator, area_code, period, period_end, breakdown, value|None, compared)
    postcode_kinds       the kinds of area the postcodes name, and
    postcodes            Postcode(postcode, longitude, latitude, area_codes: one for each kind)
    services             open_referral.Service (HSDS-UK 3.0)
    grants               threesixty_giving.Grant (360Giving 1.4; amount_awarded in pence)
    payments_by_supplier SupplierPayment(year, supplier, category, pence, payments)
    payments_by_line     LinePayment(year, month, unit, category, pence, payments)
    councillors          Councillor(name, party, area_code, published, page, example)
    organisations        Organisation(id, name, kind, identifier, website, active_from, active_to,
                         successor_id, example)
    bodies               Body(id, name, kind, organisation_id, active_from, active_to,
                         successor_id, example)
    rules                rule_files.PlaceRules(book, rules), or None where the place brings none of its own
    absent               names of the parts that have no file: not told, which is not the same as none

A blank cell reads as "" for text and None for a number or date. `area_code` may also be the
place's own `official_code` in population, area facts, outcomes and councillors.
"""

from morrow.standards.place_folder.clocks import BY_LAW, ByLaw, Clocks
from morrow.standards.place_folder.read import read_place
from morrow.standards.place_folder.reading import Progress
from morrow.standards.place_folder.records import (
    Area,
    AreaFact,
    AreaKind,
    AreaParent,
    Body,
    Boundary,
    Comparator,
    Councillor,
    DrawnArea,
    Indicator,
    LinePayment,
    Organisation,
    OtherVintage,
    Outcome,
    Part,
    PlaceDescription,
    PlaceFolder,
    Population,
    Postcode,
    Source,
    SupplierPayment,
)
from morrow.standards.problems import Problem, Refused

__all__ = [
    "BY_LAW",
    "Area",
    "AreaFact",
    "AreaKind",
    "AreaParent",
    "Body",
    "Boundary",
    "ByLaw",
    "Clocks",
    "Comparator",
    "Councillor",
    "DrawnArea",
    "Indicator",
    "LinePayment",
    "Organisation",
    "OtherVintage",
    "Outcome",
    "Part",
    "PlaceDescription",
    "PlaceFolder",
    "Population",
    "Postcode",
    "Problem",
    "Progress",
    "Refused",
    "Source",
    "SupplierPayment",
    "read_place",
]
