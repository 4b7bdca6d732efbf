"""Beside somebody's words: their language and a translation, who spoke for them, and a photograph."""

from __future__ import annotations

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from morrow.foundations.errors import NotAllowed
from morrow.people import actions as people
from morrow.voice import actions
from morrow.voice.attached import cleaned
from morrow.voice.errors import NoPermissionToSpeak, NotAttachable, TooManyAttached
from morrow.voice.models import Attachment, Contribution, Rendering
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, refusal, send

URDU = "ہمارا گھر ٹھنڈا ہے"


def segment(marker, body):
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


JPEG = (
    b"\xff\xd8"
    + segment(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0")
    + segment(0xE1, b"Exif\0\0GPS 53.45N 2.31W")
    + segment(0xFE, b"taken by Ida")
    + segment(0xDB, bytes(65))
    + segment(0xDA, b"\x01\x01\0\0\x3f\0")
    + b"the picture\xff\xd9 and a thumbnail after it"
)
PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", bytes(13))
    + chunk(b"tEXt", b"Author\0Ida")
    + chunk(b"eXIf", b"GPS 53.45N")
    + chunk(b"IDAT", b"the picture")
    + chunk(b"IEND", b"")
)


def shown_by_the_database(cast, key, model):
    """How many rows the second wall alone lets one of the cast see."""
    with cast.as_(key), connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}"')
        return cursor.fetchone()[0]


def attached(cast, now, said, content=JPEG):
    return actions.attach(contribution=said, content=content, by=cast.actor("nadia"), now=now)


def test_a_photograph_keeps_its_picture_and_loses_where_when_and_by_whom_it_was_taken():
    kept = cleaned(JPEG)
    assert kept.kind == "jpeg"
    assert b"the picture" in kept.content
    for told in (b"GPS", b"Ida", b"thumbnail"):
        assert told not in kept.content
    png = cleaned(PNG)
    assert (png.kind, b"GPS" in png.content, b"Ida" in png.content) == ("png", False, False)
    assert b"the picture" in png.content


def test_a_second_picture_behind_the_first_takes_its_place_along_to_nobody():
    assert cleaned(JPEG + JPEG).content == cleaned(JPEG).content


def test_a_picture_that_comes_in_several_passes_is_kept_to_its_end_without_what_stands_between_them():
    passes = [segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"a pass \xff\x00\xff\xd0" + bytes([n]) for n in (1, 2)]
    tables = segment(0xC4, b"\xff\xd9 is no end here")
    hidden = segment(0xE1, b"Exif\0\0GPS 53.45N")
    kept = cleaned(b"\xff\xd8" + passes[0] + tables + hidden + passes[1] + b"\xff\xd9").content
    assert kept == b"\xff\xd8" + passes[0] + tables + passes[1] + b"\xff\xd9"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a", "other"),
        (b"<script>", "other"),
        (JPEG[:30], "broken"),
        (PNG[:-12], "broken"),
        (b"%PDF-1.7 /OpenAction", "unsafe"),
        (b"%PDF-1.7" + bytes(5_000_000), "large"),
    ],
)
def test_what_is_not_kept_says_why_and_what_to_do(content, why):
    with pytest.raises(NotAttachable) as refused:
        cleaned(content)
    assert refused.value.why == why


def test_only_who_may_read_the_words_opens_the_photograph(cast, now):
    said = hear(cast, now, person=cast.joe).contribution
    address = f"/morrowdale/have-your-say/attached/{attached(cast, now, said).code}/"
    for key, status in (("joe", 200), ("rosa", 200), ("abe", 404), ("okafor", 404)):
        assert browser(cast.people[key]).get(address).status_code == status, key
    assert browser().get(address).status_code == 404
    shown = browser(cast.joe).get(address)
    assert shown["Content-Disposition"].startswith("attachment")
    actions.send_to_safeguarding(contribution=said, route="adult", by=cast.actor("rosa"), now=now)
    assert browser(cast.rosa).get(address).status_code == 404, "a sign of harm is the lead's alone"


def test_the_database_shows_a_file_to_nobody_who_may_not_read_the_words(cast, now):
    attached(cast, now, hear(cast, now, person=cast.joe).contribution)
    for key, seen in (("joe", 1), ("rosa", 1), ("abe", 0)):
        assert shown_by_the_database(cast, key, Attachment) == seen, key


def test_three_files_are_enough(cast, now):
    said = hear(cast, now).contribution
    for _ in range(3):
        attached(cast, now, said)
    with pytest.raises(TooManyAttached):
        attached(cast, now, said)


