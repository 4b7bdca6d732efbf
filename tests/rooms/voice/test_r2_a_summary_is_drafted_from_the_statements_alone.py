"""R2: what statements say together is drafted by fixed rules, edited, and published with what was changed."""

from __future__ import annotations

import doctest
from dataclasses import asdict
from importlib import import_module

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from morrow.accountability import queries as accountability
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.foundations.record import ref
from morrow.voice import actions, for_decisions, queries, rules
from morrow.voice.actions import Edited
from morrow.voice.errors import SummaryNotReady
from morrow.voice.models import BridgingPoint, Statement
from tests.rooms.voice.conversing import WORDS, camps
from tests.rooms.voice.scenes import after, browser, page, refusal, send


@pytest.fixture
def closed(cast, now):
    """Two camps have answered, and the round is closed."""
    round_, _codes = camps(cast, now, 24, 14)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    return round_


@pytest.fixture
def draft(closed, cast, now):
    return actions.draft_bridging(round=closed, by=cast.actor("esme"), now=now)


def claims(round_):
    """Each claim of the draft as its kind, its sentence, and the words it stands on."""
    return [
        (claim.point.kind, claim.point.says, {cited.words for cited in claim.cited})
        for claim in queries.bridging_draft(round_).claims
    ]


def edit(draft, cast, now, points, *, opening="", changed=""):
    actions.edit_bridging(
        summary=draft, opening=opening, changed=changed, points=points, by=cast.actor("esme"), now=now
    )


def publish(draft, cast, now):
    actions.publish_bridging(summary=draft, by=cast.actor("esme"), now=now)


def test_r2_each_claim_stands_on_the_statements_that_have_its_pattern(closed, draft):
    found = claims(closed)
    assert found[0] == ("common", "Most people in every group agree with this.", set(WORDS[:2]))
    apart = {says: words for kind, says, words in found if kind == "differ"}
    assert apart == {
        "Most in Group A agree. Most in Group B disagree.": set(WORDS[2:4]),
        "Most in Group B agree. Most in Group A disagree.": set(WORDS[4:6]),
    }
    minority = [words for kind, _says, words in found if kind == "minority"]
    assert minority == [set(WORDS[2:6])]
    assert "not how many here think so" in [says for kind, says, _words in found if kind == "unknown"][-1]


def test_r2_where_groups_are_not_steady_none_is_named(cast, now):
    told = [
        rules.Leaning("a", "most_agree", ("most_agree",)),
        rules.Leaning("b", "divided", ("divided",)),
        rules.Leaning("c", "unsure", ("unsure",)),
    ]
    usual = {"minorities": [], "few_against": 2, "hidden": False, "found_again": 41, "missing": 1}
    points = rules.bridging_points(told, named=False, **usual)
    assert [(point.kind, point.code) for point in points] == [
        ("common", "most_agree"),
        ("unknown", "not_named"),
        ("unknown", "few_against"),
        ("unknown", "passed"),
        ("unknown", "divided"),
        ("unknown", "missing"),
        ("unknown", "who_came"),
    ]


def test_groups_that_are_steady_and_small_are_told_of_once_and_with_the_right_reason():
    told = [rules.Leaning("a", "most_agree", ("most_agree",))]
    usual = {"minorities": [], "few_against": 0, "hidden": True, "found_again": 100, "missing": 0}
    points = rules.bridging_points(told, named=False, **usual)
    assert [point.code for point in points] == ["most_agree", "small_groups", "who_came"]


def test_nothing_is_claimed_of_what_too_few_have_seen():
    told = [rules.Leaning("a", "most_agree", ("most_agree", "few"))]
    usual = {"minorities": [], "few_against": 0, "hidden": True, "found_again": 90, "missing": 0}
    points = rules.bridging_points(told, named=True, **usual)
    assert [point.code for point in points] == ["hidden_group", "seldom_seen", "who_came"]


