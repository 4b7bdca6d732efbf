"""The public projection, attacked: every story page of the played year, read for what must not be there."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils.formats import date_format

from morrow.foundations.scope import SYSTEM, entering
from morrow.voice.models import Contribution
from tests.site_wide.visitors import visitors
from tests.story.pages import PLACE, aliases, personal_refs, resident_names, texts, words

pytestmark = pytest.mark.usefixtures("played")


def test_no_reference_or_code_of_anything_personal_stands_on_a_public_story_page(played):
    secret = personal_refs()
    codes = {ref.partition("/")[2] for ref in secret}
    assert len(secret) > 100
    for address, html in texts().items():
        assert [ref for ref in secret if ref in html] == [], address
        assert [code for code in codes if re.search(rf"\b{re.escape(code)}\b", html)] == [], address


def test_no_alias_and_no_name_of_a_resident_stands_on_a_public_story_page(played):
    hidden = [*aliases(), *resident_names()]
    assert len(hidden) > 100
    for address, html in texts().items():
        assert [each for each in hidden if each in html] == [], address


def test_no_day_on_which_somebody_spoke_stands_on_a_public_story_page(played):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        spoken = Contribution.objects.unrestricted(reason="a test looks for days")
        days = {said.date() for said in spoken.values_list("said_at", flat=True)}
    formats = ("j F Y", "j M Y", "Y-m-d")
    written = {date_format(day, form) for day in days for form in formats}
    for address, html in texts().items():
        assert [day for day in written if re.search(rf"\b{day}\b", words(html))] == [], address


def test_words_stand_there_only_by_consent_and_after_sorting(played):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        said = Contribution.objects.unrestricted(reason="a test looks for words")
        agreed = set(said.filter(may_publish=True, cleared=True).values_list("words", flat=True))
        kept = set(said.values_list("words", flat=True)) - agreed
    pages = " ".join(words(html) for html in texts().values())
    assert any(each in pages for each in agreed)
    assert kept
    assert [each for each in kept if each in pages] == []


def test_a_small_number_of_people_is_never_told(played):
    counted = re.compile(r"\b([1-9])\s+(people|times|groups)\b")
    for address, html in texts().items():
        assert counted.findall(words(html)) == [], address


def test_too_few_to_show_never_reads_as_nothing(played):
    pages = texts()
    assert any("fewer than 10" in html for html in pages.values())
    for html in pages.values():
        assert not re.search(r"\b(0|no|nobody|none)\s+(people|times)\b", words(html), re.IGNORECASE)


def test_everybody_sees_the_same_public_story(played):
    """Nobody, residents and workers: a role opens no more of the public thread, and no less."""
    story = {address: _story(html) for address, html in texts().items() if "/threads/" in address}
    for visitor in visitors():
        pages = texts(_browser(visitor)).items()
        seen = {address: _story(html) for address, html in pages if "/threads/" in address}
        assert seen == story, visitor.name


def _browser(visitor) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    if visitor.key:
        assert client.post("/who/", {"who": visitor.key}).status_code == 302
    return client


def _story(html: str) -> str:
    """The page between its head and its foot, without what changes with every answer."""
    main = html.partition("<main")[2].partition("</main>")[0] or html
    main = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", main)
    return re.sub(r"<svg.*?</svg>|https?://[^<\s]+", "", main, flags=re.S)
