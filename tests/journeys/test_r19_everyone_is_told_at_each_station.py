"""R19: whoever spoke is told at each station of the thread, once, by the channel they chose."""

from __future__ import annotations

import re
from email.header import decode_header, make_header

import pytest

from morrow.foundations.events import drain
from morrow.foundations.models import Entry
from morrow.foundations.record import ref
from morrow.journeys.told_along_the_way import tell_everyone
from morrow.people.models import Message, Person
from morrow.voice import actions
from morrow.voice.models import Telling
from tests.journeys.along_the_way import Way, met
from tests.rooms.people.servers import smtp
from tests.rooms.voice.scenes import WORDS, browser, hear, hear_openly, page, send, theme_on

STATIONS = ["heard", "agreed", "funded", "arranged", "learned"]


@pytest.fixture
def mailbox(settings):
    with smtp() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        settings.MORROW_SITE = "https://morrowdale.example"
        yield box


def letters_of(mailbox):
    subjects = [str(make_header(decode_header(letter["Subject"]))) for letter in mailbox.letters]
    texts = [letter.get_payload(decode=True).decode().replace("\r\n", "\n") for letter in mailbox.letters]
    return list(zip(subjects, texts, strict=True))


def ida_by(cast, now, channel="email", **where):
    addresses = {"email": {"email": "ida@example.net"}, "letter": {"address": "1 Mill Lane\nM32 0AA"}}
    return met(cast, now, name="Ida", reach_by=channel, **(where or addresses[channel]))


def way_of(cast, now, *said):
    theme = theme_on(cast, now, *said)
    assert drain(place="morrowdale") == []
    return Way(cast, now, theme)


def messages():
    return list(Message.objects.unrestricted(reason="a test").order_by("pk"))


def tellings():
    return Telling.objects.unrestricted(reason="a test").order_by("pk")


def test_r19_a_mail_server_takes_one_e_mail_at_each_station_in_plain_words(cast, now, mailbox):
    way_of(cast, now, hear_openly(cast, now, person=ida_by(cast, now))).whole()
    subjects, texts = zip(*letters_of(mailbox), strict=True)
    assert list(subjects) == [
        "“Warm homes”: what you told us was heard",
        "“Warm homes”: it has been decided",
        "“Warm homes”: money has been set aside",
        "“Warm homes”: there is something people can have",
        "“Warm homes”: we looked at whether it works",
    ]
    heard, agreed, funded, arranged, learned = texts
    assert "Other people told us about this too." in heard
    assert "decided: Warm homes for carers." in agreed
    assert "£60,000 was set aside for “Warm homes”." in funded
    assert "You can have: Warm Saturdays." in arranged
    assert "The verdict: adapt" in learned
    for text in texts:
        assert text.startswith("Hello Ida,\n\nOn 12 January 2026 you told us something.")
        assert re.search(r"https://morrowdale\.example/morrowdale/threads/\w+/", text)
        assert re.search(r"https://morrowdale\.example/morrowdale/no-more/[\w-]{14}/", text)
        assert WORDS not in text, "their own words stand in no e-mail"


def test_however_often_the_news_is_delivered_each_is_told_once(cast, now, mailbox):
    first = hear_openly(cast, now, person=ida_by(cast, now))
    way = way_of(cast, now, first, hear_openly(cast, now, "And damp.", person=first.person)).decided()
    for station, thing in (("heard", way.theme), ("agreed", way.decision)):
        assert tell_everyone(ref(thing), station=station, now=now) == 0
    assert [telling.station for telling in tellings()] == ["heard", "agreed"]
    assert len(mailbox.letters) == 2


def test_whoever_is_heard_later_is_told_that_and_the_others_not_again(cast, now, mailbox):
    way = way_of(cast, now, hear_openly(cast, now, person=ida_by(cast, now)))
    bo = met(cast, now, name="Bo", reach_by="email", email="bo@example.net")
    later = hear_openly(cast, now, "Me too.", person=bo)
    actions.gather(theme=way.theme, contributions=[later], by=cast.actor("esme"), now=now)
    drain(place="morrowdale")
    assert [letter["To"] for letter in mailbox.letters] == ["ida@example.net", "bo@example.net"]


def test_nobody_is_told_before_anyone_may_read_it(cast, now, mailbox):
    said = hear_openly(cast, now, person=ida_by(cast, now))
    esme = cast.actor("esme")
    draft = actions.draft_theme(title="Warmth", summary="…", by=esme, now=now)
    actions.gather(theme=draft, contributions=[said], by=esme, now=now)
    assert tell_everyone(ref(draft), station="heard", now=now) == 0
    drain(place="morrowdale")
    assert mailbox.letters == []


