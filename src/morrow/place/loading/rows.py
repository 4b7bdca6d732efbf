"""The records of a place folder as rows of tables, each in the order its table names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from morrow.standards.geography import Shape, write_features
from morrow.standards.place_folder import PlaceFolder
from morrow.standards.threesixty_giving import Grant, write_grants

Rows = Iterator[tuple[Any, ...]]


def sources(folder: PlaceFolder) -> Rows:
    """Where facts come from."""
    for position, s in enumerate(folder.place.sources):
        files = list(s.files)
        yield (
            s.id,
            s.title,
            s.publisher,
            s.licence,
            s.attribution,
            s.published,
            files,
            s.url or "",
            position,
        )


def kinds(folder: PlaceFolder) -> Rows:
    """The kinds of area, smallest first."""
    for position, k in enumerate(folder.place.area_kinds):
        yield (k.kind, k.name, k.plural, k.vintage, k.code_pattern, position)


def complaints(folder: PlaceFolder) -> Rows:
    """Who takes the complaints that the law gives a procedure."""
    for c in folder.place.complaints:
        yield (c.procedure, c.body, c.team, c.email, c.address, c.telephone, c.ombudsman)


def clocks(folder: PlaceFolder) -> Rows:
    """The clocks that the place sets itself."""
    return iter(folder.place.clocks)


def areas(folder: PlaceFolder) -> Rows:
    """Areas, in force from the year of their vintage."""
    vintages = {kind.kind: kind.vintage for kind in folder.place.area_kinds}
    for a in folder.areas:
        vintage = vintages[a.kind]
        start = date(vintage, 1, 1)
        yield (a.code, a.kind, a.name, a.other_name, vintage, a.longitude, a.latitude, a.hectares, start)


def parents(folder: PlaceFolder) -> Rows:
    """Which area lies in which."""
    return ((p.area_code, p.parent_code, p.share) for p in folder.area_parents)


def other_vintages(folder: PlaceFolder) -> Rows:
    """Codes of other vintages."""
    return ((o.code, o.kind, o.vintage, o.name) for o in folder.other_vintages)


def population(folder: PlaceFolder) -> Rows:
    """People by age band."""
    return ((p.area_code, p.age_from, p.age_to, p.people) for p in folder.population)


def geometry(shape: Shape) -> Any:
    """A shape as a GeoJSON geometry."""
    return write_features([({}, shape)])["features"][0]["geometry"]


def boundaries(folder: PlaceFolder) -> Rows:
    """The lines around areas."""
    return ((b.area_code, b.vintage, b.kind, geometry(b.shape)) for b in folder.boundaries)


def drawn_areas(folder: PlaceFolder) -> Rows:
    """Areas residents drew."""
    return ((d.code, d.name, d.drawn_on, d.drawn_by, d.note, geometry(d.shape)) for d in folder.drawn_areas)


def indicators(folder: PlaceFolder) -> Rows:
    """What is measured."""
    for position, i in enumerate(folder.indicators):
        yield (i.indicator, i.name, i.theme, i.measure, i.unit, i.source, position)


def area_facts(folder: PlaceFolder) -> Rows:
    """Values for areas."""
    return ((f.area_code, f.indicator, f.period, f.value) for f in folder.area_facts)


def comparators(folder: PlaceFolder) -> Rows:
    """Areas outside the place."""
    return ((c.code, c.name, list(c.relations)) for c in folder.comparators)


def outcomes(folder: PlaceFolder) -> Rows:
    """Values over time."""
    for o in folder.outcomes:
        yield (o.area_code, o.indicator, o.period, o.breakdown, o.period_end, o.value, o.compared)


def postcodes(folder: PlaceFolder) -> Rows:
    """Postcodes and their areas."""
    return ((p.postcode, p.longitude, p.latitude, list(p.area_codes)) for p in folder.postcodes)


def grants(folder: PlaceFolder) -> Rows:
    """Grants given; a recipient who is a person has only the generic name the standard allows."""
    for g in folder.grants:
        name, code = _recipient(g)
        awarded = date.fromisoformat(g.award_date[:10])
        funder = g.funding_organization[0].name
        programme = (g.grant_programme[0].title or "") if g.grant_programme else ""
        data = write_grants([g])["grants"][0]
        yield (
            g.id,
            g.title,
            g.description,
            g.currency,
            g.amount_awarded,
            awarded,
            funder,
            name,
            code,
            programme,
            data,
        )


def _recipient(grant: Grant) -> tuple[str, str]:
    if grant.recipient_organization:
        return grant.recipient_organization[0].name, grant.recipient_organization[0].id
    if grant.recipient_individual:
        return grant.recipient_individual.name, ""
    return "", ""


def supplier_payments(folder: PlaceFolder) -> Rows:
    """What was paid to whom."""
    return ((p.year, p.supplier, p.category, p.pence, p.payments) for p in folder.payments_by_supplier)


def line_payments(folder: PlaceFolder) -> Rows:
    """What was paid by which unit."""
    return ((p.year, p.month, p.unit, p.category, p.pence, p.payments) for p in folder.payments_by_line)


def councillors(folder: PlaceFolder) -> Rows:
    """Councillors as published."""
    return ((c.name, c.area_code, c.party, c.published, c.page, c.example) for c in folder.councillors)
