"""R14: finance, law and risk are each signed by whoever the law names, or nothing is decided."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAProposal, NotAtThisPoint, NotYoursToSign, PartsMissing
from morrow.accountability.models import ReportPart
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import authority, decided, officers_named, parts, proposal, reported
from tests.rooms.accountability.pages import Browser, says


def sign(cast, now, decision, key, part, short="Short.", words="Whole."):
    with cast.as_(key):
        return actions.sign_part(
            decision=decision, part=part, short=short, words=words, by=cast.actor(key), now=now
        )


@pytest.mark.parametrize("part", ["finance", "legal", "risk"])
def test_r14_a_cabinet_decision_without_one_of_them_is_refused_naming_it(cast, now, part):
    decision = proposal(cast, now, signed=False)
    reported(cast, now, decision, parts={"finance", "legal", "risk"} - {part})
    with pytest.raises(PartsMissing) as refused:
        decided(cast, now, decision)
    assert refused.value.parts == (part,)
    assert queries.to_decide(cast.viewer("okafor"), now.date()) == []


def test_r14_only_the_section_151_officer_or_a_deputy_signs_for_money(cast, now):
    decision = proposal(cast, now, signed=False)
    with pytest.raises(NotYoursToSign, match="section 151"):
        sign(cast, now, decision, "priya", "finance")
    officers_named(cast, now)
    for key in ("dan", "mercer"):
        with pytest.raises(NotYoursToSign):
            sign(cast, now, decision, key, "finance")
    signed = sign(cast, now, decision, "priya", "finance")
    assert (signed.author, signed.signed_as) == ("Priya Nair", "Deputy: Section 151 officer")
    assert signed.signed_on == now.date()


def test_r14_only_the_monitoring_officer_signs_what_the_law_says(cast, now):
    decision = proposal(cast, now, signed=False)
    officers_named(cast, now)
    with pytest.raises(NotYoursToSign, match="monitoring officer"):
        sign(cast, now, decision, "priya", "legal")
    assert sign(cast, now, decision, "mercer", "legal").signed_as == "Monitoring officer"


def test_a_deputy_whose_naming_has_ended_signs_nothing(cast, now):
    decision = proposal(cast, now, signed=False)
    officers_named(cast, now)
    named = queries.named_officers(now.date()).get(office="section_151")
    with cast.as_("mercer"):
        actions.end_naming(named=named, by=cast.actor("mercer"), now=now)
    with pytest.raises(NotYoursToSign):
        sign(cast, now, decision, "priya", "finance")


def test_a_part_is_whole_or_not_signed_and_stands_once_it_is_decided(cast, now):
    decision = proposal(cast, now)
    with pytest.raises(NotAProposal):
        sign(cast, now, decision, "dan", "risk", words=" ")
    decided(cast, now, decision)
    with pytest.raises(NotAtThisPoint):
        sign(cast, now, decision, "dan", "risk", words="Later thoughts")
    assert not ReportPart.objects.filter(words="Later thoughts").exists()


def test_an_officer_below_key_decides_with_less_until_the_place_asks_for_more(cast, now):
    power = authority(cast, now, regime="officer", body="", post="commissioner")
    decision = proposal(cast, now, authority=power, signed=False)
    with cast.as_("mercer"):
        actions.set_report_need(
            regime="officer",
            key=False,
            parts=["finance"],
            source="Constitution part 4",
            active_from=now.date() + timedelta(days=10),
            by=cast.actor("mercer"),
            now=now,
        )
    later = now + timedelta(days=10)
    with cast.as_("dan"), pytest.raises(PartsMissing, match="section 151"):
        actions.decide(**parts(decision), by=cast.actor("dan"), now=later)
    with cast.as_("dan"):
        taken = actions.decide(**parts(decision), by=cast.actor("dan"), now=now)
    assert taken.state == "decided"
    assert taken.call_in_ends is None


def test_who_was_consulted_and_the_papers_are_kept_with_author_and_day(cast, now):
    decision = proposal(cast, now)
    dan = cast.actor("dan")
    with cast.as_("dan"):
        actions.write_consultee(decision=decision, who="Health board", said="Go on.", by=dan, now=now)
        with pytest.raises(NotAProposal, match="inspected"):
            actions.list_paper(decision=decision, title="Costs", by=dan, now=now)
        actions.list_paper(decision=decision, title="Costs", office="Town hall", by=dan, now=now)
    with cast.as_("joe"), pytest.raises(NotAllowed):
        actions.write_consultee(decision=decision, who="Me", said="No", by=cast.actor("joe"), now=now)
    decided(cast, now, decision)
    kept = decision.pack.contents
    assert [each["who"] for each in kept["consultees"]] == ["Health board"]
    assert [each["office"] for each in kept["papers"]] == ["Town hall"]
    assert [each["author"] for each in kept["parts"]] == ["Priya Nair", "Hugh Mercer", "Dan Okell"]


def test_r14_the_parts_are_signed_on_their_pages_and_anyone_reads_them(cast, now):
    decision = proposal(cast, now, signed=False)
    officers_named(cast, now)
    code = decision.code
    priya, dan = Browser(cast.priya), Browser(cast.dan)
    says(dan.open(f"{code}/report/"), "cannot be decided yet", "Write and sign: Risk", "Finance, Law, Risk")
    assert b"sign: Finance" not in dan.open(f"{code}/report/").content
    assert dan.open(f"{code}/report/sign/finance/").status_code == 403
    says(priya.open("desk/"), "Waiting for your part of the report", code)
    typed = {"short": "It fits the budget", "words": "For three years, from the pool"}
    assert priya.send(f"{code}/report/sign/finance/", **typed).status_code == 302
    assert priya.open(f"{code}/report/sign/law/").status_code == 404
    assert dan.send(f"{code}/report/consulted/", who="Health board", said="Go on").status_code == 302
    says(dan.send(f"{code}/report/paper/", title="Costs"), "where it can be inspected")
    assert dan.send(f"{code}/report/paper/", title="Costs", office="Town hall").status_code == 302
    says(Browser().open(f"{code}/"), "It fits the budget", "Priya Nair", "not signed yet")
    says(Browser().open(f"{code}/report/"), "For three years", "Health board", "Town hall")


def test_who_signs_and_what_a_report_needs_is_public_and_kept_by_the_monitoring_officer(cast, now):
    mercer = Browser(cast.mercer)
    role = cast.priya.roles.get()
    day = {"active_from_day": "1", "active_from_month": "1", "active_from_year": "2026"}
    named = {"office": "section_151", "role": role.code, "deputy": "on", "source": "Minute 12", **day}
    assert mercer.send("reports/name/", **named).status_code == 302
    need = {"regime": "officer", "parts": ["risk"], "source": "Constitution part 4", **day}
    assert mercer.send("reports/needs/", **need).status_code == 302
    says(Browser().open("reports/"), "Deputy: Section 151 officer", "Priya Nair", "Constitution part 4")
    assert Browser(cast.dan).open("reports/name/").status_code == 403
    code = queries.named_officers(now.date()).get().code
    assert mercer.send(f"reports/named/{code}/end/").status_code == 302
    says(Browser().open("reports/"), "Nobody is named yet")
