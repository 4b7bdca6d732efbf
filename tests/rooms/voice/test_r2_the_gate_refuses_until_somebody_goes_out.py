"""R2: a round that falls short of its own terms closes only after outreach, or with a name under a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import Error, transaction

from morrow.foundations.errors import NotAllowed
from morrow.voice import actions, queries
from morrow.voice.errors import NotRecorded, RoundTermsFixed, UnderHeard
from morrow.voice.models import Quota
from tests.rooms.voice.hearing import asking_for_carers, go_out, take_part
from tests.rooms.voice.scenes import after, browser, page, terms


def close(cast, round_, now, reason=""):
    actions.close_round(round=round_, shortfall_reason=reason, by=cast.actor("esme"), now=after(now))


def test_r2_it_refuses_names_who_is_missing_and_lets_go_after_outreach(cast, now):
    round_, quota = asking_for_carers(cast, now)
    take_part(cast, now, round_, carers=2, others=28)
    with pytest.raises(UnderHeard, match="Do you look after somebody, unpaid\\? Yes"):
        close(cast, round_, now)
    assert round_.__class__.objects.get(pk=round_.pk).state == "open"
    assert "These voices are missing so far" in page(browser(), f"rounds/{round_.code}/who/")
    go_out(cast, now, quota)
    close(cast, round_, now)
    assert (round_.state, round_.shortfall_reason) == ("closed", "")
    shown = page(browser(), f"rounds/{round_.code}/who/")
    assert "Carers at the Thursday café" in shown
    assert "Esme Lark" in shown


def test_r2_a_named_persons_reason_is_published_instead(cast, now):
    round_, _quota = asking_for_carers(cast, now)
    take_part(cast, now, round_, carers=2, others=28)
    close(cast, round_, now, reason="The carers' café is shut for the winter.")
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "café is shut for the winter" in shown
    assert "Esme Lark" in shown


def test_r2_a_round_that_heard_them_closes_without_more(cast, now):
    round_, _quota = asking_for_carers(cast, now)
    take_part(cast, now, round_, carers=10, others=30, silent=5)
    close(cast, round_, now)
    assert round_.state == "closed"


def test_r2_where_too_few_tell_nobody_can_know_and_it_does_not_pass(cast, now):
    round_, _quota = asking_for_carers(cast, now)
    take_part(cast, now, round_, carers=5, others=3, silent=20)
    with pytest.raises(UnderHeard):
        close(cast, round_, now)


def test_a_quota_is_named_before_opening_and_the_database_keeps_it(cast, now):
    round_, quota = asking_for_carers(cast, now)
    esme = cast.actor("esme")
    with pytest.raises(RoundTermsFixed):
        actions.set_quota(round=round_, fact="caring", value="no", least=5, by=esme, now=now)
    with pytest.raises(RoundTermsFixed):
        actions.drop_quota(quota=quota, by=esme, now=now)
    with pytest.raises(Error, match="named before a round opens"), transaction.atomic():
        Quota.objects.update(least=1)
    with pytest.raises(Error, match="named before a round opens"), transaction.atomic():
        Quota.objects.all().delete()


def test_outreach_is_written_down_by_who_runs_the_round_while_it_runs(cast, now):
    round_, quota = asking_for_carers(cast, now)
    with pytest.raises(NotAllowed):
        actions.record_outreach(
            quota=quota, who="x", where="x", on=round_.opens, how="x", came=0, by=cast.actor("nadia"), now=now
        )
    with pytest.raises(NotRecorded, match="has not come yet"):
        go_out(cast, now - timedelta(days=3), quota)
    close(cast, round_, now, reason="Nobody came.")
    with pytest.raises(NotRecorded, match="while the round runs"):
        go_out(cast, now, quota)


def test_who_took_part_stands_beside_the_place_with_a_range_and_without_small_numbers(cast, now):
    round_, quota = asking_for_carers(cast, now)
    take_part(cast, now, round_, carers=12, others=30)
    caring = next(each for each in queries.who(round_).facts if each.fact.key == "caring")
    yes, _no = caring.parts
    assert (str(caring.told), str(yes.people)) == ("40", "10")
    assert (yes.low, yes.share, yes.high) == (14, 25, 40)
    shown = page(browser(), f"rounds/{round_.code}/who/")
    assert "25% (14 to 40)" in shown
    go_out(cast, now, quota, came=3)
    assert "How many came: fewer than 10" in page(browser(), f"rounds/{round_.code}/who/")


def test_nobody_went_out_for_a_round_before_it_began(cast, now):
    round_, quota = asking_for_carers(cast, now)
    with pytest.raises(NotRecorded, match="The round began on"):
        go_out(cast, now, quota, on=round_.opens - timedelta(days=1))


def test_quotas_of_one_fact_never_ask_for_more_than_everybody(cast, now):
    esme = cast.actor("esme")
    draft = actions.draft_round(terms=terms(), by=esme, now=now)
    actions.set_quota(round=draft, fact="caring", value="yes", least=60, by=esme, now=now)
    actions.set_quota(round=draft, fact="caring", value="no", least=40, by=esme, now=now)
    with pytest.raises(NotRecorded, match="no round could meet them all"):
        actions.set_quota(round=draft, fact="caring", value="no", least=41, by=esme, now=now)
