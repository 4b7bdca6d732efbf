"""R69: an officer sets it up, counts and corrects through the pages, and anyone reads where it stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from morrow.accountability import actions, queries
from morrow.accountability.actions import OptionDraft
from morrow.accountability.models import Experiment, Reading
from morrow.foundations.money import Money
from morrow.foundations.periods import in_words
from tests.rooms.accountability.making import NOTHING, in_force, proposal
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.accountability.trying import TABLE, learn, tried

NOW = datetime.now(UTC)
LAST = NOW.date() + timedelta(days=60)


def boxes(name: str, day: date) -> dict[str, int]:
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def running(cast) -> Experiment:
    """In force since three weeks ago."""
    then = NOW - timedelta(days=30)
    decision = tried(cast, then, last_day=LAST)
    in_force(cast, then, decision, review_on=LAST)
    return Experiment.objects.select_related("decision").get()


def test_r69_it_is_set_up_on_the_page_of_a_proposal_and_stands_in_its_pack(cast):
    decision = proposal(cast, NOW, title="A shared table", options=[TABLE, NOTHING])
    dan = Browser(cast.dan)
    says(dan.open(f"{decision.code}/"), "Try it first")
    typed = {
        "option": decision.options.first().code,
        "hypothesis": "If it is warm, people come.",
        "counts_people": "yes",
        "counted": "people at the table",
        "budget": "1,200",
        **boxes("last_day", LAST),
        "stop_when": "",
        "stop_at": "40",
    }
    says(
        dan.send(f"{decision.code}/try/", **typed),
        "If it is warm, people come.",
        "1,200",
        "Or leave both empty",
    )
    assert dan.send(f"{decision.code}/try/", **{**typed, "stop_at": ""}).status_code == 302
    assert Experiment.objects.get().budget == Money(1_200_00)
    for page in ("", "pack/"):
        says(
            Browser().open(f"{decision.code}/{page}"),
            "tried first",
            "If it is warm, people come.",
            "£1,200",
        )


def test_r69_it_is_counted_corrected_and_learned_from_on_its_page(cast):
    experiment = running(cast)
    code, dan = experiment.decision.code, Browser(cast.dan)
    says(dan.open(f"{code}/"), "Nothing has been counted yet", "Write down what was counted")
    early = {**boxes("as_at", NOW.date() + timedelta(days=3)), "count": "12", "spent": "80"}
    says(dan.send(f"{code}/try/count/", **early), "That day is still to come", 'value="80"')
    said = {
        **boxes("as_at", NOW.date() - timedelta(days=5)),
        "count": "120",
        "spent": "80",
        "words": "Soup went first.",
    }
    assert dan.send(f"{code}/try/count/", **said).status_code == 302
    says(
        dan.open(f"{code}/"),
        "Its rule for stopping is met",
        "Propose the decision that it ends with",
        "Soup went",
    )
    reading = Reading.objects.get()
    correction = {"count": "12", "spent": "80", "reason": "A nought too many."}
    assert dan.send(f"{code}/try/count/{reading.code}/", **correction).status_code == 302
    assert "120 counted" in dan.open(f"{code}/").content.decode()
    assert "12 counted" not in Browser().open(f"{code}/").content.decode()
    page = says(
        Browser().open(f"{code}/"), "Corrected since:", "A nought too many.", "10 counted"
    ) and Browser().open(f"{code}/")
    assert "Its rule for stopping is met" not in page.content.decode()
    assert (
        dan.send(f"{code}/try/learned/", came_true="partly", learned="They came for company.").status_code
        == 302
    )
    says(Browser().open("tried/"), "A shared table", "It goes on", "They came for company.")


def test_r69_whoever_decides_is_led_to_a_new_decision_and_not_to_letting_it_stand(cast):
    experiment = running(cast)
    with cast.as_("dan"):
        actions.keep_reading(
            experiment=experiment,
            as_at=NOW.date(),
            count=44,
            spent=Money(90_00),
            by=cast.actor("dan"),
            now=NOW,
        )
    code = experiment.decision.code
    page = Browser(cast.okafor).open(f"{code}/")
    says(page, "It does not simply go on")
    assert "Answer the review" not in page.content.decode()
    says(Browser(cast.dan).open("propose/", supersedes=code), f'value="{code}" selected')
    learn(cast, experiment, NOW)
    after = proposal(
        cast,
        NOW,
        authority=experiment.decision.authority,
        supersedes=queries.decision(code),
        options=[TABLE, NOTHING],
    )
    says(
        Browser().open(f"{after.code}/"),
        "What was learned when it was tried",
        "for company more than for warmth",
    )


def test_r69_whoever_decides_reads_when_it_stops_and_by_when_it_is_reviewed(cast):
    decision = tried(cast, NOW, last_day=LAST)
    says(
        Browser(cast.okafor).open(f"{decision.code}/decide/"),
        "One of the options is tried first",
        "A shared table on two evenings",
        "£5,000",
        "once 40 or more are counted",
        f"For what is tried: by {in_words(LAST)}",
    )


def test_r69_everyone_reads_what_was_expected_whether_it_came_true_and_what_it_ended_with(cast):
    experiment = running(cast)
    with cast.as_("dan"):
        actions.keep_reading(
            experiment=experiment, as_at=NOW.date(), count=44, spent=Money(1_234_00), by=cast.actor("dan"),
            now=NOW,
        )  # fmt: skip
    learn(cast, experiment, NOW)
    after = proposal(
        cast,
        NOW,
        title="The table stays",
        authority=experiment.decision.authority,
        supersedes=queries.decision(experiment.decision.code),
        options=[TABLE, NOTHING],
    )
    in_force(cast, NOW, queries.decision(after.code), review_on=LAST)
    says(
        Browser().open("tried/"),
        "What was expected:",
        "It came true.",
        "£1,234",
        "It ended with a decision:",
        "The table stays",
    )


def test_whoever_says_that_no_people_are_counted_is_asked_once_more(cast):
    decision = proposal(cast, NOW, title="A shared table", options=[TABLE, NOTHING])
    dan = Browser(cast.dan)
    typed = {
        "option": decision.options.first().code,
        "hypothesis": "If it is warm, people come.",
        "counted": "residents at the table",
        "counts_people": "no",
        "budget": "1,200",
        **boxes("last_day", LAST),
    }
    says(dan.send(f"{decision.code}/try/", **typed), "sounds like people", "nobody could be known")
    assert not Experiment.objects.exists()
    assert dan.send(f"{decision.code}/try/", **typed, surely_no_people="on").status_code == 302
    assert dan.send(f"{decision.code}/try/not/", sent="yes").status_code == 302
    assert not Experiment.objects.exists()


def test_where_no_option_costs_anything_nothing_can_be_tried(cast):
    decision = proposal(cast, NOW, options=[NOTHING, OptionDraft("Ask again", Money(0))])
    assert Browser(cast.dan).open(f"{decision.code}/try/").status_code == 302


def test_what_may_name_somebody_is_asked_about_once_more(cast):
    code, dan = running(cast).decision.code, Browser(cast.dan)
    said = {
        **boxes("as_at", NOW.date()),
        "count": "12",
        "spent": "0",
        "words": "Mrs Jean Holt cried; ring 0161 496 0777.",
    }
    says(dan.send(f"{code}/try/count/", **said), "This may show who somebody is", "Holt")
    assert not Reading.objects.exists()


def test_the_pack_says_that_what_was_learned_is_missing(cast):
    experiment = running(cast)
    after = proposal(
        cast,
        NOW,
        authority=experiment.decision.authority,
        supersedes=experiment.decision,
        options=[TABLE, NOTHING],
    )
    says(Browser().open(f"{after.code}/pack/"), f"What was learned when {experiment.decision.code} was tried")


def test_nobody_else_is_shown_the_way_to_count(cast):
    code = running(cast).decision.code
    for key in ("okafor", "joe"):
        browser = Browser(cast.people[key]) if key in cast.people else Browser()
        assert "try/count/" not in browser.open(f"{code}/").content.decode()
        assert browser.open(f"{code}/try/count/").status_code in {302, 403}
