"""Facts somebody tells about themselves: voluntary, theirs alone, changed at will, gone with them."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.place.models import Area, Population
from morrow.voice import actions, queries
from morrow.voice.errors import FactNotTold, NotRecorded
from morrow.voice.facts import facts
from morrow.voice.forgetting import forget
from morrow.voice.models import AboutPerson
from tests.rooms.voice.scenes import browser, page, refusal, send


def rows():
    return AboutPerson.objects.unrestricted(reason="a test")


def test_joe_tells_changes_and_empties_them_on_his_own_page(cast):
    joe = browser(cast.joe)
    assert "Nobody reads your answers but you" in page(joe, "have-your-say/about-me/")
    send(joe, "have-your-say/about-me/", **{"fact-caring": "yes", "fact-sex": "male"})
    assert queries.about_me(cast.viewer("joe")) == {"caring": "yes", "sex": "male"}
    send(joe, "have-your-say/about-me/", **{"fact-caring": "no", "fact-sex": ""})
    assert queries.about_me(cast.viewer("joe")) == {"caring": "no"}


def test_nobody_else_reads_them_whatever_their_work(cast, now):
    with cast.as_("joe") as scope:
        actions.tell_about_me(told={"caring": "yes"}, by=scope.viewer.acting_as("resident"), now=now)
    for who in ("esme", "nadia", "rosa", "dev", "beth", "abe", "sam"):
        with cast.as_(who) as scope:
            assert not AboutPerson.objects.visible_to(scope.viewer).exists()
    with pytest.raises(NotAllowed):
        actions.tell_about_me(told={"caring": "yes"}, by=cast.actor("esme"), now=now)


def test_an_unknown_postcode_or_answer_is_refused(cast, now):
    joe = browser(cast.joe)
    assert "do not know that postcode" in refusal(joe, "have-your-say/about-me/", postcode="ZZ1 1ZZ")
    with pytest.raises(FactNotTold):
        actions.tell_about_me(told={"caring": "maybe"}, by=cast.actor("joe"), now=now)


def test_they_go_when_the_person_is_forgotten(cast, now):
    actions.tell_about_me(told={"caring": "yes"}, by=cast.actor("joe"), now=now)
    forget(cast.joe.pk)
    assert not rows().exists()


def test_a_place_asks_for_a_fact_of_its_own_with_its_own_figures(cast):
    esme = browser(cast.esme)
    send(
        esme,
        "rounds/facts/",
        question="Do you rent?",
        values="Tenant; 3000\nOwner; 9,000\n",
        source="Council",
    )
    send(browser(cast.joe), "have-your-say/about-me/", **{"fact-do-you-rent": "tenant"})
    assert queries.about_me(cast.viewer("joe")) == {"do-you-rent": "tenant"}
    assert "Line 2" in refusal(esme, "rounds/facts/", question="Pets?", values="Dog; 1\nCat; many", source="")


def test_one_answer_is_no_question(cast, now):
    with pytest.raises(NotRecorded, match="at least two answers"):
        actions.ask_fact(question="Pets?", values=[("Dog", None)], source="", by=cast.actor("esme"), now=now)


def test_who_lives_here_comes_from_the_places_own_counts(cast):
    Area.objects.create(
        code="N1", kind="neighbourhood", name="North", longitude=0, latitude=0, vintage="2021"
    )
    for first, last, people in ((0, 64, 75), (65, None, 25)):
        Population.objects.create(area_code="N1", age_from=first, age_to=last, people=people)
    age = next(fact for fact in facts() if fact.key == "age")
    assert [(value.label, age.share(value.key)) for value in age.values] == [("0–64", 75), ("65+", 25)]
