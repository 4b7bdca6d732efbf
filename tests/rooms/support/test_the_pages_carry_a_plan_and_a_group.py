"""Every page of the room, walked by the people who need it, without JavaScript."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from morrow.foundations.money import Money
from morrow.people.models import Permission, Role
from morrow.support.models import (
    AssessmentRequest,
    BrokerRequest,
    Confidence,
    Plan,
    PlanAction,
    Request,
    Share,
)
from tests.rooms.support.steps import balance, budget_of, permit, written

NOT_STATUTORY = "It is not your statutory care and support plan"


class Browser:
    """Somebody of the cast with a browser."""

    def __init__(self, person):
        self.client = Client()
        self.client.force_login(person.account)
        session = self.client.session
        session["morrow_persona"] = True
        session.save()

    def get(self, page, status=200):
        with CaptureQueriesContext(
            connection,
        ) as seen:
            answer = self.client.get(f"/morrowdale/{page}")
        assert answer.status_code == status, (page, answer.status_code)
        text = answer.content.decode()
        if status == 200:
            assert text.count("<h1>") == 1
            asked = [q for q in seen.captured_queries if _reads(q["sql"])]
            assert len(asked) <= 25, (page, len(asked))
            assert len(answer.content) < 100_000
        return text

    def post(self, page, status=302, **fields):
        answer = self.client.post(f"/morrowdale/{page}", fields)
        text = answer.content.decode()
        assert answer.status_code == status, (
            page,
            answer.status_code,
            re.findall(r"error-message[^<]*<[^<]*<[^<]*", text),
        )
        return answer.headers.get("Location", "") if status == 302 else text


def _reads(statement):
    return not re.match(r"SAVEPOINT|RELEASE|SELECT set_config|ROLLBACK", statement)


def browser(cast, key):
    return Browser(cast.people[key])


def only(model, **which):
    return model.objects.unrestricted(reason="a test looks").get(**which)


def role_of(person):
    """The public code of what somebody works as."""
    return Role.objects.exclude(kind="resident").get(person=person).code


def day(name, text):
    return dict(zip((f"{name}_day", f"{name}_month", f"{name}_year"), text.split(), strict=True))


def test_j5_a_plan_from_first_word_to_agreement_by_its_pages(cast, now):
    joe, leila, gwen = (browser(cast, key) for key in ("joe", "leila", "gwen"))
    assert "Start my plan" in joe.get("my-plan/")
    assert cast.joe.code in joe.get("me/")
    joe.post(
        "me/permissions/give/",
        code=role_of(cast.leila),
        kinds=["support.plan", "support.personalbudget"],
        purpose="writing my plan with me",
    )
    page = joe.get("me/permissions/")
    for words in ("Leila", "Your plan", "Your personal budget", "writing my plan with me"):
        assert words in page
    assert "Joe Kettle" in leila.get("plans/")
    permitted = only(Permission, person=cast.joe).code
    page = leila.get("plans/start/")
    assert f'value="{permitted}"' in page
    assert cast.joe.code not in page
    refused = leila.post("plans/start/", status=422, who=permitted, called="Joe")
    assert "Sit down together first" in refused
    where = leila.post("plans/start/", who=permitted, called="Joe", present="on")
    code = where.rstrip("/").rsplit("/", 1)[-1]
    assert "strengths" in leila.post(f"plans/{code}/write/needs/", status=422, words="Lifts").lower()
    joe.post(f"plans/{code}/write/what_matters/", words="Cooking with friends.")
    leila.post(f"plans/{code}/write/strengths/", words="He knows every recipe.")
    joe.post(f"plans/{code}/differently/", part="strengths", words="Only most of them.")
    leila.post(f"plans/{code}/write/needs/", words="A lift on Saturdays.")
    joe.post(f"plans/{code}/circle/", called="Ann", relation="my sister")
    joe.post(f"plans/{code}/action/", what="Ask Ann for a lift", doer="person", who="Joe")
    refused = leila.post(f"plans/{code}/agree/", status=422)
    assert "Only the person can agree" in refused
    joe.post(f"plans/{code}/agree/", agree="on", **day("review_on", "1 7 2027"))
    page = joe.get("my-plan/")
    for words in (
        NOT_STATUTORY,
        "Only most of them.",
        "He knows every recipe.",
        "Ann",
        "Ask for an assessment",
    ):
        assert words in page
    action = only(PlanAction)
    leila.post(f"plans/{code}/ask/", worker=role_of(cast.gwen), what="Mend the boiler", action=action.code)
    asked = only(Request)
    assert "Mend the boiler" in gwen.get("asked-of-me/")
    gwen.post(f"asked-of-me/{asked.code}/", status=422, answer="decline", reason="Rented")
    gwen.post(
        f"asked-of-me/{asked.code}/",
        answer="decline",
        reason="It is rented.",
        instead="A heater.",
        **day("instead_on", "1 2 2027"),
    )
    page = joe.get("my-plan/")
    assert "A heater." in page
    assert page.count("Ask for an assessment") >= 2
    leila.get(f"plans/{code}/")
    joe.get("me/who-looked/")
    assert "Navigator" in joe.get("me/who-looked/")
    joe.post(f"actions/{action.code}/done/")
    leila.post(f"plans/{code}/review/", **day("review_on", "1 9 2027"))
    joe.post(f"plans/{code}/end/", sure="on")
    assert "Start my plan" in joe.get("my-plan/")


def test_asking_for_an_assessment_gives_a_receipt_with_the_day(cast, now):
    joe, nadia = browser(cast, "joe"), browser(cast, "nadia")
    assert "999" in joe.get("assessment/")
    joe.post("assessment/", assessment="care_act", words="I fall.")
    asked = only(AssessmentRequest)
    receipt = joe.get(f"assessment/{asked.code}/")
    assert "Care Act 2014, section 9" in receipt
    assert asked.code in receipt
    assert "I fall." in nadia.get("plans/")
    nadia.post(f"assessment/{asked.code}/take-up/")
    assert "Nadia Frost" in joe.get(f"assessment/{asked.code}/")
    browser(cast, "kayla").get(f"assessment/{asked.code}/", status=404)


def test_the_persons_own_pages(cast, now):
    written(cast, now, "joe")
    joe, kayla = browser(cast, "joe"), browser(cast, "kayla")
    joe.post("my-plan/private/", words="My own thoughts.")
    assert "My own thoughts." in joe.get("my-plan/private/")
    assert "My own thoughts." not in browser(cast, "leila").get("my-plan/private/")
    joe.post("my-plan/how-sure-i-feel/", score="4")
    said = only(Confidence)
    joe.post(f"my-plan/how-sure-i-feel/{said.code}/")
    assert only(Confidence).shared
    plan = only(Plan)
    joe.post(f"plans/{plan.code}/action/", what="Lift on Friday", doer="friend")
    action = only(PlanAction)
    wrong = joe.post(f"actions/{action.code}/share/", status=422, code="NOSUCHCD", called="Kayla")
    assert "We know nobody with that code" in wrong
    joe.post(f"actions/{action.code}/share/", code=cast.kayla.code, called="Kayla")
    assert "Lift on Friday" in kayla.get("asked-of-me/")
    kayla.get(f"plans/{plan.code}/", status=404)
    joe.post(f"shares/{only(Share).code}/stop/")
    assert "Lift on Friday" not in kayla.get("asked-of-me/")


def test_lead_and_cover_by_their_pages(cast, now):
    plan = written(cast, now, "joe")
    joe, leila, nadia = (browser(cast, key) for key in ("joe", "leila", "nadia"))
    today = timezone.localdate()
    leila.post(
        f"plans/{plan.code}/cover/",
        status=422,
        worker=role_of(cast.nadia),
        **day("away_from", f"{today.day} {today.month} {today.year}"),
        **day("away_to", f"1 1 {today.year + 2}"),
    )
    leila.post(
        f"plans/{plan.code}/cover/",
        worker=role_of(cast.nadia),
        **day("away_from", f"1 1 {today.year + 1}"),
        **day("away_to", f"9 1 {today.year + 1}"),
    )
    assert "Nadia Frost" in joe.get("my-plan/")
    nadia.get(f"plans/{plan.code}/", status=404)
    joe.post(f"plans/{plan.code}/lead/", worker=role_of(cast.nadia))
    assert "Joe" in nadia.get(f"plans/{plan.code}/")


def test_a_worker_is_chosen_by_the_code_of_their_role_and_nobodys_own_code_is_listed(cast, now):
    plan = written(cast, now, "joe")
    joe, leila = browser(cast, "joe"), browser(cast, "leila")
    for page in (
        joe.get("me/permissions/give/"),
        joe.get(f"plans/{plan.code}/lead/"),
        leila.get(f"plans/{plan.code}/ask/"),
        leila.get(f"plans/{plan.code}/cover/"),
    ):
        assert f'value="{role_of(cast.nadia)}"' in page
        assert "Nadia Frost" in page
        assert not [person.code for person in cast.people.values() if person.code in page]


def test_a_permission_given_to_a_worker_is_for_the_role_in_which_they_were_chosen(cast, now):
    browser(cast, "joe").post(
        "me/permissions/give/",
        code=role_of(cast.leila),
        kinds=["support.plan"],
        purpose="writing my plan with me",
    )
    assert only(Permission, person=cast.joe).role.code == role_of(cast.leila)


def test_the_person_ends_the_lead_and_the_plan_closes_to_them(cast, now):
    plan = written(cast, now, "joe")
    joe, leila = browser(cast, "joe"), browser(cast, "leila")
    permission = Permission.objects.unrestricted(reason="a test").get(person=cast.joe)
    joe.post(f"me/permissions/{permission.code}/withdraw/")
    leila.get(f"plans/{plan.code}/")
    joe.post(f"plans/{plan.code}/lead/end/")
    leila.get(f"plans/{plan.code}/", status=404)


def test_indicative_is_never_shown_as_yours(cast, now):
    plan = written(cast, now, "joe")
    joe, leila = browser(cast, "joe"), browser(cast, "leila")
    leila.get(f"plans/{plan.code}/budget/")
    where = leila.post(
        f"plans/{plan.code}/budget/", amount="600", **day("starts", "1 1 2026"), **day("ends", "1 1 2027")
    )
    page = joe.get("my-budget/")
    assert "Indicative amount" in page
    assert "not an allocation" in page
    assert "Free" not in page
    code = where.rstrip("/").rsplit("/", 1)[-1]
    leila.post(f"budgets/{code}/agree/", status=422, managed="direct")
    leila.post(f"budgets/{code}/agree/", social="400", health="200", health_body="Health", managed="direct")
    page = joe.get("my-budget/")
    assert "Indicative" not in page
    for words in ("£400", "£200", "£600", "Free"):
        assert words in page
    assert "GP services" in joe.get("my-budget/may-i-buy/")
    browser(cast, "nadia").get(f"budgets/{code}/", status=404)


def test_a_refused_spend_shows_its_rule_and_the_way_to_an_assessment(cast, now):
    (part,) = budget_of(cast, now, "joe")
    joe = browser(cast, "joe")
    page = joe.post(
        "my-budget/put-by/", status=422, part=part.code, category="gambling", what="Bingo", amount="5"
    )
    assert "cannot pay for alcohol, tobacco, gambling or a debt" in page
    assert "Ask for an assessment" in page
    joe.post("my-budget/put-by/", part=part.code, category="activity", what="Swimming", amount="50")
    joe.post("my-budget/paid/", part=part.code, move="pay", what="Swimming", amount="19.50")
    joe.post("my-budget/paid/", part=part.code, move="let_go", what="Swimming", amount="0.50")
    whole = balance(cast, "joe")
    assert (whole.paid, whole.committed) == (Money(1_950), Money(3_000))


def test_j6_a_group_from_forming_to_sam_leaving_by_its_pages(cast, now):
    parts = {who: budget_of(cast, now, who)[0] for who in ("joe", "sam", "wing")}
    joe, sam, wing, mara = (browser(cast, key) for key in ("joe", "sam", "wing", "mara"))
    where = joe.post(
        "my-budget/group/form/",
        part=parts["joe"].code,
        name="Saturday cooks",
        called="Joe",
        a_week="20",
        weeks="26",
    )
    code = where.rstrip("/").rsplit("/", 1)[-1]
    sam.get(f"groups/{code}/", status=404)
    sam.post(
        "my-budget/group/join/",
        status=422,
        code="NOSUCHCD",
        part=parts["sam"].code,
        called="Sam",
        share="520",
    )
    for who, key in ((sam, "sam"), (wing, "wing")):
        who.post(
            "my-budget/group/join/", code=code.lower(), part=parts[key].code, called=key.title(), share="520"
        )
    joe.post(f"groups/{code}/ask/", status=422, sure="on")
    wing.post(f"groups/{code}/aims/", words="Cook together on Saturdays.")
    joe.post(f"groups/{code}/ask/", sure="on")
    board = mara.get("brokers/")
    assert "Cook together on Saturdays." in board
    assert "£60" in board
    assert "Saturday cooks" not in board
    mara.post(f"brokers/{only(BrokerRequest).code}/take/")
    offer = {"category": "activity", "weeks": "26", "notice_weeks": "2"}
    mara.post(f"groups/{code}/offer/", title="New kitchen", provider="Kitchen", cost="1500", **offer)
    mara.post(
        f"groups/{code}/offer/",
        title="The centre opens on Saturdays",
        provider="Compass Rose Trust",
        cost="1400",
        changes_existing="on",
        what_changes="Saturdays instead of Mondays",
        **offer,
    )
    page = joe.get(f"groups/{code}/")
    assert "£466.67" in page
    new, changed = re.findall(r'name="([0-9A-Z]{8})"', joe.get(f"groups/{code}/rank/"))
    for who in (joe, sam, wing):
        who.post(f"groups/{code}/rank/", status=422, **{new: "1", changed: "1"})
        who.post(f"groups/{code}/rank/", **{new: "2", changed: "1"})
    joe.post(f"groups/{code}/choose/{new}/", status=422, sure="on")
    joe.post(f"groups/{code}/choose/{changed}/", sure="on")
    sam.post(f"groups/{code}/assent/", status=422)
    for who in (joe, sam, wing):
        who.post(f"groups/{code}/assent/", meets="on")
    mara.post(f"groups/{code}/invoice/", what="January", amount="100.01")
    page = sam.get(f"groups/{code}/leave/")
    assert "Follows you" in page
    sam.post(f"groups/{code}/leave/", sure="on")
    assert "Left" in sam.get("my-budget/")
    sam.get(f"groups/{code}/", status=404)
    page = joe.get(f"groups/{code}/")
    assert "Somebody left" in page
    assert ">Sam<" not in page
    assert "the group has paid, with those who have left" in page


@pytest.mark.parametrize(
    ("who", "page", "status"),
    [
        ("joe", "plans/", 403),
        ("joe", "brokers/", 403),
        ("leila", "brokers/", 403),
        ("abe", "plans/", 403),
        ("joe", "plans/NOSUCHCD/", 404),
        ("joe", "groups/NOSUCHCD/", 404),
        ("joe", "budgets/NOSUCHCD/", 404),
        ("joe", "asked-of-me/NOSUCHCD/", 404),
        ("joe", "my-budget/may-i-buy/", 404),
    ],
)
def test_wrong_roles_and_unknown_things(cast, now, who, page, status):
    browser(cast, who).get(page, status=status)


def test_nobody_signed_in_is_sent_to_sign_in_from_pages_of_ones_own(cast, now):
    for page in ("my-plan/", "my-budget/", "assessment/", "me/permissions/give/", "asked-of-me/"):
        sent = Client().get(f"/morrowdale/{page}")
        assert (sent.status_code, sent["Location"].partition("?")[0]) == (302, "/accounts/login/")


def test_a_permission_withdrawn_on_the_page_closes_the_plan_at_once(cast, now):
    plan = written(cast, now, "joe")
    permission = permit(cast, now, "joe", "noor")
    noor, joe = browser(cast, "noor"), browser(cast, "joe")
    assert "To cook for my friends." in noor.get(f"plans/{plan.code}/")
    joe.post(f"me/permissions/{permission.code}/withdraw/")
    noor.get(f"plans/{plan.code}/", status=404)
