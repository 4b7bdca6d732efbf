"""R54: a person lets a named worker see something, for a purpose, and takes it back at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from morrow.foundations.errors import NotAllowed
from morrow.people import actions
from morrow.people.models import Permission, Person, Role

GIVE = "/morrowdale/me/permissions/give/"


def code(cast, key: str) -> str:
    """The public code under which one of the cast works."""
    return Role.objects.get(person=cast.people[key]).code


def give(cast, browser, **changes):
    """Joe lets Leila see who he is."""
    form = {"code": code(cast, "leila"), "kinds": ["people.person"], "purpose": "so that she can help me"}
    return browser("joe").post(GIVE, form | changes)


def sees(cast, key: str) -> bool:
    """Whether one of the cast reads Joe's row, through both walls."""
    with cast.as_(key) as scope:
        python = Person.objects.visible_to(scope.viewer).filter(pk=cast.joe.pk).exists()
        database = Person._base_manager.filter(pk=cast.joe.pk).exists()
        assert python == database, "the two walls disagree"
        return database


def given() -> Permission:
    return Permission.objects.unrestricted(reason="a test").get()


def test_r54_given_by_the_workers_public_code_it_opens_one_kind_to_one_worker(cast, browser):
    assert not sees(cast, "leila")
    assert give(cast, browser).status_code == 302
    assert sees(cast, "leila")
    assert not sees(cast, "nadia")


def test_r54_taken_back_it_closes_at_once(cast, browser):
    give(cast, browser)
    browser("joe").post(f"/morrowdale/me/permissions/{given().code}/withdraw/")
    assert not sees(cast, "leila")
    assert "Taken back" in browser("joe").get("/morrowdale/me/permissions/").content.decode()


def test_r54_it_ends_on_its_day(cast, browser):
    give(cast, browser)
    yesterday = timezone.localdate() - timedelta(days=1)
    Permission.objects.unrestricted(reason="a test").update(
        active_from=yesterday, active_to=timezone.localdate()
    )
    assert not sees(cast, "leila")


def test_r54_the_page_shows_the_last_day_that_was_chosen(cast, browser):
    give(cast, browser, last_day_day="1", last_day_month="1", last_day_year="2037")
    page = browser("joe").get("/morrowdale/me/permissions/").content.decode()
    assert 'to and including <time datetime="2037-01-01">1 January 2037</time>' in page
    assert "2 January 2037" not in page


def test_a_last_day_that_is_over_is_refused_beside_that_day(cast, browser):
    refused = give(cast, browser, last_day_day="1", last_day_month="1", last_day_year="2020")
    assert refused.status_code == 422
    assert 'id="id_last_day_error"' in refused.content.decode()


def test_r54_it_ends_when_the_worker_leaves_that_work(cast, browser, now):
    give(cast, browser)
    role = Role.objects.get(person=cast.leila)
    with cast.as_("abe"):
        today = timezone.localdate()
        actions.end_role(role=role, first_day_without=today, by=cast.actor("abe"), now=timezone.now())
    assert not sees(cast, "leila")


def test_the_page_names_the_worker_the_kind_and_the_purpose(cast, browser):
    give(cast, browser)
    page = browser("joe").get("/morrowdale/me/permissions/").content.decode()
    assert "Leila Haddad, Navigator in a charity, Compass Rose Trust" in page
    assert "Who you are and how to reach you" in page
    assert "so that she can help me" in page


def test_a_code_of_nobody_is_refused_and_nothing_typed_is_lost(cast, browser):
    answer = give(cast, browser, code="NOTACODE")
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "Nobody works under that code today" in said
    assert "so that she can help me" in said


def test_a_link_may_name_who_and_what_and_the_page_says_what_each_kind_opens(cast, browser):
    page = browser("joe").get(GIVE, {"code": code(cast, "leila"), "kinds": "support.plan"}).content.decode()
    assert f'value="{code(cast, "leila")}" selected' in page
    assert page.count(" checked") == 1
    assert "It does not open your budget or your private page." in page


@pytest.mark.parametrize("missing", ["kinds", "purpose"])
def test_a_permission_for_nothing_or_for_no_purpose_is_refused(cast, browser, missing):
    answer = give(cast, browser, **{missing: [] if missing == "kinds" else ""})
    assert answer.status_code == 422
    assert not Permission.objects.unrestricted(reason="a test").exists()


def test_nobody_gives_permission_for_somebody_else(cast, now):
    today = now.date()
    with cast.as_("leila"), pytest.raises(NotAllowed):
        actions.give_permission(
            person=cast.joe,
            given_to=cast.leila,
            kinds=["people.person"],
            purpose="I would like to",
            active_from=today,
            active_to=None,
            by=cast.actor("leila"),
            now=now,
        )


def share(cast, browser, **changes):
    """Beth shares who Joe is with Leila, without his yes."""
    review = timezone.localdate() + timedelta(days=28)
    form = {
        "person": cast.joe.code,
        "code": code(cast, "leila"),
        "kinds": ["people.person"],
        "basis": "safeguarding",
        "purpose": "to see that he is safe",
        "reason": "Care Act section 42; asking was not safe.",
        "review_on_day": review.day,
        "review_on_month": review.month,
        "review_on_year": review.year,
    }
    return browser("beth").post("/morrowdale/desk/data-protection/share/", form | changes)


def test_what_is_shared_without_a_yes_shows_its_basis_reason_and_review_to_the_person(cast, browser):
    assert share(cast, browser).status_code == 302
    assert sees(cast, "leila")
    page = browser("joe").get("/morrowdale/me/permissions/").content.decode()
    assert "Shared without your yes" in page
    assert "To keep somebody safe from harm" in page
    assert "Care Act section 42; asking was not safe." in page


@pytest.mark.parametrize("missing", ["reason", "basis", "review_on_day"])
def test_without_a_basis_a_reason_and_a_review_nothing_is_shared(cast, browser, missing):
    assert share(cast, browser, **{missing: ""}).status_code == 422
    assert not sees(cast, "leila")


def test_a_navigator_shares_nothing_without_a_yes(cast, browser):
    assert browser("nadia").get("/morrowdale/desk/data-protection/share/").status_code == 403


def test_the_data_protection_lead_sees_it_and_stops_it(cast, browser):
    share(cast, browser)
    page = browser("dev").get("/morrowdale/desk/data-protection/").content.decode()
    assert "Care Act section 42; asking was not safe." in page
    browser("dev").post(f"/morrowdale/desk/data-protection/{given().code}/stop/")
    assert not sees(cast, "leila")


def test_the_person_cannot_stop_it_alone_and_is_told_how_to_object(cast, browser):
    share(cast, browser)
    answer = browser("joe").post(f"/morrowdale/me/permissions/{given().code}/withdraw/")
    assert answer.status_code == 403
    assert "You can object" in browser("joe").get("/morrowdale/me/permissions/").content.decode()
