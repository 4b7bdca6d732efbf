"""J2 through the pages: propose, analysis, send back, answer, decide, call-in, release, in force."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.accountability.models import Decision
from tests.rooms.accountability.making import authority, decided, in_force, proposal, reported
from tests.rooms.accountability.pages import Browser, says

SOON = str(datetime.now(UTC).year + 2)


@pytest.fixture
def who(cast, now):
    """Everyone's browser, in a place where the cabinet may decide."""

    def browser(key: str) -> Browser:
        return Browser(getattr(cast, key))

    return browser


def the_decision() -> Decision:
    return Decision.objects.get()


def test_r12_r14_the_whole_way_with_every_wrong_turn(cast, now, who):
    power = authority(cast, now)
    dan, okafor, vale, dilys = who("dan"), who("okafor"), who("vale"), who("dilys")
    says(dan.open("propose/"), "Propose a decision", "Cabinet")
    sent = dan.send(
        "propose/",
        title="Warm homes",
        question="Shall we?",
        authority=power.code,
        subject="warm homes",
        heard="Forty statements",
        option_1="Grants",
        cost_1="184,000",
        option_2="Do nothing",
        cost_2="0",
    )
    assert sent.status_code == 302
    code = the_decision().code
    says(okafor.open(f"{code}/"), "has not reached the decision-maker")
    assert dan.send(f"{code}/analysis/", equality="Women gain", sustainability="Less gas").status_code == 302
    reported(cast, now, the_decision())

    option = the_decision().options.first()
    assert okafor.send(f"{code}/send-back/", option=option.code, question="And renters?").status_code == 302
    typed = {
        "option": option.code,
        "authority": power.code,
        "reasons": "They are cold",
        "heard": "Forty statements",
        "made_of_it": "We added landlords",
        "interests": "none",
        "review_on_day": "1",
        "review_on_month": "7",
        "review_on_year": SOON,
    }
    says(okafor.send(f"{code}/decide/", **typed), "waits for its answer")
    assert dan.send(f"{code}/answer/", option=option.code, answer="Landlords sign up").status_code == 302

    page = okafor.open(f"{code}/decide/")
    says(page, "Ten minutes", "And renters?", "Landlords sign up", "£184,000", "Women gain")
    assert okafor.send(f"{code}/decide/", **typed).status_code == 302
    says(Browser().open(), "Warm homes", code)
    says(dilys.send(f"{code}/take-effect/"), "may call this decision in")

    assert vale.send(f"{code}/call-in/", reasons="What of renters?").status_code == 302
    says(dilys.send(f"{code}/take-effect/"), "Scrutiny has called this in")
    assert vale.send(f"{code}/release/", why="Answered", then="goes_on").status_code == 302
    assert dilys.send(f"{code}/take-effect/").status_code == 302
    assert the_decision().state == "in_force"
    says(
        Browser().open(f"{code}/"),
        *("They are cold", "We added landlords", "Cllr Tom Vale", "Answered", f"1 July {SOON}", "Do nothing"),
    )


def test_what_is_missing_is_said_beside_its_field_and_above_the_form(cast, now, who):
    decision = proposal(cast, now, heard="")
    okafor, page = who("okafor"), f"{decision.code}/decide/"
    refused = okafor.send(page, authority=decision.authority.code)
    assert refused.status_code == 422
    says(refused, "Choose the option", "Write your reasons", "Write what you made", "Say when this will")
    typed = {
        "option": decision.options.first().code,
        "authority": decision.authority.code,
        "reasons": "r",
        "made_of_it": "m",
        "interests": "some",
        "review_on_day": "1",
        "review_on_month": "7",
        "review_on_year": "2000",
    }
    says(okafor.send(page, **typed), "what was heard", "the date on which", "the interests declared")
    assert the_decision().state == "proposed"


