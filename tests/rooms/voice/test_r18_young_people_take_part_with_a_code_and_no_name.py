"""R18: young people decide on their own pot, with a code, without a name, and with somebody to talk to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import Error, transaction
from django.utils import timezone

from morrow.people.models import Person
from morrow.voice import actions, queries
from morrow.voice.errors import (
    AlreadyVoted,
    CodeNotGiven,
    NotForThisAge,
    NotItsTurn,
    UnknownYoungCode,
    YoungCodeNotRead,
    YoungTermsRefused,
)
from morrow.voice.models import CountedBallot, RollMark, Statement, StatementVote, YoungPass, YoungTerms
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.scenes import after, browser, neighbours, open_round, page, refusal, send, terms
from tests.rooms.voice.young import PHONE, TERMS, slips, young_round, young_vote

WHY = "a test looks at what is kept"
KEEPS = {"id", "place", "round_id", "digest", "given", "where", "permission", "basis", "person_id"}


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def passes():
    return YoungPass.objects.unrestricted(reason=WHY)


def test_r18_a_code_is_good_for_one_vote_on_any_machine(cast, now):
    round_ = young_vote(cast, now)
    (code,) = slips(cast, now, round_)
    where = f"rounds/{round_.code}/vote/"
    project = queries.projects_of(round_)[0].code
    assert (
        send(browser(), where, young_code=code.lower(), approves=[project]) == f"rounds/{round_.code}/voted/"
    )
    assert "with this code already" in refusal(browser(), where, young_code=code, approves=[project])
    assert RollMark.objects.unrestricted(reason=WHY).count() == 1


def test_r18_nothing_is_kept_of_who_took_part(cast, now):
    round_ = young_vote(cast, now)
    (code,) = slips(cast, now, round_)
    joe = browser(cast.joe)
    send(joe, f"rounds/{round_.code}/vote/", young_code=code, empty="on")
    found = passes().get()
    assert {field.attname for field in YoungPass._meta.fields} == KEEPS
    assert code not in found.digest
    somebody = Person.objects.unrestricted(reason=WHY).get(pk=found.person_id)
    assert (somebody.name, somebody.account, somebody.birth_year, somebody.email) == ("", None, None, "")
    assert somebody.pk != cast.joe.pk


def test_r18_an_adult_with_an_account_is_refused_kindly_and_told_what_is_theirs(cast, now):
    round_ = young_vote(cast, now)
    with pytest.raises(NotForThisAge, match=r"aged 11 to 17.*ask for one: From the youth worker"):
        actions.cast_ballot(round=round_, person=None, by=cast.actor("joe"), now=now)
    joe = browser(cast.joe)
    shown = refusal(joe, f"rounds/{round_.code}/vote/", young_code="")
    assert "Type the code on your slip" in shown
    assert "too young or too old? Read who helps" in shown
    about = page(joe, f"rounds/{round_.code}/")
    assert "Older than 17?" in about
    assert "Thank you for looking" in about


def test_r18_somebody_too_young_sees_who_helps(cast, now):
    about = page(browser(), f"rounds/{young_vote(cast, now).code}/")
    assert "Younger than 11?" in about
    assert "what you think still counts. Tell it to" in about
    assert "Childline" in about


def test_r18_a_worker_cannot_put_in_anybody_without_a_code(cast, now):
    round_ = young_vote(cast, now)
    with pytest.raises(NotForThisAge):
        actions.cast_ballot(round=round_, person=cast.kayla, by=cast.actor("nadia"), now=now)
    with pytest.raises(NotForThisAge):
        actions.take_in_paper(round=round_, person=cast.kayla, by=cast.actor("nadia"), now=now)
    with pytest.raises(NotForThisAge):
        actions.add_statement(
            round=young_round(cast, now), words="Ramps.", person=cast.kayla, by=cast.actor("nadia"), now=now
        )


def test_r18_what_young_people_write_is_read_before_it_is_shown_and_has_no_name(cast, now):
    round_ = young_round(cast, now)
    (code,) = slips(cast, now, round_)
    send(browser(), f"rounds/{round_.code}/statement/", words="Ramps, please.", agreed="on", young_code=code)
    assert "Ramps, please." not in page(browser(), f"rounds/{round_.code}/")
    said = Statement.objects.unrestricted(reason=WHY).get()
    actions.moderate(statement=said, show=True, by=cast.actor("esme"), now=now)
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "Ramps, please." in shown
    answers = {f"statement-{said.code}": "agree"}
    assert "not quite the code" in refusal(browser(), f"rounds/{round_.code}/", young_code="ABC", **answers)
    send(browser(), f"rounds/{round_.code}/", young_code=code, **answers)
    assert StatementVote.objects.unrestricted(reason=WHY).filter(statement=said).count() == 1


@pytest.mark.parametrize("where", ["", "vote/", "voted/", "statement/", "answer/", "who/", "conversation/"])
def test_r18_the_safeguarding_contact_stands_on_every_page(cast, now, where):
    shown = page(browser(), f"rounds/{young_vote(cast, now).code}/{where}")
    assert "Beth Carrow" in shown
    assert f"ring {PHONE}" in shown


def test_r18_no_page_asks_a_young_person_for_their_age_ward_or_birth_date(cast, now):
    shown = page(browser(), f"rounds/{young_vote(cast, now).code}/vote/")
    for asked in ("Your age", "Where you live", "birth date", 'type="date"', "age_band"):
        assert asked not in shown


def test_r18_no_number_of_fewer_than_ten_is_shown(cast, now):
    round_ = young_vote(cast, now)
    for code in slips(cast, now, round_, 4):
        send(browser(), f"rounds/{round_.code}/vote/", young_code=code, empty="on")
    assert "fewer than 10" in str(queries.turnout(round_, None).voted)
    assert str(queries.codes_given(round_).used) == str(queries.turnout(round_, None).voted)


def test_r18_leila_hands_a_code_to_somebody_whose_age_she_has_looked_at(cast, now):
    round_ = young_vote(cast, now)
    leila, where = browser(cast.leila), f"rounds/{round_.code}/codes/desk/"
    assert "codes/" in page(leila, f"rounds/{round_.code}/")
    shown = refusal(leila, where, where="Mill Lane hub")
    assert "Look at their age first, then tick" in shown
    assert "Write down no date of birth and no name" in shown
    answer = leila.post(
        f"/morrowdale/{where}", {"age_checked": "on", "only_one": "on", "where": "Mill Lane hub"}
    )
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert "These codes are shown this once" in answer.content.decode()
    assert "Mill Lane hub" in page(leila, f"rounds/{round_.code}/codes/")
    with pytest.raises(CodeNotGiven, match="school card"):
        actions.give_code(round=round_, where="Hub", age_checked=False, by=cast.actor("leila"), now=now)


def test_r18_a_school_gets_a_slip_for_each_pupil(cast, now):
    round_ = young_vote(cast, now)
    leila = browser(cast.leila)
    where = f"/morrowdale/rounds/{round_.code}/codes/school/"
    shown = leila.post(where, {"school": "Thistledown", "number": "3"}).content.decode()
    assert shown.count("receipt-code") == 3
    assert shown.count(PHONE) >= 3
    assert passes().count() == 3
    with pytest.raises(CodeNotGiven, match="from 1 to 60"):
        actions.print_codes(round=round_, school="X", number=61, by=cast.actor("leila"), now=now)


def test_r18_where_the_place_asks_for_permission_it_is_written_down_how_it_is_known(cast, now):
    round_ = young_vote(cast, now, replace(TERMS, asks_permission=True))
    leila = cast.actor("leila")
    asked = {"round": round_, "where": "Hub", "age_checked": True, "by": leila, "now": now}
    with pytest.raises(CodeNotGiven, match="parental responsibility"):
        actions.give_code(**asked)
    with pytest.raises(CodeNotGiven):
        actions.give_code(**asked, permission=actions.Permission("parental", " "))
    actions.give_code(**asked, permission=actions.Permission("own", "She explained it back to me."))
    assert passes().get().basis == "She explained it back to me."
    shown = page(browser(cast.leila), f"rounds/{round_.code}/codes/desk/")
    assert "Who agreed?" in shown
    assert "Gillick" in shown


def test_r18_codes_are_forgotten_when_the_round_closes(cast, now):
    round_ = young_vote(cast, now)
    used, unused = slips(cast, now, round_, 2)
    send(browser(), f"rounds/{round_.code}/vote/", young_code=used, empty="on")
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    assert not passes().exists()
    assert CountedBallot.objects.unrestricted(reason=WHY).count() == 1
    with pytest.raises(UnknownYoungCode):
        actions.take_up_code(round=round_, code=unused, by=VISITOR, now=now)
    with pytest.raises(NotItsTurn):
        slips(cast, now, round_)


def test_r18_a_code_of_another_round_and_one_mistyped_are_told_apart(cast, now):
    one, other = young_vote(cast, now), young_vote(cast, now)
    (code,) = slips(cast, now, one)
    with pytest.raises(UnknownYoungCode, match="No slip for this vote"):
        actions.take_up_code(round=other, code=code, by=VISITOR, now=now)
    with pytest.raises(YoungCodeNotRead, match="twelve letters"):
        actions.take_up_code(round=one, code=code[:-1], by=VISITOR, now=now)


def test_r18_the_same_code_stays_one_voter_whatever_it_is_used_for(cast, now):
    round_ = young_vote(cast, now)
    (code,) = slips(cast, now, round_)
    first = actions.take_up_code(round=round_, code=code, by=VISITOR, now=now)
    again = actions.take_up_code(round=round_, code=code, by=VISITOR, now=now)
    assert first.person_id == again.person_id
    actions.cast_ballot(round=round_, person=None, by=first, now=now)
    with pytest.raises(AlreadyVoted):
        actions.cast_ballot(round=round_, person=None, by=again, now=now)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"age_from": 17, "age_to": 11}, "youngest first"),
        ({"contact_phone": " "}, "stand on every page"),
        ({"basis": ""}, "lawful basis"),
        ({"promise": ""}, "or to say why not"),
    ],
)
def test_r18_a_safeguard_that_is_left_out_is_named(cast, now, changed, says):
    round_ = actions.draft_round(terms=terms(), by=cast.actor("esme"), now=now)
    with pytest.raises(YoungTermsRefused, match=says):
        actions.make_young(round=round_, terms=replace(TERMS, **changed), by=cast.actor("esme"), now=now)


def test_r18_its_terms_do_not_change_after_opening(cast, now):
    young_vote(cast, now)
    with pytest.raises(Error, match="stated before"), transaction.atomic():
        YoungTerms.objects.update(age_to=19)


def test_r18_esme_makes_a_draft_theirs_on_a_page(cast, now):
    round_ = actions.draft_round(terms=terms(), by=cast.actor("esme"), now=now)
    esme, where = browser(cast.esme), f"rounds/{round_.code}/young/"
    assert where in page(esme, f"rounds/{round_.code}/")
    told = {name: str(value) for name, value in vars(TERMS).items() if name != "asks_permission"}
    send(esme, where, **told)
    shown = page(esme, f"rounds/{round_.code}/")
    assert "For people aged 11 to 17" in shown
    assert "Cllr Ada Okafor does it or says why not." in shown


def test_a_round_for_everyone_asks_nobody_for_a_code(cast, now):
    round_ = open_round(cast, now)
    by = neighbours(1)[0]
    actions.add_statement(round=round_, words="Heat.", person=None, by=by, now=now)
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "Somebody to talk to" not in shown
    assert browser(cast.leila).get(f"/morrowdale/rounds/{round_.code}/codes/").status_code == 404
