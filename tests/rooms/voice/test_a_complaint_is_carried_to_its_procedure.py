"""A complaint reaches the team of its procedure word for word, and its author knows who has it."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotFound
from morrow.foundations.events import drain
from morrow.people.models import Message, Person
from morrow.place.models import ComplaintsTeam
from morrow.voice import actions, queries
from morrow.voice.errors import SomebodyElseCloses
from morrow.voice.models import ComplaintReferral
from tests.rooms.people.servers import smtp
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, refusal, send, theme_on

WORDS = "The carer never came.\n\nMy mother sat in the chair all night. " * 20
OMBUDSMAN = "the Example Ombudsman, 0161 496 0199"


@pytest.fixture
def mailbox(settings):
    with smtp() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        yield box


@pytest.fixture
def team(cast, now):
    return ComplaintsTeam.objects.create(
        procedure="care_or_health",
        body="Morrowdale Council",
        team="Care complaints",
        email="complaints@example.org",
        telephone="0161 496 0145",
        ombudsman=OMBUDSMAN,
    )


def reached_by(cast, **how):
    Person.objects.unrestricted(reason="a test").filter(pk=cast.amina.pk).update(**how)


def carry(cast, now, words=WORDS, **answers):
    """Rosa sorts Amina's complaint on the page, and the news goes out."""
    said = hear(cast, now, words, kind="complaint").contribution
    send(browser(cast.rosa), f"desk/replies/{said.code}/sort/", goes="care_or_health", **answers)
    drain(place="morrowdale")
    return ComplaintReferral.objects.unrestricted(reason="a test").get()


def messages():
    return list(Message.objects.unrestricted(reason="a test").order_by("pk"))


def plain(letter):
    return letter.get_payload(decode=True).decode().replace("\r\n", "\n")


def test_the_team_has_the_words_whole_by_e_mail(cast, now, team, mailbox):
    complaint = carry(cast, now)
    [letter] = mailbox.letters
    assert letter["To"] == "complaints@example.org"
    assert WORDS.strip() in plain(letter)
    assert "acknowledged by 15 January 2026" in plain(letter)
    shown = page(browser(cast.rosa), f"desk/complaints/{complaint.code}/")
    assert "Care complaints, Morrowdale Council" in shown
    assert "by e-mail" in shown
    assert "It left on" in shown


@pytest.mark.parametrize("agreed", [True, False])
def test_how_to_reach_the_author_goes_along_only_where_they_agreed(cast, now, team, mailbox, agreed):
    reached_by(cast, name="Amina Saleh", reach_by="letter", address="7 Mill Lane")
    complaint = carry(cast, now, **({"contact_given": "on"} if agreed else {}))
    [letter] = mailbox.letters
    assert ("7 Mill Lane" in plain(letter)) is agreed
    assert ("Amina Saleh" in plain(letter)) is agreed
    assert (f"quoting {complaint.code}: we pass it on" in plain(letter)) is not agreed


def test_where_the_team_has_no_e_mail_its_letter_is_printed_for_its_address(cast, now, team):
    ComplaintsTeam.objects.update(email="", address="1 Example Square")
    complaint = carry(cast, now)
    [letter] = messages()
    rosa = browser(cast.rosa)
    assert "It waits among the letters" in page(rosa, "desk/replies/")
    assert "Care complaints, Morrowdale Council" in page(rosa, "desk/messages/")
    sheet = page(rosa, f"desk/messages/{letter.code}/letter/")
    assert "1 Example Square" in sheet
    assert "My mother sat in the chair all night." in sheet
    send(rosa, f"desk/messages/{letter.code}/delivered/")
    assert "It left on" in page(rosa, f"desk/complaints/{complaint.code}/")


def test_where_the_place_named_no_team_nothing_is_lost_and_the_desk_is_told(cast, now):
    complaint = carry(cast, now)
    [letter] = messages()
    assert WORDS.strip() in letter.text
    assert "has not named a team" in page(browser(cast.rosa), f"desk/complaints/{complaint.code}/")