def test_words_taken_back_or_on_the_safeguarding_route_are_told_of_no_more(cast, now, mailbox):
    people = [met(cast, now, reach_by="email", email=f"{n}@example.net") for n in range(3)]
    stays = hear_openly(cast, now, "Cold.", person=people[0])
    back = hear(cast, now, "Damp.", person=people[1]).contribution
    actions.sort_as_open(contribution=back, by=cast.actor("rosa"), now=now)
    harm = hear_openly(cast, now, "He locks me in.", person=people[2])
    way = way_of(cast, now, stays, back, harm)
    assert len(mailbox.letters) == 3
    actions.withdraw(contribution=back, second_thing="Rover", by=cast.actor("nadia"), now=now)
    actions.send_to_safeguarding(contribution=harm, route="adult", by=cast.actor("rosa"), now=now)
    way.decided()
    assert [letter["To"] for letter in mailbox.letters[3:]] == ["0@example.net"]


def test_ida_presses_a_button_and_hears_no_more_until_she_asks_again(cast, now, mailbox):
    way = way_of(cast, now, hear_openly(cast, now, person=ida_by(cast, now)))
    link = re.search(r"no-more/[\w-]{14}/", letters_of(mailbox)[0][1])[0]
    nobody = browser()
    assert "Do you want to hear no more?" in page(nobody, link)
    assert len(mailbox.letters) == 1, "opening the page alone stops nothing"
    send(nobody, link)
    assert "You hear no more of this" in page(nobody, link)
    way.decided()
    assert len(mailbox.letters) == 1
    send(nobody, link, again="1")
    way.funded()
    assert "money has been set aside" in letters_of(mailbox)[1][0]


def test_a_letter_says_a_code_to_type_and_a_wrong_one_is_told_kindly(cast, now, settings):
    settings.MORROW_SITE = "https://morrowdale.example"
    way_of(cast, now, hear_openly(cast, now, person=ida_by(cast, now, "letter")))
    [message] = messages()
    code = re.search(r"type ([\w-]{14}) there", message.text)[1]
    nobody = browser()
    assert send(nobody, "no-more/", code=code.lower()) == f"no-more/{code}/"
    response = nobody.post("/morrowdale/no-more/", {"code": "0000-0000-0000"})
    assert response.status_code == 422
    assert "None of our messages has that code" in response.content.decode()


def test_a_call_is_a_script_to_read_out_and_asks_whether_to_ring_again(cast, now):
    ida = ida_by(cast, now, "phone", phone="0161 496 0123")
    way_of(cast, now, hear_openly(cast, now, person=ida))
    [message] = messages()
    assert message.text.startswith("Ask for Ida. Say the rest to them alone, and leave no message.")
    assert "“Hello, this is Morrowdale. On 12 January 2026 you told us something." in message.text
    assert "Shall we ring you again when something new happens?" in message.text
    assert "no-more/" in page(browser(cast.rosa), "desk/messages/")


def test_a_text_is_short(cast, now, settings):
    settings.MORROW_SITE = "https://morrowdale.example"
    ida = ida_by(cast, now, "text", phone="07700 900123")
    way_of(cast, now, hear_openly(cast, now, person=ida)).decided()
    assert [len(message.text) < 306 for message in messages()] == [True, True], "two texts of 153 signs"


def test_whoever_chose_a_code_on_paper_reads_it_all_with_the_code(cast, now):
    said = hear(cast, now, person=met(cast, now, name="Bo"))
    actions.sort_as_open(contribution=said.contribution, by=cast.actor("rosa"), now=now)
    way_of(cast, now, said.contribution).decided()
    assert messages() == []
    nobody = browser()
    send(nobody, "receipt/", code=said.code)
    shown = page(nobody, "thread/")
    assert "Warm homes for carers" in shown


def test_what_was_told_is_on_the_record_without_lengthening_any_thread(cast, now, mailbox):
    way_of(cast, now, hear_openly(cast, now, person=ida_by(cast, now))).decided()
    entries = Entry.objects.unrestricted(reason="a test").filter(verb="told")
    assert [(entry.because, entry.on.split("/")[0]) for entry in entries] == [([], "voice.telling")] * 2


def test_joe_sees_what_he_was_told_and_nobody_else_does(cast, now, mailbox):
    Person.objects.unrestricted(reason="a test").filter(pk=cast.joe.pk).update(
        reach_by="email", email="joe@example.net"
    )
    way_of(cast, now, hear_openly(cast, now, person=cast.joe))
    assert "Warm homes" in page(browser(cast.joe), "have-your-say/told/")
    assert "Warm homes" not in page(browser(cast.abe), "have-your-say/told/")