def test_it_waits_until_nobody_can_answer_any_more_and_enough_have(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    with pytest.raises(SummaryNotReady, match="People can still answer"):
        actions.draft_bridging(round=round_, by=cast.actor("esme"), now=now)
    few, _codes = camps(cast, now, 5, 3)
    actions.close_round(round=few, by=cast.actor("esme"), now=after(now))
    with pytest.raises(SummaryNotReady, match="Fewer than 10 people answered at least 5"):
        actions.draft_bridging(round=few, by=cast.actor("esme"), now=now)


def test_what_is_changed_stands_beside_the_draft_with_why(closed, draft, cast, now):
    points = {1: Edited("All of us want somebody to come."), 2: Edited("", "It repeats the next one.")}
    edit(draft, cast, now, points)
    with pytest.raises(SummaryNotReady, match="Say what you changed and why"):
        publish(draft, cast, now)
    edit(draft, cast, now, points, opening="We agree on visits.", changed="Plainer words.")
    publish(draft, cast, now)
    shown = page(browser(), f"rounds/{closed.code}/together/")
    for told in (
        "We agree on visits.",
        "All of us want somebody to come.",
        "Most people in every group agree with this.",
        "It repeats the next one.",
        "Plainer words.",
        "Esme",
    ):
        assert told in shown


def test_a_minority_is_never_left_out_not_even_in_the_database(closed, draft, cast, now):
    position = next(point.position for point in draft.points.all() if point.kind == "minority")
    with pytest.raises(SummaryNotReady, match="What a minority says"):
        edit(draft, cast, now, {position: Edited("", "They are few.")})
    with pytest.raises(IntegrityError), transaction.atomic():
        BridgingPoint.objects.filter(kind="minority").update(left_out_because="They are few.")


def test_each_claim_leads_to_its_figures_which_count_nobody(closed, draft, cast, now):
    publish(draft, cast, now)
    shown = page(browser(), f"rounds/{closed.code}/together/")
    for number in range(1, 7):
        assert f'href="#statement-{number}"' in shown
        assert f'id="statement-{number}"' in shown
    assert "Group A: nearly all agree. Group B: nearly all disagree." in shown
    assert "10 people or more" in shown


def test_it_stands_on_the_page_of_the_round_and_whole_before_the_decision_maker(closed, draft, cast, now):
    assert queries.bridging_of(closed) is None
    publish(draft, cast, now)
    assert "Read the whole summary" in page(browser(), f"rounds/{closed.code}/")
    [told] = [each for each in for_decisions.heard((ref(closed),)) if "say together" in each.title]
    whole = "\n".join(accountability.read_out([asdict(told)])[0]["words"])
    for words in WORDS:
        assert f"“{words}”" in whole
    assert "edited and published by Esme" in whole


def test_what_is_taken_down_later_is_gone_from_the_summary_too(closed, draft, cast, now):
    publish(draft, cast, now)
    first = Statement.objects.unrestricted(reason="a test").get(words=WORDS[0])
    actions.moderate(statement=first, show=False, because_of="A name", by=cast.actor("esme"), now=now)
    shown = page(browser(), f"rounds/{closed.code}/together/")
    assert WORDS[0] not in shown
    assert "This statement is no longer shown." in shown


def test_a_new_summary_takes_the_place_of_the_old_one_which_is_told_of(closed, draft, cast, now):
    publish(draft, cast, now)
    with pytest.raises(SummaryNotReady, match="published or drafted anew"):
        edit(draft, cast, now, {})
    again = actions.draft_bridging(round=closed, by=cast.actor("esme"), now=now)
    assert queries.bridging_of(closed).summary == draft
    publish(again, cast, now)
    found = queries.bridging_of(closed)
    assert (found.summary, found.earlier) == (again, (draft,))


def test_it_is_on_the_record_and_nobody_else_may(closed, draft, cast, now):
    publish(draft, cast, now)
    verbs = Entry.objects.unrestricted(reason="a test").filter(on=str(closed)).values_list("verb", flat=True)
    assert {"drafted a summary of", "published a summary of"} <= set(verbs)
    for who in ("rosa", "nadia", "joe"):
        with pytest.raises(NotAllowed):
            actions.draft_bridging(round=closed, by=cast.actor(who), now=now)


def test_esme_drafts_edits_and_publishes_it_by_its_pages(closed, cast):
    esme = browser(cast.esme)
    address = f"rounds/{closed.code}/together"
    assert f"{address}/edit/" in page(esme, f"rounds/{closed.code}/")
    send(esme, f"{address}/draft/")
    assert WORDS[0] in page(esme, f"{address}/edit/")
    assert "Say what you changed" in refusal(
        esme, f"{address}/edit/", **{"says-1": "We agree on this.", "do": "publish"}
    )
    told = {"says-1": "We agree on this.", "changed": "Shorter."}
    assert send(esme, f"{address}/edit/", **told, do="publish") == f"{address}/"
    with CaptureQueriesContext(connection) as asked:
        assert "We agree on this." in page(browser(), f"{address}/")
    assert len(asked) <= 25
    assert browser(cast.joe).get(f"/morrowdale/{address}/edit/").status_code == 403


def test_the_summary_is_nobodys_page_before_it_is_published(closed, draft):
    assert browser().get(f"/morrowdale/rounds/{closed.code}/together/").status_code == 404


def test_the_example_of_the_rules_runs():
    ran = doctest.testmod(import_module("morrow.voice.rules.bridging"))
    assert (ran.attempted > 0, ran.failed) == (True, 0)
