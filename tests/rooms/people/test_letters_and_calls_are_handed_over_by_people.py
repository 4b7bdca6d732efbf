"""Letters to print and calls to make wait in a list until somebody says that it is done."""

from __future__ import annotations

import uuid

import pytest

from morrow.foundations.events import drain
from morrow.foundations.models import Entry
from morrow.foundations.scope import MORROW
from morrow.people import actions
from morrow.people.models import Message, Person
from tests.rooms.people.servers import smtp

LIST = "/morrowdale/desk/messages/"


@pytest.fixture
def reached(cast, now):
    """Write to Amina in some way; gives the message."""

    def write(**reach) -> Message:
        Person.objects.unrestricted(reason="a test").filter(pk=cast.amina.pk).update(**reach)
        actions.send_message(
            person_id=cast.amina.pk,
            event=uuid.uuid4(),
            subject="You spoke",
            text="Somebody comes on Tuesday.",
            by=MORROW,
            now=now,
        )
        drain(place="morrowdale")
        return Message.objects.unrestricted(reason="a test").get()

    return write


def test_a_letter_waits_is_printed_with_its_address_and_is_posted(reached, browser):
    message = reached(reach_by="letter", address="1 Old Mill Lane\nM32 0AA")
    rosa = browser("rosa")
    assert "Amina Rahman" in rosa.get(LIST).content.decode()
    sheet = rosa.get(f"{LIST}{message.code}/letter/").content.decode()
    assert "Amina Rahman<br>1 Old Mill Lane<br>M32 0AA" in sheet
    assert "Somebody comes on Tuesday." in sheet
    assert "people/letter.css" in sheet
    rosa.post(f"{LIST}{message.code}/delivered/")
    assert "No letter waits." in rosa.get(LIST).content.decode()


def test_a_call_waits_with_its_number_and_words_and_is_made(reached, browser):
    message = reached(reach_by="phone", phone="0161 496 0123")
    rosa = browser("rosa")
    page = rosa.get(LIST).content.decode()
    assert 'href="tel:01614960123"' in page
    assert "Somebody comes on Tuesday." in page
    rosa.post(f"{LIST}{message.code}/delivered/")
    assert "No call waits." in rosa.get(LIST).content.decode()
    verbs = Entry.objects.unrestricted(reason="a test").filter(on=str(message)).values_list("verb", flat=True)
    assert list(verbs) == ["delivered"]


def test_what_was_posted_is_not_posted_twice(reached, browser):
    message = reached(reach_by="letter", address="1 Old Mill Lane\nM32 0AA")
    rosa = browser("rosa")
    rosa.post(f"{LIST}{message.code}/delivered/")
    assert rosa.post(f"{LIST}{message.code}/delivered/").status_code == 409


def test_what_could_not_leave_is_shown_with_its_fault_and_sent_again_by_hand(reached, browser, settings):
    with smtp() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        box.refuses = True
        message = reached(reach_by="email", email="amina@example.net")
        rosa = browser("rosa")
        page = rosa.get(LIST).content.decode()
        assert "The mail server did not take the message" in page
        assert "Tried 1 time" in page
        box.refuses = False
        rosa.post(f"{LIST}{message.code}/again/")
        drain(place="morrowdale")
        assert len(box.letters) == 1
    assert "Everything that could leave has left." in rosa.get(LIST).content.decode()


@pytest.mark.parametrize("key", ["nadia", "joe", "abe"])
def test_only_a_reply_officer_sees_letters(reached, browser, key):
    message = reached(reach_by="letter", address="1 Old Mill Lane\nM32 0AA")
    assert browser(key).get(LIST).status_code == 403
    assert browser(key).get(f"{LIST}{message.code}/letter/").status_code == 403
