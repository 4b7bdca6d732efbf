"""A sign of harm goes to the safeguarding route: never published, themed, counted or read by others."""

from __future__ import annotations

import pytest
from django.db import Error, transaction

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import SYSTEM
from morrow.foundations.threads import public_thread
from morrow.voice import actions, queries
from morrow.voice.errors import AlreadyAcknowledged, AlreadySorted, NotOpenToGather, NotOpenToReply
from morrow.voice.models import Contribution, Gathered
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, send, theme_on


def refer(cast, now, contribution):
    return actions.send_to_safeguarding(
        contribution=contribution, route="adult", by=cast.actor("rosa"), now=now
    )


def test_from_then_on_only_the_safeguarding_lead_and_nobody_else_at_the_desk_reads_it(cast, now):
    contribution = hear(cast, now, "He hits me.").contribution
    refer(cast, now, contribution)
    for reader in ("rosa", "nadia", "esme", "okafor", "dev"):
        with cast.as_(reader), pytest.raises(NotFound):
            queries.contribution_for(cast.viewer(reader), contribution.code)
    with cast.as_("beth"):
        assert [one.contribution.words for one in queries.referrals(cast.viewer("beth"))] == ["He hits me."]


def test_the_wall_holds_in_the_database_too(cast, now):
    contribution = hear(cast, now, person=None).contribution
    refer(cast, now, contribution)
    with cast.as_("rosa"):
        rows = Contribution.objects.visible_to(cast.viewer("rosa")).filter(triage="safeguarding")
        assert list(rows) == []


def test_the_desk_can_send_it_though_it_may_not_read_it_afterwards(cast, now):
    contribution = hear(cast, now).contribution
    rosa = browser(cast.rosa)
    send(rosa, f"desk/replies/{contribution.code}/sort/", goes="child")
    assert "coat" not in page(rosa, "desk/replies/")
    beth = browser(cast.beth)
    [referral] = queries.referrals_waiting(cast.viewer("beth"))
    assert queries.referrals_waiting(cast.viewer("rosa")) == []
    assert "coat" in page(beth, "desk/safeguarding/")
    send(beth, f"desk/safeguarding/{referral.code}/")
    assert queries.referrals_waiting(cast.viewer("beth")) == []


def test_it_is_in_no_list_and_no_number(cast, now):
    contribution = hear(cast, now).contribution
    refer(cast, now, contribution)
    viewer = cast.viewer("rosa")
    numbers = queries.desk_numbers(viewer, now.date())
    assert (numbers.to_sort, numbers.owed) == (0, 0)
    assert list(queries.waiting_to_be_sorted(viewer)) == []
    assert list(queries.owed(viewer)) == []
    everything = Contribution.objects.unrestricted(reason="a test")
    assert (everything.counting().count(), everything.showable().count()) == (0, 0)


def test_it_can_be_neither_gathered_nor_answered(cast, now):
    contribution = hear(cast, now).contribution
    refer(cast, now, contribution)
    theme = actions.draft_theme(title="Warmth", summary="…", by=cast.actor("esme"), now=now)
    with pytest.raises(NotOpenToGather, match="Nothing was gathered"):
        actions.gather(theme=theme, contributions=[contribution], by=cast.actor("esme"), now=now)
    with pytest.raises(NotOpenToReply):
        actions.answer(
            contribution=contribution, words="x", next_step="y", because=[], by=cast.actor("rosa"), now=now
        )


def test_the_database_refuses_it_in_a_theme_whatever_the_code_does(cast, now):
    contribution = hear(cast, now).contribution
    refer(cast, now, contribution)
    theme = actions.draft_theme(title="Warmth", summary="…", by=cast.actor("esme"), now=now)
    with pytest.raises(Error, match="sorted as open"), transaction.atomic():
        Gathered.objects.bulk_create([Gathered(theme=theme, contribution=contribution)])


def test_a_sign_seen_late_leaves_the_theme_and_its_words_are_shown_no_more(cast, now):
    late = hear_openly(cast, now, "He hits me.", may_publish=True)
    other = hear_openly(cast, now, "The hall is cold.", may_publish=True)
    theme = theme_on(cast, now, late, other)
    assert "He hits me." in queries.heard_in(theme).words
    refer(cast, now, late)
    assert queries.heard_in(theme).words == ("The hall is cold.",)
    with pytest.raises(Error, match="leaves its themes"), transaction.atomic():
        Contribution.objects.visible_to(SYSTEM).filter(pk=other.pk).update(
            triage="safeguarding", cleared=False
        )


def test_a_second_look_at_it_waits_for_nobody_any_more(cast, now):
    said = hear(cast, now, "He hits me.", may_publish=True).contribution
    actions.sort_as_open(contribution=said, not_shown="named", by=cast.actor("rosa"), now=now)
    actions.ask_second_look(
        contribution=said, why="It is so.", second_thing="Rover", by=cast.actor("amina"), now=now
    )
    nadia = browser(cast.nadia)
    assert "He hits me." in page(nadia, "desk/second-looks/")
    refer(cast, now, said)
    assert "Nothing waits for a second look." in page(nadia, "desk/second-looks/")


def test_no_thread_leads_to_it(cast, now):
    contribution = hear(cast, now).contribution
    refer(cast, now, contribution)
    stations = public_thread(Ref("voice.contribution", contribution.code))
    assert not any(station.lines for station in stations)


def test_it_is_sent_once_by_those_who_sort_and_acknowledged_once_by_the_lead(cast, now):
    contribution = hear(cast, now).contribution
    with pytest.raises(NotAllowed):
        actions.send_to_safeguarding(
            contribution=contribution, route="adult", by=cast.actor("okafor"), now=now
        )
    referral = refer(cast, now, contribution)
    with pytest.raises(AlreadySorted):
        refer(cast, now, contribution)
    with pytest.raises(NotAllowed):
        actions.acknowledge_referral(referral=referral, by=cast.actor("rosa"), now=now)
    actions.acknowledge_referral(referral=referral, by=cast.actor("beth"), now=now)
    with pytest.raises(AlreadyAcknowledged):
        actions.acknowledge_referral(referral=referral, by=cast.actor("beth"), now=now)


@pytest.mark.parametrize("key", ["rosa", "nadia", "esme", "okafor", "abe", "dev", "joe"])
def test_the_page_is_for_the_lead_alone_and_tells_nobody_else_whether_there_is_one(cast, now, key):
    referral = refer(cast, now, hear(cast, now).contribution)
    client = browser(getattr(cast, key))
    assert client.get("/morrowdale/desk/safeguarding/").status_code == 403
    for code in (referral.code, "NOTTHERE"):
        assert client.post(f"/morrowdale/desk/safeguarding/{code}/").status_code == 403
