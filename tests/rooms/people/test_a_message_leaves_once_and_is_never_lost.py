"""Messages leave by the channel a person chose: once, tried again where they could not, never lost."""

from __future__ import annotations

import uuid

import jwt
import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from morrow.foundations.events import drain
from morrow.foundations.messages import CannotSend
from morrow.foundations.scope import MORROW
from morrow.people import actions
from morrow.people.models import Message, Person
from morrow.people.tasks import send_message as send_message_again
from tests.rooms.people.servers import notify, smtp

KEY = "test-" + str(uuid.uuid4()) + "-" + str(uuid.uuid4())
WORDS = "Dear Amina,\n\nwe heard you. Somebody comes on Tuesday."


@pytest.fixture
def mailbox(settings):
    with smtp() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        yield box


@pytest.fixture
def gov_notify(settings):
    with notify() as heard:
        settings.MORROW_NOTIFY_KEY, settings.MORROW_NOTIFY_URL = KEY, heard.url
        settings.MORROW_NOTIFY_TEMPLATES = {"text": "template-t", "letter": "template-l"}
        yield heard


def write_to(cast, now, event=None, **reach):
    """Write to Amina, who is to be reached in this way, and let the news be delivered."""
    Person.objects.unrestricted(reason="a test").filter(pk=cast.amina.pk).update(**reach)
    actions.send_message(
        person_id=cast.amina.pk,
        event=event or uuid.uuid4(),
        subject="You spoke",
        text=WORDS,
        by=MORROW,
        now=now,
    )
    return drain(place="morrowdale")


def written() -> Message:
    return Message.objects.unrestricted(reason="a test").get()


def waiting_jobs():
    return ProcrastinateJob.objects.filter(task_name="send_message", status="todo")


def test_an_e_mail_is_really_taken_by_a_mail_server(cast, now, mailbox):
    write_to(cast, now, reach_by="email", email="amina@example.net")
    (letter,) = mailbox.letters
    assert (letter["To"], letter["Subject"]) == ("amina@example.net", "You spoke")
    assert "Somebody comes on Tuesday." in letter.get_payload(decode=True).decode()
    assert written().sent is not None


def test_one_event_is_one_message_however_often_it_is_told(cast, now, mailbox):
    event = uuid.uuid4()
    for _ in range(3):
        write_to(cast, now, event, reach_by="email", email="amina@example.net")
    actions.send_waiting(message_id=written().pk, now=now)
    assert len(mailbox.letters) == 1


def test_where_the_server_does_not_take_it_it_is_kept_with_its_fault_and_tried_again(cast, now, mailbox):
    mailbox.refuses = True
    assert write_to(cast, now, reach_by="email", email="amina@example.net") == [], "nothing waits behind it"
    message = written()
    assert message.sent is None
    assert (message.tries, "did not take the message" in message.fault) == (1, True)
    assert waiting_jobs().get().args == {"place": "morrowdale", "message": message.pk}
    mailbox.refuses = False
    send_message_again(place="morrowdale", message=message.pk)
    assert len(mailbox.letters) == 1
    assert (written().sent is not None, written().fault) == (True, "")


def test_a_try_that_fails_again_is_counted_and_tells_the_worker_to_come_back(cast, now, mailbox):
    mailbox.refuses = True
    write_to(cast, now, reach_by="email", email="amina@example.net")
    with pytest.raises(CannotSend):
        send_message_again(place="morrowdale", message=written().pk)
    assert written().tries == 2


def test_no_server_at_all_is_a_fault_like_any_other(cast, now, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    write_to(cast, now, reach_by="email", email="amina@example.net")
    assert "ConnectionRefusedError" in written().fault


def test_a_text_goes_through_notify_with_our_template_and_a_signed_key(cast, now, gov_notify):
    write_to(cast, now, reach_by="text", phone="07700 900123")
    ((path, asked),) = gov_notify.asked
    assert path == "/v2/notifications/sms"
    assert asked["phone_number"] == "07700 900123"
    assert asked["template_id"] == "template-t"
    assert asked["personalisation"] == {"text": WORDS}
    bearer = gov_notify.bearers[0].removeprefix("Bearer ")
    assert jwt.decode(bearer, KEY[-36:], algorithms=["HS256"])["iss"] == KEY[-73:-37]


def test_a_letter_goes_through_notify_with_its_address_line_by_line(cast, now, gov_notify):
    write_to(cast, now, reach_by="letter", address="1 Old Mill Lane\n Stretford \n\nM32 0AA")
    ((path, asked),) = gov_notify.asked
    assert path == "/v2/notifications/letter"
    lines = {key: value for key, value in asked["personalisation"].items() if key.startswith("address")}
    assert list(lines.values()) == ["1 Old Mill Lane", "Stretford", "M32 0AA"]


@pytest.mark.parametrize("status", [400, 403, 429, 500])
def test_what_notify_refuses_is_kept_and_tried_again(cast, now, gov_notify, status):
    gov_notify.status = status
    write_to(cast, now, reach_by="text", phone="07700 900123")
    assert f"({status})" in written().fault
    assert waiting_jobs().exists()


def test_a_template_that_nobody_set_is_said_by_the_name_of_its_setting(cast, now, gov_notify, settings):
    settings.MORROW_NOTIFY_TEMPLATES = {}
    write_to(cast, now, reach_by="text", phone="07700 900123")
    assert "MORROW_NOTIFY_TEXT" in written().fault


def test_without_a_sender_a_text_is_said_to_the_console_without_address_or_words(cast, now, settings, caplog):
    settings.MORROW_NOTIFY_KEY = ""
    write_to(cast, now, reach_by="text", phone="07700 900123")
    assert "would be sent now" in caplog.text
    assert "07700" not in caplog.text
    assert "Tuesday" not in caplog.text


@pytest.mark.parametrize("reach", [{"reach_by": "none"}, {"reach_by": "text", "phone": ""}])
def test_whoever_chose_no_channel_or_left_no_address_is_not_written_to(cast, now, reach):
    write_to(cast, now, **reach)
    assert not Message.objects.unrestricted(reason="a test").exists()
