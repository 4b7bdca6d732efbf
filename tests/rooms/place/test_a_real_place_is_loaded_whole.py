"""Trafford, in full: every part the issue names, with a source, on the record."""

from __future__ import annotations

from collections import Counter

from morrow.foundations.models import Entry
from morrow.place import queries
from morrow.place.models import (
    Area,
    AreaFact,
    Boundary,
    Councillor,
    Grant,
    LinePayment,
    Outcome,
    Place,
    Postcode,
    Service,
    Source,
    SupplierPayment,
)


def test_139_neighbourhoods_21_wards_and_4_localities_with_their_boundaries(inside):
    wanted = {"neighbourhood": 139, "ward": 21, "locality": 4}
    assert Counter(Area.objects.values_list("kind", flat=True)) == wanted
    assert Counter(Boundary.objects.values_list("kind", flat=True)) == wanted
    assert {kind.kind: kind.vintage for kind in queries.kinds_of_area()} == {
        "neighbourhood": 2021,
        "ward": 2023,
        "locality": 2023,
    }


def test_postcodes_services_grants_councillors_payments_and_figures(inside):
    models = [Postcode, Service, Grant, Councillor, SupplierPayment, LinePayment, AreaFact, Outcome]
    assert [model.objects.count() for model in models] == [
        11_264, 531, 555, 62, 4_792, 28_319, 11_151, 18_432,
    ]  # fmt: skip


def test_the_money_adds_up_to_what_was_published(inside, trafford_folder):
    _years, groups = queries.payments_by_category()
    published = sum(payment.pence for payment in trafford_folder.payments_by_supplier)
    assert sum(group.total.pence for group in groups) == published
    [(_programme, many, awarded)] = queries.grants_by_programme()[:1]
    assert many <= 555
    assert awarded.pence > 0


def test_every_source_keeps_its_licence_and_attribution(inside):
    assert Source.objects.count() == 11
    assert all(s.licence == "Open Government Licence v3.0" and s.attribution for s in queries.sources())
    assert queries.source_of("services.json").code == "services"


def test_what_was_not_told_is_remembered_as_not_told(inside):
    place = Place.objects.get(slug="trafford")
    assert place.absent == ["drawn_areas", "bodies"]
    assert place.example
    assert inside.absent == ("drawn_areas", "bodies")


def test_one_act_on_the_record_says_what_the_load_rests_on(inside):
    [entry] = Entry.objects.unrestricted(reason="a test")
    assert (entry.verb, entry.on, entry.role) == ("loaded", "place.place/trafford", "system")
    assert "place.source/census-2021" in entry.because
    assert len(entry.because) == 11


def test_a_service_keeps_every_field_of_its_source(inside, trafford_folder):
    hub = queries.service("9e01519f-6fe3-54d9-9879-9d9ed984ca42")
    assert (hub.name, hub.telephone, hub.postcode) == (
        "Altrincham Community hub",
        "0161 941 2018",
        "WA14 2SZ",
    )
    assert hub.data["schedules"][0]["description"] == "Tuesdays, Wednesdays and Fridays, 10am-2pm"
    assert hub.last_checked is None
    assert dict(queries.wards())[hub.ward] == "Altrincham"


def test_nearly_every_service_stands_in_a_ward(inside):
    assert Service.objects.filter(ward="").count() < 531 * 0.05