def test_joe_sends_a_photograph_with_his_words_from_the_page(cast):
    joe = browser(cast.joe)
    words = {"words": "Look at this step.", "kind": "need", "second_thing": "Rover", "hint": ""}
    file = SimpleUploadedFile("step.jpg", JPEG, content_type="image/jpeg")
    assert send(joe, "have-your-say/say/", **words, attached=file) == "have-your-say/receipt/"
    assert "Photograph 1" in page(joe, "have-your-say/mine/")
    bad = SimpleUploadedFile("step.gif", b"GIF89a", content_type="image/gif")
    told = refusal(joe, "have-your-say/say/", **words, attached=bad)
    assert "We keep photographs (JPEG or PNG) and PDFs." in told


def test_words_in_urdu_stand_first_and_the_translation_below_says_who_made_it(cast, now):
    said = hear(cast, now, URDU, language="Urdu").contribution
    rosa = browser(cast.rosa)
    assert "Translate their words" in page(rosa, "desk/replies/")
    send(rosa, f"desk/replies/{said.code}/translate/", words="Our home is cold.", into="English")
    shown = page(rosa, f"desk/replies/{said.code}/sort/")
    assert shown.index(URDU) < shown.index("Our home is cold.")
    assert "Rosa" in shown.split("Our home is cold.")[1]
    said.refresh_from_db()
    assert said.words == URDU


def test_a_better_translation_takes_the_place_of_the_first(cast, now):
    said = hear(cast, now, URDU).contribution
    for words in ("House cold.", "Our home is cold."):
        actions.render(
            contribution=said, words=words, into="English", by_machine=False, by=cast.actor("nadia"), now=now
        )
    assert Rendering.objects.unrestricted(reason="a test").get().words == "Our home is cold."


def test_joe_says_it_for_his_mother_and_both_see_it(cast, now):
    joe = browser(cast.joe)
    answers = {"words": "She cannot get out.", "kind": "need", "second_thing": "Rover", "hint": ""}
    told = refusal(joe, "have-your-say/say/", **answers, for_whom="May Hart")
    assert "Say how you come to speak for them" in told
    send(joe, "have-your-say/say/", **answers, for_whom="May Hart", proxy_basis="asked")
    said = Contribution.objects.unrestricted(reason="a test").select_related("person").get()
    assert (said.person.name, said.said_by_id, said.proxy_basis) == ("May Hart", cast.joe.pk, "asked")
    assert "She cannot get out." in page(joe, "have-your-say/mine/")
    assert "Asked to by the person" in page(browser(cast.rosa), f"desk/replies/{said.code}/sort/")


def test_whoever_speaks_for_another_does_not_see_what_left_by_the_safeguarding_route(cast, now):
    may = people.meet(by=cast.actor("nadia"), now=now, name="May Hart")
    proxy = actions.Proxy("asked", person=cast.joe)
    said = hear(cast, now, "He shouts at me.", person=may, proxy=proxy).contribution
    assert shown_by_the_database(cast, "joe", Contribution) == 1
    actions.send_to_safeguarding(contribution=said, route="adult", by=cast.actor("rosa"), now=now)
    assert shown_by_the_database(cast, "joe", Contribution) == 0
    assert not Contribution.objects.visible_to(cast.viewer("joe")).exists()


def test_without_a_right_nobody_speaks_for_another(cast, now):
    with pytest.raises(NoPermissionToSpeak):
        hear(cast, now, proxy=actions.Proxy("", name="A neighbour"))
    with pytest.raises(NotAllowed):
        actions.take_down(
            words="For Amina.",
            kind="need",
            channel="web",
            person=None,
            proxy=actions.Proxy("asked", person=cast.amina),
            by=cast.actor("joe"),
            now=now,
        )


def test_what_stands_beside_words_goes_with_them_when_somebody_is_erased(cast, now):
    said = hear_openly(cast, now, URDU, language="Urdu", proxy=actions.Proxy("asked", name="A neighbour"))
    attached(cast, now, said)
    actions.render(
        contribution=said, words="Cold.", into="English", by_machine=True, by=cast.actor("rosa"), now=now
    )
    people.erase(person=cast.amina, by=cast.actor("dev"), now=now)
    said.refresh_from_db()
    assert (said.words, said.language, said.proxy_name) == ("", "", "")
    assert not Attachment.objects.unrestricted(reason="a test").exists()
    assert not Rendering.objects.unrestricted(reason="a test").exists()
