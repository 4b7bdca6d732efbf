"""R40, R52: help not accepted comes with a reason, something else, a day; assessment is always open."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.errors import NotAllowed
from morrow.support import actions, queries
from morrow.support.errors import AlreadyAnswered, NothingInstead
from morrow.support.models import AssessmentRequest, Request
from tests.rooms.support.steps import person, written

LATER = date(2026, 2, 1)


def asked(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        return actions.request_help(
            plan=plan,
            what="Please mend the boiler.",
            helper=person(cast, "gwen"),
            helper_called="Gwen",
            by=cast.actor("leila"),
            now=now,
        )


def decline(cast, now, request, **answer):
    with cast.as_("gwen"):
        given = {"reason": "It is rented.", "instead": "A heater tomorrow.", "instead_on": LATER, **answer}
        actions.decline_request(request=request, by=cast.actor("gwen"), now=now, **given)


@pytest.mark.parametrize("missing", [{"reason": " "}, {"instead": ""}, {"instead_on": None}])
def test_r40_nobody_is_sent_away_with_only_a_no(cast, now, missing):
    request = asked(cast, now)
    with pytest.raises(NothingInstead):
        decline(cast, now, request, **missing)
    assert Request.objects.unrestricted(reason="a test").get().state == "asked"


def test_r40_the_database_holds_it_too(cast, now):
    request = asked(cast, now)
    request.state = "declined"
    with cast.as_("gwen"), pytest.raises(IntegrityError), transaction.atomic():
        request.save()


def test_r40_not_accepted_carries_reason_alternative_and_day(cast, now):
    request = asked(cast, now)
    decline(cast, now, request)
    with cast.as_("joe") as scope:
        (seen,) = queries.my_plan(scope.viewer).requests
    assert (seen.state, seen.reason, seen.instead_on) == ("declined", "It is rented.", LATER)
    with pytest.raises(AlreadyAnswered):
        decline(cast, now, request)


@pytest.mark.parametrize("kind", [key for key, _ in AssessmentRequest.KINDS])
def test_r52_anybody_asks_for_an_assessment_and_the_day_is_kept(cast, now, kind):
    with cast.as_("joe"):
        receipt = actions.ask_for_assessment(person=cast.joe, assessment=kind, by=cast.actor("joe"), now=now)
    with cast.as_("nadia") as scope:
        (waiting,) = queries.assessments_waiting(scope.viewer)
        assert (waiting.code, waiting.asked_at) == (receipt.code, now)
        actions.take_up_assessment(asked=waiting, by=cast.actor("nadia"), now=now)
        assert queries.assessments_waiting(scope.viewer) == []
        with pytest.raises(AlreadyAnswered):
            actions.take_up_assessment(asked=waiting, by=cast.actor("nadia"), now=now)


def test_a_worker_writes_down_that_somebody_without_an_account_asks(cast, now):
    with cast.as_("rosa"):
        actions.ask_for_assessment(person=cast.amina, assessment="carer", by=cast.actor("rosa"), now=now)
    assert AssessmentRequest.objects.unrestricted(reason="a test").get().person_id == cast.amina.pk


def test_a_neighbour_cannot_ask_in_somebodys_name(cast, now):
    with cast.as_("kayla"):
        with pytest.raises(NotAllowed):
            actions.ask_for_assessment(person=cast.joe, assessment="carer", by=cast.actor("kayla"), now=now)
