"""R54: nobody reads what is personal without a basis, and the person can see who did."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.models import Count

from morrow.foundations.privacy import PersonalDataClosed
from morrow.foundations.scope import NOBODY, NoPlace, entering
from morrow.people.models import Person
from morrow.people.queries import who_looked
from morrow.voice import actions
from morrow.voice.models import Contribution, Reply


@pytest.fixture
def said(cast, now):
    with cast.as_("nadia"):
        return actions.take_down(
            words="I am cold",
            kind="need",
            channel="popup",
            person=cast.amina,
            read_back=True,
            by=cast.actor("nadia"),
            now=now,
        ).contribution


def test_a_query_without_a_basis_is_refused_in_every_shape(cast):
    everyone = Person.objects.all()
    for ask in (
        list,
        len,
        lambda q: q.count(),
        lambda q: q.exists(),
        lambda q: q.first(),
        lambda q: q.update(name=""),
        lambda q: q.delete(),
        lambda q: list(q.values("name")),
        lambda q: q.filter(name="x").get(),
        lambda q: list(q.values_list("pk").union(q.values_list("pk"))),
    ):
        with pytest.raises(PersonalDataClosed):
            ask(everyone)


def test_outside_a_place_nothing_placed_is_read(db):
    with pytest.raises(NoPlace):
        list(Contribution.objects.unrestricted(reason="a test outside any place"))


@pytest.mark.parametrize("stranger", ["joe", "dan", "abe", "tomasz"])
def test_r54_a_stranger_walking_from_a_public_row_finds_no_person(cast, said, stranger):
    with cast.as_(stranger):
        assert not Contribution._base_manager.filter(pk=said.pk).exists()
        assert not Contribution._base_manager.filter(person__name__contains="Amina").exists()
        with pytest.raises(Person.DoesNotExist):
            str(Contribution(person_id=cast.amina.pk).person)


def test_r54_nobody_signed_in_sees_nothing_personal(cast, said):
    with entering.entered(place="morrowdale", viewer=NOBODY):
        assert not Contribution._base_manager.exists()
        assert not Person._base_manager.exists()


def test_two_people_in_turn_on_one_connection_see_each_their_own(cast, now):
    mine = {}
    for key in ("joe", "sam"):
        with cast.as_(key) as scope:
            by = scope.viewer.acting_as("resident")
            mine[key] = actions.take_down(
                words=f"{key} speaks", kind="idea", channel="web", person=cast.people[key], by=by, now=now
            ).contribution.pk
    for key in ("joe", "sam", "joe", "sam"):
        with cast.as_(key):
            assert set(Contribution._base_manager.values_list("pk", flat=True)) == {mine[key]}


def test_what_was_set_for_one_transaction_is_gone_in_the_next(cast):
    with cast.as_("nadia"):
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT morrow_viewer()")
        assert cursor.fetchone()[0] == "*", "the test itself runs inside the place as the system"


def test_r54_reading_someone_elses_words_is_written_down_where_she_can_read_it(cast, said):
    with cast.as_("rosa") as scope:
        list(Contribution.objects.visible_to(scope.viewer))
        list(Contribution.objects.visible_to(scope.viewer))
    with cast.as_("amina") as scope:
        looked = who_looked(scope.viewer)
    assert [(row.viewer, row.kind) for row in looked] == [(cast.rosa.pk, "voice.contribution")]


def test_r54_reading_ones_own_is_nobodys_business(cast, said):
    with cast.as_("amina") as scope:
        assert list(Contribution.objects.visible_to(scope.viewer)) == [said]
    with cast.as_("amina") as scope:
        assert who_looked(scope.viewer) == []


def test_lifting_the_wall_for_one_query_does_not_leave_it_open(cast, said):
    with cast.as_("joe"):
        everything = Contribution.objects.unrestricted(reason="counting for a page")
        assert everything.count() == 1
        assert everything.order_by().values("pk").union(everything.values("pk")).count() == 1
        assert everything.values("triage").annotate(n=Count("pk")).count() == 1
        assert everything.aggregate(n=Count("pk")) == {"n": 1}
        assert len(list(everything.iterator(chunk_size=1))) == 1
        assert everything.update(where="somewhere") == 1
        assert not Contribution._base_manager.exists()
        assert not Reply._base_manager.exists()
