"""The pages, through the browser's eyes: who may see what, and every act by its form."""

from __future__ import annotations

import re
from datetime import date, datetime
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from morrow.budget import actions, ledger, queries
from morrow.budget.models import Allocation, ContributionLine, Ending, Entry, Pool
from morrow.foundations.record import Ref
from morrow.place.models import Organisation
from tests.rooms.budget.year import Year, decision, ends, pounds, priority

HOME = "/morrowdale/the-money/"
PLEDGE = {
    "form": "cash",
    "amount": "300,000",
    "instrument": "restricted_grant",
    "host": "COUNCIL",
    "vat": "outside",
    "who_may_vire": "Nobody",
    "exit_terms": "Six months.",
    "starts": "2026-04-01",
    "ends": "2027-03-31",
    "age_to": "25",
}


@pytest.fixture
def at(monkeypatch, noon: datetime) -> datetime:
    """The site's clock stands in the pool's first month."""
    monkeypatch.setattr(timezone, "now", lambda: noon)
    return noon


@pytest.fixture
def site(client, year: Year, at) -> SimpleNamespace:
    """`site.get("priya", path)` and `site.post("priya", path, data)` as one of the cast."""

    def enter(who: str) -> None:
        client.logout()
        if who:
            client.force_login(getattr(year.cast, who).account)
            session = client.session
            session["morrow_persona"] = True
            session.save()

    def get(who: str, path: str):
        enter(who)
        return client.get(path if path.startswith("/") else HOME + path)

    def post(who: str, path: str, data: dict):
        enter(who)
        return client.post(HOME + path, data)

    return SimpleNamespace(get=get, post=post, year=year)


