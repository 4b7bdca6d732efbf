"""The sheet that Rosa prints, read from the PDF: to whom, what happened, and how to hear no more."""

from __future__ import annotations

import re

import pytest

from morrow.people.models import Message
from tests.chromium import printed
from tests.journeys.along_the_way import Way, met
from tests.pdf import words_of
from tests.rooms.voice.scenes import browser, hear_openly, page, theme_on

pytestmark = pytest.mark.browser


def test_the_pdf_of_a_letter_holds_the_address_the_news_and_the_code(cast, now, chromium, settings):
    settings.MORROW_SITE = "https://morrowdale.example"
    ida = met(cast, now, name="Ida Marsh", reach_by="letter", address="1 Mill Lane\nM32 0AA")
    Way(cast, now, theme_on(cast, now, hear_openly(cast, now, person=ida))).decided()
    letter = Message.objects.unrestricted(reason="a test").order_by("pk").last()
    pdf = printed(chromium, page(browser(cast.rosa), f"desk/messages/{letter.code}/letter/"))
    words = " ".join(words_of(pdf).split())
    assert "Ida Marsh 1 Mill Lane M32 0AA" in words
    assert "“Warm homes”: it has been decided" in words
    assert "Hello Ida Marsh, On 12 January 2026 you told us something." in words
    assert "decided: Warm homes for carers." in words
    assert re.search(r"open https://morrowdale.example/morrowdale/no-more/ and type [\w-]{14} there", words)
    assert "Posted" not in words, "what is for the screen is not printed"
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 1, "it is one sheet"
