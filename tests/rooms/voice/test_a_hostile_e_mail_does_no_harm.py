"""Anybody may write an e-mail: what came with it is cleaned or named, what is built to harm is refused."""

from __future__ import annotations

import base64
import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from morrow.voice.email_file import read_email
from morrow.voice.email_parts import bare, named
from morrow.voice.errors import NotAnEmail
from morrow.voice.models import Attachment, HeldFile
from morrow.voice.tasks import let_go_of_files
from tests.rooms.voice.scenes import browser
from tests.rooms.voice.test_an_e_mail_is_heard_like_any_other_word import MAIL, answers, said, today
from tests.rooms.voice.test_words_keep_what_stands_beside_them import JPEG

__all__ = ["today"]

HEAD = "From: Ida Marsh <ida@example.net>\nSubject: Stairs\nMIME-Version: 1.0\n"


def part(name: str, content: bytes, kind: str = "image/jpeg") -> str:
    body = base64.encodebytes(content).decode()
    disposition = f'Content-Disposition: attachment; filename="{name}"'
    return f"--b\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n{disposition}\n\n{body}\n"


def letter(*parts: str, words: str = "The stairs are too steep.") -> bytes:
    text = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{words}\n\n"
    return (
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + text + "".join(parts) + "--b--\n"
    ).encode()


def plain(words: bytes, charset: str) -> bytes:
    return f"{HEAD}Content-Type: text/plain; charset={charset}\n\n".encode() + words


def look(client, *mails: bytes):
    files = [SimpleUploadedFile(f"{n}.eml", mail) for n, mail in enumerate(mails)]
    return client.post(MAIL, {"mails": files})


def boxes(shown) -> list[str]:
    return re.findall(r'name="form-0-files" value="([^"]+)"', shown.content.decode())


def test_a_photograph_is_cleaned_and_kept_and_a_document_named_and_left_aside(cast, today):
    nadia = browser(cast.nadia)
    shown = look(nadia, letter(part("step.jpg", JPEG), part("letter.docx", b"PK\x03\x04", "application/zip")))
    html = unescape(shown.content.decode())
    assert "letter.docx</span>. We keep only photographs (JPEG or PNG) and PDFs." in html
    [box] = boxes(shown)
    opened = nadia.get(f"{MAIL}held/{box}/")
    assert (opened.status_code, b"GPS" in opened.content) == (200, False)
    assert browser(cast.rosa).get(f"{MAIL}held/{box}/").status_code == 404, "nobody else looks"
    nadia.post(f"{MAIL}take-in/", answers(shown, kind="need") | {"form-0-files": [box]})
    [kept] = Attachment.objects.unrestricted(reason="a test")
    assert (kept.contribution, b"the picture" in bytes(kept.content)) == (said().get(), True)
    assert not HeldFile.objects.unrestricted(reason="a test").exists()


def test_a_file_whose_box_is_not_ticked_is_not_kept(cast, today):
    nadia = browser(cast.nadia)
    shown = look(nadia, letter(part("step.jpg", JPEG)))
    unticked = answers(shown, kind="need")
    del unticked["form-0-files"]
    nadia.post(f"{MAIL}take-in/", unticked)
    assert said().count() == 1
    assert not Attachment.objects.unrestricted(reason="a test").exists()


def test_three_are_kept_and_the_fourth_says_why_not():
    mail = read_email(letter(*(part(f"{n}.jpg", JPEG) for n in range(4))), file="x.eml")
    assert [bool(file.clean) for file in mail.files] == [True, True, True, False]
    assert "Three files are kept" in mail.files[3].why


def test_a_file_is_what_its_bytes_say_and_its_name_is_only_shown():
    mail = read_email(letter(part("../../etc/passwd.jpg", b"#!/bin/sh")), file="x.eml")
    [file] = mail.files
    assert (file.name, file.clean) == ("passwd.jpg", None)
    assert named("a\u202egpj.exe") == "agpj.exe"
    assert len(named("x" * 500)) == 80


def test_another_e_mail_within_is_named_and_its_words_are_nobodys():
    inner = "--b\nContent-Type: message/rfc822\n\nFrom: bo@example.net\n\nI am Bo.\n\n"
    mail = read_email(letter(inner), file="x.eml")
    assert mail.words == "The stairs are too steep."
    assert "an e-mail itself" in mail.files[0].why


@pytest.mark.parametrize(
    ("raw", "charset", "words"),
    [
        ("Café, “naïve”".encode(), "us-ascii", "Café, “naïve”"),
        ("Café, “naïve”".encode(), "no-such-charset", "Café, “naïve”"),
        ("Café “x”".encode("cp1252"), "iso-8859-1", "Café “x”"),
        ("ہمارا گھر".encode("utf-16"), "utf-16", "ہمارا گھر"),
        (b"Cold\x00 and\x07 damp", "utf-8", "Cold and damp"),
        (b"Cold", "rot13", "Cold"),
        (b"Cold \xff", "utf-8", "Cold ÿ"),
    ],
)
def test_a_charset_is_a_claim_and_the_words_come_out_readable(raw, charset, words):
    assert read_email(plain(raw, charset), file="x.eml").words == words


def test_a_page_of_markup_alone_is_read_as_its_words_and_tricks_hide_nothing():
    assert bare("</style></script><p>Cold</p><script>alert(1)</script><p>Damp</p>") == "Cold\nDamp"
    page = f"{HEAD}Content-Type: text/html\n\n<b>Cold</b> &lt;script&gt;".encode()
    assert read_email(page, file="x.eml").words == "Cold <script>"


def nested(depth: int) -> bytes:
    levels = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return (HEAD + levels + "Content-Type: text/plain\n\nCold\n").encode()


@pytest.mark.parametrize(
    "content",
    [
        letter(*("--b\n\nx\n" for _ in range(5000))),
        nested(2000),
        ("From: " + "a" * 200_000 + "\n\nCold").encode(),
        letter(words="x" * 20_001),
        b"\x00" * 1000,
        b"",
    ],
    ids=[
        "thousands of parts",
        "parts within parts",
        "an endless head",
        "too long",
        "nothing but NUL",
        "empty",
    ],
)
def test_what_is_no_letter_is_refused_kindly(content):
    with pytest.raises(NotAnEmail, match=r"x\.eml"):
        read_email(content, file="x.eml")


@pytest.mark.parametrize(
    "head",
    [
        "From: =?utf-8?q?=00=0a?= <ida@example.net>",
        "From: \u202eevil <ida@example.net>, second@example.net",
        'From: "<script>" <ida@example.net>\nDate: 99 Foo 20000 99:99:99',
        "From: ida@example.net\nDate: Fri, 09 Jan 1970 23:30:00 -0500",
        "From: ida@example.net\nSubject: =?x?y?z?=",
    ],
)
def test_a_forged_head_is_read_without_falling_over(head, now):
    mail = read_email(f"{head}\n\nCold\n".encode(), file="x.eml", today=now.date())
    assert (mail.words, mail.sent_on) == ("Cold", None)
    assert mail.name.isprintable()


def test_what_is_only_looked_at_is_let_go_of_after_an_hour(cast, now, today):
    nadia = browser(cast.nadia)
    look(nadia, letter(part("step.jpg", JPEG)))
    held = HeldFile.objects.unrestricted(reason="a test")
    assert let_go_of_files(place="morrowdale") == 0
    held.update(at=now - timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE scheduled_at > %s", [now])
        assert ("let_go_of_files",) in cursor.fetchall(), "whether or not anybody looks again"
    assert let_go_of_files(place="morrowdale") == 1
    assert not held.all().exists()