def text(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_anyone_sees_whose_money_it_is_and_under_which_condition(site):
    site.year.brought("frances", 300_000, "restricted_grant", age_to=25)
    site.year.brought("noor", 700_000, "s75")
    page = text(site.get("", ""))
    assert "Bramble Foundation" in page
    assert "It may only be used for people under 25." in page
    assert "£300,000" in page
    assert "example" in page
    assert page.count("Section 75 pooled fund pooled") == 1


def test_before_a_pool_is_opened_the_page_says_so(site):
    Pool.objects.all().delete()
    assert "No pool has been opened" in text(site.get("", ""))


def test_r14_any_pound_leads_to_its_decision_in_three_clicks(site):
    site.year.brought("noor", 500, "s75")
    named = decision(title="Keep the cold out")
    allocation = site.year.allocate(100, decision=named)
    landing = site.get("", "").content.decode()
    first_click = f"set-aside/{allocation.code}/"
    assert first_click in landing
    page = site.get("", first_click)
    assert "Keep the cold out" in text(page)
    second_click = f"/morrowdale/decisions/{named.code}/"
    assert second_click in page.content.decode()
    assert "Keep the cold out" in text(site.get("", second_click))


def test_a_partner_pledges_and_a_charity_is_told_why_not_section_75(site):
    refused = site.post("frances", "bring/", {**PLEDGE, "instrument": "s75"})
    assert refused.status_code == 422
    assert "charities, businesses and others cannot join it" in text(refused)
    assert site.post("frances", "bring/", PLEDGE).status_code == 302
    line = ContributionLine.objects.get()
    assert (line.amount, line.age_to, line.ends) == (pounds(300_000), 25, site.year.pool.ends)


def test_a_pledge_is_sent_back_answered_and_accepted_by_its_pages(site):
    site.post("frances", "bring/", PLEDGE)
    line = ContributionLine.objects.get()
    consider = f"partners/{line.code}/consider/"
    assert site.post("priya", consider, {"answer": "ask", "question": ""}).status_code == 422
    site.post("priya", consider, {"answer": "ask", "question": "Which schools?"})
    assert "Which schools?" in text(site.get("frances", f"partners/{line.code}/change/"))
    site.post("frances", f"partners/{line.code}/change/", {**PLEDGE, "answer": "All of them."})
    assert "All of them." in text(site.get("priya", consider))
    assert site.post("priya", consider, {"answer": "accept"}).status_code == 302
    line.refresh_from_db()
    assert line.state == "accepted"


def test_a_pledge_is_withdrawn_by_its_page(site):
    site.post("frances", "bring/", PLEDGE)
    line = ContributionLine.objects.get()
    assert site.get("frances", f"partners/{line.code}/withdraw/").status_code == 200
    site.post("frances", f"partners/{line.code}/withdraw/", {})
    line.refresh_from_db()
    assert line.state == "withdrawn"


def test_a_pledge_is_nobodys_to_see_until_it_is_accepted(site):
    line = site.year.pledged("noor", _terms())
    assert site.get("", f"partners/{line.code}/").status_code == 404
    assert (
        site.get("amina" if site.year.cast.amina.account else "joe", f"partners/{line.code}/").status_code
        == 404
    )
    assert site.get("noor", f"partners/{line.code}/").status_code == 200


def test_one_partner_cannot_change_anothers_pledge(site):
    line = site.year.pledged("noor", _terms())
    assert site.get("frances", f"partners/{line.code}/change/").status_code == 403
    assert site.post("frances", f"partners/{line.code}/withdraw/", {}).status_code == 403


def test_r10_the_refusal_is_kind_and_the_same_money_is_set_aside_after(site):
    ring = site.year.brought("frances", 300_000, "restricted_grant", age_to=25)
    resting = decision()
    aim = priority(decision=resting)
    wish = {
        "priority": aim.code,
        "decision": resting.code,
        "amount": "1,000",
        "form": "cash",
        "starts": "2026-04-01",
        "ends": "2027-03-31",
    }
    refused = site.post("priya", "set-aside/new/", wish)
    page = text(refused)
    assert refused.status_code == 422
    assert page.count("cannot be set aside for this") == 2, "in the summary and at its field, as any error"
    assert ring.code not in page
    assert f"partners/{ring.code}/" in refused.content.decode()
    assert "nothing is lost" in page
    assert Allocation.objects.count() == 0
    made = site.post("priya", "set-aside/new/", {**wish, "age_to": "18", "planned_2027": "2,000"})
    assert made.status_code == 302
    shown = text(site.get("", made.url.removeprefix(HOME)))
    assert "people under 18" in shown
    assert "£2,000, planned, subject to budget" in shown


def test_r44_later_years_stand_on_the_page_of_a_partner_contribution(site):
    line = site.year.brought("noor", 100, "s75", planned={2027: pounds(90)})
    assert "2027-28: £90, planned, subject to budget" in text(site.get("", f"partners/{line.code}/"))


def test_something_is_ended_only_after_its_people_were_told(site):
    site.year.brought("noor", 500, "s75")
    allocation = site.year.allocate(100)
    resting = ends(allocation)
    end = f"set-aside/{allocation.code}/end-told-first/"
    unaware = decision(title="Mend the roads")
    assert unaware.code not in site.get("priya", end).content.decode()
    said = {"decision": resting.code, "read": "on"}
    untold = site.post("priya", end, {**said, "told_how": " "})
    assert untold.status_code == 422
    assert "told first" in text(untold)
    short = site.post("priya", end, {**said, "told_how": "By letter"})
    assert "Say a little more, so that others can check it" in text(short)
    done = site.post("priya", end, {**said, "told_how": "A letter to each on 3 March"})
    assert done.status_code == 302
    assert Ending.objects.get().told_how == "A letter to each on 3 March"
    assert "A letter to each on 3 March" in text(site.get("", f"set-aside/{allocation.code}/"))


def test_where_no_decision_ends_it_the_page_says_which_is_needed(site):
    site.year.brought("noor", 500, "s75")
    allocation = site.year.allocate(100)
    page = text(site.get("priya", f"set-aside/{allocation.code}/end-told-first/"))
    assert "No decision in force ends this yet." in page


def test_a_slip_is_undone_by_its_page(site):
    site.year.brought("noor", 500, "s75")
    allocation = site.year.allocate(100)
    assert site.get("priya", f"set-aside/{allocation.code}/undo/").status_code == 200
    site.post("priya", f"set-aside/{allocation.code}/undo/", {})
    assert ledger.books(site.year.pool).of("free") == pounds(500)


def test_actuals_are_refused_by_row_then_taken_in_then_undone(site):
    commitment = _promised(site)
    header = "paid_on,reference,cost_centre,subjective_code,amount,commitment\n"
    assert commitment.code in text(site.get("priya", "paid/"))
    bad = site.post("priya", "paid/", {"file": _file(header + "never,R,C,S,5,\n")})
    assert bad.status_code == 422
    assert "2 paid_on" in text(bad)
    good = site.post("priya", "paid/", {"file": _file(f"{header}2026-04-19,R,C,S,5,{commitment.code}\n")})
    assert good.status_code == 302
    assert ledger.books(site.year.pool).of("paid") == pounds(5)
    taken_in = site.year.pool.imports.get()
    site.post("priya", f"paid/{taken_in.code}/undo/", {})
    assert ledger.books(site.year.pool).of("paid") == pounds(0)


def test_a_promise_is_let_go_by_its_page(site):
    commitment = _promised(site)
    assert "£10" in text(site.get("dan", f"promised/{commitment.code}/release/"))
    page, said = f"promised/{commitment.code}/release/", {"amount": "", "reason": "A refund came."}
    held = site.post("dan", page, said)
    assert (held.status_code, "still stands" in text(held)) == (422, True)
    assert "No: its agreement stands" in text(site.get("priya", "paid/"))
    type(commitment).objects.filter(pk=commitment.pk).update(given_up_at=site.year.now)
    assert site.post("dan", page, {**said, "amount": "11"}).status_code == 422
    assert "Write why" in text(site.post("dan", page, {"amount": "", "reason": ""}))
    site.post("dan", page, said)
    assert ledger.books(site.year.pool).of("committed") == pounds(0)
    assert "A refund came." in text(site.get("", f"set-aside/{commitment.allocation.code}/"))


def test_what_was_promised_once_offers_no_undoing(site):
    allocation = _promised(site).allocation
    assert "It was a mistake" not in text(site.get("priya", f"set-aside/{allocation.code}/"))


def test_what_ended_stands_apart_from_what_money_is_set_aside_for(site):
    site.year.brought("noor", 500, "s75")
    gone = site.year.allocate(300)
    with site.year.cast.as_("priya"):
        actions.end_allocation(
            allocation=gone,
            decision=ends(gone),
            told=[],
            told_how="A letter to each on 3 March",
            by=site.year.cast.actor("priya"),
            now=site.year.now,
        )
    page = text(site.get("", ""))
    set_aside, _, ended = page.partition("What has ended")
    assert "Nothing is set aside now." in set_aside
    assert "Warm homes example £300 £300" in ended


def test_r8_prevention_is_set_aside_until_it_is_paid(site):
    site.year.brought("noor", 500, "s75")
    site.year.allocate(100, preventative=True)
    page = text(site.get("", ""))
    assert "100% of what is set aside (£100). Nothing of it is paid yet." in page
    assert "Spent" not in page


def test_the_year_of_a_sum_is_the_one_in_which_it_can_first_be_spent(year, noon):
    year.brought("noor", 500, "s75", starts=date(2026, 3, 1))
    allocation = year.allocate(100, starts=date(2026, 3, 1))
    assert [each.label for each in queries.years(allocation)] == ["2026-27"]


def test_the_ledger_is_a_page_and_a_csv_that_sums_to_nought(site):
    _promised(site)
    assert "Brought by the partner" in text(site.get("noor", "ledger/"))
    rows = site.get("noor", "ledger.csv").content.decode().splitlines()
    amounts = [row.split(",")[-2] for row in rows[1:]]
    assert len(amounts) == 2 * Entry.objects.count()
    assert sum(round(100 * float(amount)) for amount in amounts) == 0


def test_a_name_that_looks_like_a_formula_runs_in_no_spreadsheet(site):
    site.year.brought("noor", 500, "s75")
    site.year.brought("gwen", 100, "aligned")
    Organisation.objects.filter(code="NHS").update(name="=1+1")
    ledger = site.get("priya", "ledger.csv").content.decode()
    assert "'=1+1" in ledger
    assert ",=1+1" not in ledger
    assert ",Lanternlight Homes" in ledger


def test_the_statement_is_by_partner(site):
    site.year.brought("noor", 500, "s75")
    site.year.brought("gwen", 100, "aligned")
    whole = text(site.get("okafor", "statement/"))
    assert "Lanternlight Homes" in whole
    assert "not a pooled fund in law" not in whole
    assert "Lanternlight Homes" not in text(site.get("noor", "statement/?owner=NHS"))


def test_a_pool_is_opened_and_closed_by_its_pages(site):
    form = {"name": "Next year", "code": "2027-28", "starts": "2027-04-01", "ends": "2028-03-31"}
    assert site.post("priya", "open/", {**form, "ends": "2027-03-01"}).status_code == 422
    assert site.post("priya", "open/", {**form, "code": "2026-27"}).status_code == 422
    assert site.post("priya", "open/", form).status_code == 302
    assert site.post("priya", "pools/2027-28/close/", {}).status_code == 302
    assert "Closed on 20 April 2026" in text(site.get("", "pools/2027-28/"))


FUND_MANAGER_ONLY = ["open/", "set-aside/new/", "paid/", "pools/2026-27/close/"]
WORKERS_ONLY = ["ledger/", "ledger.csv", "statement/"]


@pytest.mark.parametrize("path", FUND_MANAGER_ONLY)
def test_nobody_signed_in_is_sent_to_sign_in(site, path):
    sent = site.get("", path)
    assert (sent.status_code, sent["Location"].partition("?")[0]) == (302, "/accounts/login/")


@pytest.mark.parametrize("path", FUND_MANAGER_ONLY)
@pytest.mark.parametrize("who", ["joe", "noor", "dan"])
def test_the_wrong_role_is_refused_with_a_reason(site, who, path):
    refused = site.get(who, path)
    assert refused.status_code == 403
    assert "fund manager" in text(refused)


@pytest.mark.parametrize("path", WORKERS_ONLY)
@pytest.mark.parametrize("who", ["", "joe", "nadia"])
def test_the_books_are_for_those_who_work_with_the_money(site, who, path):
    assert site.get(who, path).status_code == 403


@pytest.mark.parametrize("path", ["set-aside/NOSUCH/", "partners/NOSUCH/", "pools/NOSUCH/"])
def test_what_does_not_exist_is_not_found(site, path):
    assert site.get("", path).status_code == 404


def test_no_page_of_the_room_asks_more_than_25_questions(client, site):
    for number in range(12):
        who, instrument = ("noor", "s75") if number % 2 else ("frances", "restricted_grant")
        site.year.brought(who, 100, instrument, age_to=25 if number % 2 else None)
    site.year.brought("priya", 100, "s75")
    allocation = [site.year.allocate(10, planned={2027: pounds(5)}) for _ in range(8)][-1]
    commitment = actions.commit(
        allocation=allocation,
        ref=Ref("x.y", "Z"),
        amount=pounds(1),
        by=site.year.cast.actor("dan"),
        now=site.year.now,
    )
    line = site.year.pool.lines.first()
    pages = ["", f"set-aside/{allocation.code}/", f"partners/{line.code}/", "statement/", "ledger/"]
    pages += ["set-aside/new/", "paid/", "waiting/", f"promised/{commitment.code}/release/"]
    site.get("priya", "")
    for page in pages:
        with CaptureQueriesContext(connection) as asked:
            response = client.get(HOME + page)
        questions = [query for query in asked if "SAVEPOINT" not in query["sql"]]
        assert len(questions) <= 25, page
        assert response.status_code == 200
        assert len(response.content) < 100_000


def _terms():
    from tests.rooms.budget.year import terms  # noqa: PLC0415

    return terms(1000)


def _promised(site):
    site.year.brought("noor", 500, "s75")
    allocation = site.year.allocate(100)
    by = site.year.cast.actor("dan")
    thing = Ref("commissioning.agreement", "AGREED01")
    return actions.commit(allocation=allocation, ref=thing, amount=pounds(10), by=by, now=site.year.now)


def _file(content: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("april.csv", content.encode(), content_type="text/csv")