def test_the_author_is_told_who_has_it_and_of_the_ombudsman_without_their_words(cast, now, team, mailbox):
    reached_by(cast, reach_by="email", email="amina@example.net")
    carry(cast, now)
    [told] = [letter for letter in mailbox.letters if letter["To"] == "amina@example.net"]
    text = plain(told)
    assert "to Care complaints, Morrowdale Council" in text
    assert "By 15 January 2026 they have to tell you" in text
    assert f"the right to go to {OMBUDSMAN}" in text
    assert "never came" not in text


def test_on_the_telephone_it_is_said_to_them_alone(cast, now, team):
    reached_by(cast, name="Amina", reach_by="phone", phone="0161 496 0111")
    carry(cast, now)
    [script] = [each for each in messages() if each.channel == "phone"]
    assert "Say the rest to them alone, and leave no message." in script.text
    assert script.text.endswith("It is free.”")


def test_with_code_and_word_the_author_reads_who_has_it_and_with_the_code_alone_nobody_does(cast, now, team):
    receipt = hear(cast, now, WORDS, kind="complaint")
    actions.send_to_complaints(
        contribution=receipt.contribution, procedure="care_or_health", by=cast.actor("rosa"), now=now
    )
    reader = browser()
    send(reader, "receipt/", code=receipt.code)
    assert "Care complaints" not in page(reader, "receipt/my-words/")
    thread = page(reader, "thread/")
    assert "See who has it, with the word or number you chose" in thread
    assert 'aria-current="step"' not in thread, "it is on its way to no theme"
    opened = reader.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"}).content.decode()
    assert "Care complaints, Morrowdale Council" in opened
    assert "Example Ombudsman" in opened


def test_nobody_but_the_desk_and_the_author_reads_it(cast, now, team):
    complaint = carry(cast, now)
    code = complaint.contribution.code
    for reader in ("esme", "okafor", "dev", "abe"):
        with cast.as_(reader), pytest.raises(NotFound):
            queries.contribution_for(cast.viewer(reader), code)
        assert browser(getattr(cast, reader)).get(
            f"/morrowdale/desk/complaints/{complaint.code}/"
        ).status_code in (403, 404)


def test_whoever_sorted_a_complaint_does_not_close_it_alone(cast, now, team):
    complaint = carry(cast, now)
    refused = refusal(browser(cast.rosa), f"desk/complaints/{complaint.code}/")
    assert "closed by that worker alone" in refused
    send(browser(cast.nadia), f"desk/complaints/{complaint.code}/")
    complaint.refresh_from_db()
    assert complaint.acknowledged_by.startswith("Nadia")


def test_a_complaint_that_stays_here_is_answered_by_somebody_else_than_who_sorted_it(cast, now):
    said = hear_openly(cast, now, "Rosa was rude.", kind="complaint")
    answer = {"words": "Sorry.", "next_step": "We ring you.", "because": [], "now": now}
    with pytest.raises(SomebodyElseCloses):
        actions.answer(contribution=said, by=cast.actor("rosa"), **answer)
    assert actions.answer(contribution=said, by=cast.actor("nadia"), **answer).pk


def test_a_complaint_seen_late_leaves_its_theme_and_goes_its_way(cast, now, team):
    said = hear_openly(cast, now, WORDS, may_publish=True)
    theme = theme_on(cast, now, said, hear_openly(cast, now, "The hall is cold.", may_publish=True))
    send(browser(cast.nadia), f"desk/replies/{said.code}/sort/", goes="care_or_health")
    assert queries.heard_in(theme).words == ("The hall is cold.",)


def test_a_sign_of_harm_seen_late_is_taken_from_the_letters_before_it_is_printed(cast, now, team):
    ComplaintsTeam.objects.update(email="", address="1 Example Square")
    complaint = carry(cast, now)
    actions.send_to_safeguarding(
        contribution=complaint.contribution, route="adult", by=cast.actor("nadia"), now=now
    )
    assert messages() == []