@pytest.mark.parametrize(
    ("page", "key"),
    [
        ("propose/", "okafor"),
        ("{}/decide/", "vale"),
        ("{}/decide/", "dan"),
        ("{}/call-in/", "okafor"),
        ("{}/take-effect/", "okafor"),
        ("{}/notice/", "dan"),
        ("{}/analysis/", "joe"),
        ("{}/withdraw/", "joe"),
    ],
)
def test_the_wrong_role_is_refused_with_a_reason(cast, now, who, page, key):
    decision = proposal(cast, now)
    assert who(key).open(page.format(decision.code)).status_code == 403


def test_a_proposal_is_withdrawn_with_a_reason_everyone_reads(cast, now, who):
    decision = proposal(cast, now)
    page = f"{decision.code}/withdraw/"
    says(who("dan").send(page, why=" "), "Say why; it is published")
    assert who("dan").send(page, why="The grant fell through").status_code == 302
    says(Browser().open(f"{decision.code}/"), "Withdrawn", "The grant fell through")


def test_a_review_that_is_due_is_answered_on_its_page(cast, who):
    past = datetime.now(UTC) - timedelta(days=60)
    decision = in_force(cast, past, review_on=(past + timedelta(days=30)).date())
    okafor = who("okafor")
    says(okafor.open("desk/"), "Review due", decision.code)
    page = f"{decision.code}/review/"
    year = str(past.year + 3)
    typed = {"review_again_on_day": "1", "review_again_on_month": "7", "review_again_on_year": year}
    assert okafor.send(page, answer="", **typed).status_code == 422
    assert okafor.send(page, answer="It works", **typed).status_code == 302
    says(Browser().open(f"{decision.code}/"), "It works", f"1 July {year}")


def test_the_desk_is_for_someone_else_where_a_resident_opens_it(cast, now, who):
    assert who("joe").open("desk/").status_code == 403
    assert who("okafor").open("desk/").status_code == 200


def test_an_unknown_decision_is_not_found(cast, now, who):
    assert who("okafor").open("2099-123/").status_code == 404
    assert who("okafor").open("2099-123/pack/").status_code == 404


def test_each_desk_shows_what_waits_and_costs_few_queries(cast, now, who, django_assert_max_num_queries):
    decision = decided(cast, now)
    other = proposal(cast, now, key=True, authority=decision.authority)
    dilys, okafor = who("dilys"), who("okafor")
    with django_assert_max_num_queries(25):
        says(dilys.open("desk/"), "Notices to publish", other.code)
    with django_assert_max_num_queries(25):
        says(okafor.open("desk/"), "You must decide", other.code)
    with django_assert_max_num_queries(30):  # with the statements that tell who is looking
        okafor.open(f"{decision.code}/")
    with django_assert_max_num_queries(25):  # the two pages ask four rooms
        okafor.open(f"{other.code}/decide/")


def test_the_pack_stays_as_it_was_when_the_decision_was_taken(cast, now, who):
    decision = decided(cast, now)
    decision.equality = "Changed afterwards"
    decision.save()
    page = Browser().open(f"{decision.code}/pack/")
    says(page, "Carers are more often women", "This copy is unchanged")
    assert b"Changed afterwards" not in page.content


def test_votes_and_interests_are_read_line_by_line(cast, now, who):
    decision = proposal(cast, now)
    typed = {
        "option": decision.options.first().code,
        "authority": decision.authority.code,
        "reasons": "r",
        "made_of_it": "m",
        "review_on_day": "1",
        "review_on_month": "7",
        "review_on_year": SOON,
    }
    okafor, page = who("okafor"), f"{decision.code}/decide/"
    typed["interests"] = "some"
    says(okafor.send(page, **typed, votes="Cllr A: perhaps"), "Line 1")
    says(okafor.send(page, **typed, pecuniary="Cllr Ada Okafor: owns the firm"), "cannot take part")
    votes = "Cllr A: for\nCllr B: against: It comes too late\nCllr C: for"
    other = "Cllr C: lives there"
    assert okafor.send(page, **typed, votes=votes, other_interests=other).status_code == 302
    says(Browser().open(f"{decision.code}/"), "It comes too late", "lives there", "Against")
