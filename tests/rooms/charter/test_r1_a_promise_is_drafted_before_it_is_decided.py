"""R1: what would be promised is read, argued about and changed in its own words before anybody decides it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from morrow.accountability import queries as decisions
from morrow.accountability.actions import sign_part
from morrow.accountability.errors import PutOtherwise, ReportChanged
from morrow.accountability.packs import as_it_is_put, as_it_reads
from morrow.charter import actions, queries
from morrow.charter.errors import FloorCannotBeLowered, NotADraft, PartsMissing, RuleRefused
from morrow.charter.models import DraftPromise, Entitlement
from morrow.foundations.errors import NotAllowed
from morrow.standards.rule_files import read_rule_words
from tests.rooms.accountability.making import decided, in_force, proposal, reported
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.asking import keep_the_book, rule
from tests.rooms.charter.promising import FLOOR, LATER, WARM_HOME, promise

SOONER = replace(WARM_HOME, standard="Someone visits within 5 working days", amount=5)


def drafted(cast, now, decision, *, key="dan", **changes) -> DraftPromise:
    with cast.as_(key):
        said = {"promise": WARM_HOME, **changes}
        return actions.write_draft(decision=decision, **said, by=cast.actor(key), now=now)


def fresh(draft: DraftPromise) -> DraftPromise:
    return queries.draft(draft.code)


def test_r1_a_draft_is_adopted_as_it_was_decided_and_leads_there(cast, now):
    found = proposal(cast, now, signed=False)
    draft = drafted(cast, now, found)
    reported(cast, now, found)
    decision = in_force(cast, now, decisions.decision(found.code))
    made = promise(cast, now, decision, draft=draft)
    assert fresh(draft).adopted == made
    assert not fresh(draft).stands


def test_r1_a_changed_draft_stays_to_be_read_with_what_changed(cast, now):
    found = proposal(cast, now, signed=False)
    first = drafted(cast, now, found)
    second = drafted(cast, now, found, promise=SOONER, replaces=first)
    assert not fresh(first).stands
    assert queries.earlier_of(fresh(second)) == [first]
    page = Browser(base="/morrowdale/what-we-agreed/").open(f"drafts/{second.code}/")
    says(
        page, "A draft: not decided", "What changed since the draft", "within 10 working", "within 5 working"
    )
    says(Browser(base="/morrowdale/what-we-agreed/").open(f"drafts/{first.code}/"), "An earlier draft")


def test_r34_no_draft_goes_below_the_floor_of_the_law(cast, now):
    found = proposal(cast, now, signed=False)
    with pytest.raises(FloorCannotBeLowered):
        drafted(cast, now, found, floor=FLOOR, promise=replace(WARM_HOME, amount=FLOOR.amount + 1))
    care = promise(cast, now, in_force(cast, now), floor=FLOOR)
    with pytest.raises(FloorCannotBeLowered):
        drafted(cast, now, found, of=care, promise=replace(WARM_HOME, amount=FLOOR.amount + 1))
    assert not DraftPromise.objects.exists()


def test_a_draft_that_is_not_whole_or_whose_rule_does_not_run_is_refused(cast, now):
    found = proposal(cast, now, signed=False)
    with pytest.raises(PartsMissing):
        drafted(cast, now, found, promise=replace(WARM_HOME, paid_from=""))
    with pytest.raises(RuleRefused):
        drafted(cast, now, found, rule=read_rule_words('title="A"\nwho="shoe > 4"\ngives="£5"\nunit="£"\n'))
    assert not DraftPromise.objects.exists()


def test_only_officers_who_propose_draft_and_only_what_is_still_open(cast, now):
    found = proposal(cast, now)
    for key in ("okafor", "joe"):
        with pytest.raises(NotAllowed):
            drafted(cast, now, found, key=key)
    taken = decided(cast, now, found)
    with pytest.raises(NotADraft, match="not put to be decided"):
        drafted(cast, now, taken)


def test_two_who_change_it_at_once_do_not_both(cast, now):
    found = proposal(cast, now, signed=False)
    first = drafted(cast, now, found)
    drafted(cast, now, found, promise=SOONER, replaces=first)
    with pytest.raises(NotADraft, match="Somebody has changed"):
        drafted(cast, now, found, replaces=first)


def test_a_draft_taken_back_says_why_and_is_not_adopted(cast, now):
    found = proposal(cast, now, signed=False)
    draft = drafted(cast, now, found)
    with cast.as_("dan"):
        with pytest.raises(PartsMissing):
            actions.take_back_draft(draft=draft, why=" ", by=cast.actor("dan"), now=now)
        actions.take_back_draft(draft=draft, why="It costs too much.", by=cast.actor("dan"), now=now)
    says(Browser(base="/morrowdale/what-we-agreed/").open(f"drafts/{draft.code}/"), "It costs too much.")
    reported(cast, now, found)
    decision = in_force(cast, now, decisions.decision(found.code))
    with pytest.raises(NotADraft):
        promise(cast, now, decision, draft=draft)
    assert not Entitlement.objects.exists()


def test_a_draft_is_adopted_by_no_other_decision(cast, now):
    found = proposal(cast, now, signed=False)
    draft = drafted(cast, now, found)
    another = in_force(cast, now, proposal(cast, now, authority=found.authority))
    with pytest.raises(NotADraft, match="another decision"):
        promise(cast, now, another, draft=draft)
    assert not Entitlement.objects.exists()


def test_r1_whoever_signs_or_decides_has_read_the_draft_as_it_stands(cast, now):
    found = proposal(cast, now, signed=False)
    draft = drafted(cast, now, found)
    reported(cast, now, found)
    put, read = (mark(decisions.decision(found.code)) for mark in (as_it_is_put, as_it_reads))
    drafted(cast, now, found, promise=SOONER, replaces=draft)
    with cast.as_("priya"), pytest.raises(PutOtherwise):
        sign_part(
            decision=found, part="finance", short="Yes.", words="It can be met.", read=put,
            by=cast.actor("priya"), now=now,
        )  # fmt: skip
    assert set(decisions.lacking_parts(now.date())[found]) == {"finance", "legal", "risk"}
    reported(cast, now, found)
    with pytest.raises(ReportChanged):
        decided(cast, now, decisions.decision(found.code), read=read)


def test_r1_the_pack_keeps_what_would_be_promised(cast, now):
    found = proposal(cast, now, signed=False)
    drafted(cast, now, found)
    reported(cast, now, found)
    says(Browser().open(f"{found.code}/pack/"), "What would be promised", "A visit, a plan and a grant")
    says(Browser(cast.okafor).open(f"{found.code}/decide/"), "What would be promised", "10 working days")
    decided(cast, now, decisions.decision(found.code))
    kept = decisions.decision(found.code).pack.contents["laid_with"]
    assert [each["title"] for each in kept] == ["A warm home"]
    says(Browser().open(f"{found.code}/pack/"), "A visit, a plan and a grant")


def test_r1_it_is_drafted_argued_about_and_adopted_through_pages(cast):
    then = datetime.now(UTC) - timedelta(days=30)
    keep_the_book(then)
    found = proposal(cast, then, signed=False)
    dan, dilys = (Browser(who, base="/morrowdale/what-we-agreed/") for who in (cast.dan, cast.dilys))
    says(dan.open("drafts/"), "Draft a promise", found.code)
    typed = {
        "title": "Travel to learn", "who": "All of 16", "what": "A pass", "standard": "Soon",
        "redress": "Ask", "better": "more", "limit": "demand", "when_money_runs_out": "Nobody waits",
        "shelf": "here", "paid_from": "Travel", "appeal_body": "Ombudsman", "appeal_days": "365",
        "appeal_law": "LGA 1974 part 3", "reach": "each",
    }  # fmt: skip
    assert dan.send(f"drafts/for/{found.code}/", **{**typed, "who": ""}).status_code == 422
    assert dan.send(f"drafts/for/{found.code}/", **typed).status_code == 302
    draft = DraftPromise.objects.get()
    says(Browser(base="/morrowdale/").open(f"have-your-say/say/?draft={draft.code}"), "Travel to learn")
    assert dan.send(f"drafts/{draft.code}/change/", **{**typed, "who": "All of 16 to 18"}).status_code == 302
    current = queries.drafts().get()
    says(Browser().open(f"{found.code}/"), "What would be promised", "All of 16 to 18")
    reported(cast, then, found)
    in_force(cast, then, decisions.decision(found.code), review_on=(then + timedelta(days=400)).date())
    says(dilys.open("adopt/"), "Adopt what was drafted:", "Travel to learn")
    says(dilys.open(f"drafts/{current.code}/adopt/"), "All of 16 to 18")
    adopted = {**typed, "who": "All of 16 to 18"}
    assert dilys.send(f"drafts/{current.code}/adopt/", **adopted).status_code == 302
    made = Entitlement.objects.get()
    says(dilys.open(f"promises/{made.code}/"), "Its draft, as it lay before whoever decided")
    says(dilys.open(f"drafts/{current.code}/"), "It was decided, and adopted as:")


def test_a_drafted_rule_is_shown_condition_by_condition(cast, now):
    keep_the_book(now)
    found = proposal(cast, now, signed=False)
    draft = drafted(cast, now, found, rule=rule("travel-to-learn"))
    page = Browser(base="/morrowdale/what-we-agreed/").open(f"drafts/{draft.code}/")
    says(page, "The rule, condition by condition", "age between 16 and 18")
    assert (now + LATER).date() > draft.written_on
