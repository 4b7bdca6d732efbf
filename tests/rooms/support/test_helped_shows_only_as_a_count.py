"""The thread: whoever is helped shows to the public as a suppressed number, to themselves as a line."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

from morrow.foundations.models import Entry
from morrow.foundations.record import Ref
from morrow.foundations.references import kinds, resolve
from morrow.foundations.scope import NOBODY, SYSTEM, entering
from morrow.foundations.threads import own_thread, public_thread
from morrow.people import actions as people
from morrow.support import actions, queries
from tests.rooms.support.steps import agreed, all_assent, bring, group_of_three

MONEY = Ref("budget.allocation", "WARM2026")
OFFER = Ref("commissioning.offer", "COOKING1")


def station(stations, key):
    return next(one for one in stations if one.key == key)


def test_the_public_thread_counts_and_never_names_a_plan(cast, now):
    plan = agreed(cast, now, "joe", because=[MONEY])
    helped = station(public_thread(MONEY), "helped")
    assert helped.lines == ()
    assert helped.counts == ("fewer than 10 people are being helped",)
    assert plan.code not in str(public_thread(MONEY))


def test_the_person_sees_their_own_plan_on_the_thread_and_a_neighbour_does_not(cast, now):
    agreed(cast, now, "joe", because=[MONEY])
    with cast.as_("joe") as scope:
        lines = station(own_thread(MONEY, scope.viewer), "helped").lines
        assert [line.sentence for line in lines] == ["You have a plan."]
    for key in ("kayla", "leila"):
        with cast.as_(key) as scope:
            assert station(own_thread(MONEY, scope.viewer), "helped").lines == ()


def test_a_group_of_three_is_on_the_thread_of_its_offer_only_as_a_count(cast, now):
    group = group_of_three(cast, now)
    new, other = bring(cast, now, group, offer=OFFER), bring(cast, now, group)
    all_assent(cast, now, group, new, others=[other])
    helped = station(public_thread(OFFER), "helped")
    assert "fewer than 10 groups put their budgets together" in helped.counts
    assert helped.lines == ()
    with cast.as_("wing") as scope:
        own = station(own_thread(OFFER, scope.viewer), "helped")
        assert "You put your budget together with others." in {line.sentence for line in own.lines}


def test_every_reference_of_this_room_in_the_record_resolves_for_its_person_and_for_nobody_else(cast, now):
    group = group_of_three(cast, now)
    bring(cast, now, group)
    with cast.as_("joe") as scope:
        joe = cast.actor("joe")
        actions.keep_private_draft(words="Mine.", by=joe, now=now)
        plan = queries.my_plan(scope.viewer).plan
        actions.ask_for_assessment(person=cast.joe, assessment="carer", plan=plan, by=joe, now=now)
    entries = Entry.objects.unrestricted(reason="a test reads the record")
    refs = {Ref.read(text) for entry in entries for text in [entry.on, *entry.because]}
    ours = {ref for ref in refs if ref.kind.startswith("support.")}
    assert {ref.kind for ref in ours} <= set(kinds())
    with entering.entered(place="morrowdale", viewer=NOBODY):
        assert resolve(NOBODY, ours) == {}
    seen = set()
    for key in ("joe", "sam", "wing"):
        with cast.as_(key) as scope:
            seen |= set(resolve(scope.viewer, ours))
    assert seen == ours


def test_erasing_somebody_leaves_no_word_and_no_name_of_theirs_in_the_room(cast, now):
    group = group_of_three(cast, now)
    new, other = bring(cast, now, group), bring(cast, now, group)
    all_assent(cast, now, group, new, others=[other])
    who = cast.joe.pk
    with cast.as_("dev"):
        people.erase(person=cast.joe, by=cast.actor("dev"), now=now)
    with entering.entered(place="morrowdale", viewer=SYSTEM), connection.cursor() as cursor:
        for model in apps.get_app_config("support").get_models():
            cursor.execute(f'SELECT t::text FROM "{model._meta.db_table}" t')
            rows = [row[0] for row in cursor.fetchall()]
            assert [row for row in rows if "Joe" in row] == [], model.__name__
    with cast.as_("sam") as scope:
        assert who not in queries.group_row(scope.viewer, group.code).member_ids
        assert queries.my_budget(scope.viewer).whole.committed.pence == 50_000
