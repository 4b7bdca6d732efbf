"""Amina votes on paper: taken in folded, entered by two people who must agree, and never beside her name."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.foundations.money import Money
from morrow.foundations.scope import entering
from morrow.voice import actions, queries
from morrow.voice.errors import (
    AlreadyVoted,
    MorePapersThanPeople,
    NotItsTurn,
    PaperDone,
    PaperReadByYou,
    PapersUnreconciled,
    UnknownPaper,
)
from morrow.voice.models import Ballot, PaperReading, Round
from tests.rooms.voice.scenes import after, browser, hear, page, refusal, send, vote_on

COSTS = {"Boilers": 600, "Benches": 300}


class Library:
    """A vote with a pack of papers, and what workers do with them."""

    def __init__(self, cast, now, **changes):
        self.cast, self.now = cast, now
        self.round, projects = vote_on(cast, now, COSTS, budget=Money(1_000_00), **changes)
        self.codes = {title: project.code for title, project in projects.items()}
        pack = actions.print_papers(round=self.round, number=5, by=cast.actor("nadia"), now=now)
        self.serials = queries.pack_of(self.round, pack)

    def take_in(self, person):
        actions.take_in_paper(round=self.round, person=person, by=self.cast.actor("nadia"), now=self.now)

    def enter(self, who, serial, *titles, verb=actions.read_paper, **more):
        said = actions.Read(approves=[self.codes[title] for title in titles], **more)
        return verb(round=self.round, serial=serial, read=said, by=self.cast.actor(who), now=self.now).state

    def close(self, reason=""):
        esme = self.cast.actor("esme")
        actions.close_round(
            round=self.round, shortfall_reason="x", papers_reason=reason, by=esme, now=after(self.now)
        )

    @property
    def urn(self):
        return [ballot.approves for ballot in Ballot.objects.unrestricted(reason="a test looks")]


@pytest.fixture
def library(cast, now):
    return Library(cast, now)


def readings():
    return PaperReading.objects.unrestricted(reason="a test looks").count()


def test_a_ballot_is_in_the_urn_only_when_two_people_read_the_same(cast, library):
    library.take_in(cast.amina)
    serial = library.serials[0]
    assert library.enter("nadia", serial, "Boilers", ward="E05000001") == "once"
    assert library.urn == []
    assert library.enter("rosa", serial.lower(), "Boilers", ward="E05000001") == "in_urn"
    assert library.urn == [[library.codes["Boilers"]]]
    assert readings() == 0


def test_the_same_person_does_not_read_a_paper_twice(cast, library):
    library.take_in(cast.amina)
    library.enter("nadia", library.serials[0], "Boilers")
    with pytest.raises(PaperReadByYou, match="Somebody else"):
        library.enter("nadia", library.serials[0], "Boilers")


def test_what_differs_is_settled_with_the_paper_in_hand(cast, library):
    library.take_in(cast.amina)
    serial = library.serials[0]
    with pytest.raises(PaperDone):
        library.enter("esme", serial, "Boilers", verb=actions.settle_paper)
    library.enter("nadia", serial, "Boilers")
    assert library.enter("rosa", serial, "Boilers", "Benches") == "differs"
    assert library.urn == []
    with pytest.raises(PaperDone, match="Settle it"):
        library.enter("esme", serial, "Boilers")
    assert library.enter("esme", serial, "Benches", verb=actions.settle_paper) == "in_urn"
    assert library.urn == [[library.codes["Benches"]]]
    assert readings() == 0


def test_a_paper_nobody_can_read_is_spoilt_when_two_say_so(cast, library):
    library.take_in(cast.amina)
    library.enter("nadia", library.serials[0], spoilt=True)
    assert library.enter("rosa", library.serials[0], spoilt=True) == "spoilt"
    assert library.urn == []
    assert queries.papers_of(library.round).unreconciled == 0


def test_who_voted_on_paper_or_on_the_screen_is_marked_once_for_both(cast, now, library):
    library.take_in(cast.amina)
    with pytest.raises(AlreadyVoted):
        actions.cast_ballot(round=library.round, person=cast.amina, by=cast.actor("nadia"), now=now)
    actions.cast_ballot(round=library.round, person=None, by=cast.actor("joe"), now=now)
    with pytest.raises(AlreadyVoted):
        library.take_in(cast.joe)
    assert queries.papers_of(library.round).taken_in == 1


def test_there_are_never_more_papers_in_the_urn_than_people_who_handed_one_in(cast, library):
    library.take_in(cast.amina)
    for serial in library.serials[:2]:
        library.enter("nadia", serial, "Boilers")
    library.enter("rosa", library.serials[0], "Boilers")
    with pytest.raises(MorePapersThanPeople, match="one too many"):
        library.enter("rosa", library.serials[1], "Boilers")
    assert len(library.urn) == 1


def test_a_number_that_was_never_printed_is_refused(library):
    with pytest.raises(UnknownPaper, match="another vote"):
        library.enter("nadia", "K7QM-4XRD-2H9B", "Boilers")


def test_a_round_does_not_close_over_papers_without_a_published_reason(cast, library):
    library.take_in(cast.amina)
    with pytest.raises(PapersUnreconciled, match="1 ballot on paper is not settled"):
        library.close()
    library.enter("nadia", library.serials[0], "Boilers")
    with pytest.raises(PapersUnreconciled):
        library.close()
    library.close("It was lost in the flood.")
    assert readings() == 0
    shown = page(browser(), f"rounds/{library.round.code}/")
    assert "It was lost in the flood." in shown
    assert Round.objects.get(pk=library.round.pk).papers_by


def test_no_paper_is_entered_once_the_round_is_closed(cast, library):
    library.take_in(cast.amina)
    for who in ("nadia", "rosa"):
        library.enter(who, library.serials[0], "Boilers")
    library.close()
    with pytest.raises(NotItsTurn):
        library.enter("nadia", library.serials[1], "Boilers")


def test_nobody_opens_what_was_typed_and_no_row_of_it_names_the_voter(cast, library):
    library.take_in(cast.amina)
    library.enter("nadia", library.serials[0], "Boilers")
    with cast.as_("rosa"):
        assert list(PaperReading.objects.visible_to(cast.viewer("rosa"))) == []
    with entering.lifted(reason="a test looks for the voter"):
        [row] = PaperReading.objects.unrestricted(reason="a test looks").values()
    assert cast.amina.pk not in {
        value for key, value in row.items() if key.endswith("_id") and key != "paper_id"
    }


def test_the_papers_are_handled_by_their_pages(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    code = hear(cast, now).code
    library = Library(cast, now)
    where = f"rounds/{library.round.code}/papers/"
    nadia, rosa, esme = browser(cast.nadia), browser(cast.rosa), browser(cast.esme)
    assert where in page(nadia, f"rounds/{library.round.code}/")
    sheets = page(nadia, send(nadia, f"{where}print/", number="2"))
    assert sheets.count('class="m-paper"') == 2
    assert "Print from 1 to 20" in refusal(nadia, f"{where}print/", number="40")
    send(nadia, f"{where}take-in/", helping=code)
    assert "already" in refusal(nadia, f"{where}take-in/", helping=code)
    serial = queries.pack_of(library.round, 2)[0]
    send(nadia, f"{where}read/", serial=serial, approves=[library.codes["Boilers"]])
    assert f"{where}pack/2/" in page(esme, where)
    with monkeypatch.context() as later:
        later.setattr(timezone, "now", lambda: after(now))
        assert "not settled" in page(browser(cast.esme), f"rounds/{library.round.code}/close/")
    assert serial in page(rosa, where)
    assert serial not in page(nadia, where)
    send(rosa, f"{where}read/", serial=serial, approves=list(library.codes.values()), age_band="65-plus")
    settling = f"{where}settle/{serial}/"
    shown = page(esme, settling)
    assert shown.count("Boilers") >= 2
    assert "65 or over" in shown
    send(esme, settling, approves=[library.codes["Boilers"]])
    assert "Every paper that was taken in is settled." in page(esme, where)
    assert browser(cast.joe).get(f"/morrowdale/{where}").status_code == 403
