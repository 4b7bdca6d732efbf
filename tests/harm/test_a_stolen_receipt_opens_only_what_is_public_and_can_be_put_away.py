"""Somebody photographed a receipt, or sits down at the library computer after its holder."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from morrow.foundations.record import ref
from morrow.foundations.scope import SYSTEM, entering
from morrow.voice import actions, queries, tries
from morrow.voice.errors import TooManyTries, TooManyWords, UnknownReceipt, WrongSecondThing
from morrow.voice.models import Receipt, Reply
from tests.harm.villains import PLACE

UNKNOWN = "0820-C20A-1G7F"
QUIET = "The stairwell light of Marigold Court has been dark since Easter and I dare not go down."
ANSWERED = "Thank you for telling us of the stairwell in Marigold Court."


@pytest.fixture
def code(year) -> str:
    return year.played.first.code


PAGES = ("thread", "receipt/my-words", "receipt/reply", "receipt/correct", "receipt/take-back")


@pytest.fixture
def replies(year) -> list[str]:
    """The replies to Amina."""
    said = year.played.first.contribution
    with entering.entered(place=PLACE, viewer=SYSTEM):
        found = list(Reply._base_manager.filter(contribution=said).values_list("words", flat=True))
    assert found
    return found


def somebody_says_what_shall_not_be_shown(year, now) -> str:
    """A neighbour says something without consent to publish it; it is gathered and answered. Her code."""
    with year.as_("nadia"):
        said = actions.take_down(
            words=QUIET,
            kind="need",
            channel="popup",
            person=actions.Newcomer("Philomena Quietly", "phone", "0161 496 0177"),
            read_back=True,
            second_thing="Rover",
            by=year.viewer("nadia").acting_as("navigator"),
            now=now,
        )
    with year.as_("rosa"):
        rosa = year.viewer("rosa").acting_as("reply_officer")
        actions.sort_as_open(contribution=said.contribution, cleared=True, by=rosa, now=now)
        actions.gather(theme=year.played.theme, contributions=[said.contribution], by=rosa, now=now)
        actions.answer(
            contribution=said.contribution,
            words=ANSWERED,
            next_step="We ring on Thursday.",
            because=[ref(year.played.theme)],
            by=rosa,
            now=now,
        )
    return said.code


def open_it(browser, code: str, **headers):
    return browser.post(f"/{PLACE}/receipt/", {"code": code}, **headers)


def seen_by_a_thief(year, code: str) -> dict[str, str]:
    """Every page that somebody with the code alone can open."""
    thief = year.browser()
    assert open_it(thief, code).status_code == 302
    texts = {page: html.unescape(thief.get(f"/{PLACE}/{page}/").content.decode()) for page in PAGES}
    wrong = thief.post(f"/{PLACE}/receipt/reply/", {"second_thing": "Fido"})
    return texts | {"a wrong word": html.unescape(wrong.content.decode())}


def test_the_code_alone_shows_neither_the_words_nor_the_reply_nor_the_name(year):
    code = somebody_says_what_shall_not_be_shown(year, timezone.now())
    for page, text in seen_by_a_thief(year, code).items():
        for secret in (QUIET, ANSWERED, "We ring on Thursday", "Philomena", "496 0177"):
            assert secret not in text, page


def test_words_that_their_author_lets_everyone_read_stand_on_the_public_thread_and_nowhere_else(
    year, code, replies
):
    # Amina agreed to be shown and Rosa read her words first, so anyone reads them on the public story,
    # with a receipt or without. That they are hers stands nowhere, and the reply to her is hers alone.
    said = year.played.first.contribution
    with entering.entered(place=PLACE, viewer=SYSTEM):
        said.refresh_from_db()
    assert said.may_publish
    assert said.cleared
    for page, text in seen_by_a_thief(year, code).items():
        assert page == "thread" or said.words not in text, page
        for secret in ("Amina", *replies):
            assert secret not in text, page


def test_the_code_alone_cannot_take_words_back_or_change_them(year, code):
    thief = year.browser("joe")
    open_it(thief, code)
    for page, sent in (
        ("take-back", {}),
        ("take-back", {"second_thing": "guess"}),
        ("correct", {"words": "not hers"}),
        ("correct", {"words": "not hers", "second_thing": "guess", "read_back": "on"}),
        ("say-after-all", {"second_thing": "guess"}),
    ):
        assert thief.post(f"/{PLACE}/receipt/{page}/", sent).status_code == 422
    said = year.played.first.contribution
    with entering.entered(place=PLACE, viewer=SYSTEM):
        said.refresh_from_db()
    assert said.withdrawn_at is None
    assert said.words != "not hers"


def test_whoever_sits_down_next_finds_nothing_once_it_is_put_away(year, code):
    library = year.browser()
    open_it(library, code)
    library.post(f"/{PLACE}/receipt/reply/", {"second_thing": "Rover"})
    assert "receipt/finish" in library.get(f"/{PLACE}/thread/").content.decode()
    assert "receipt/finish" in library.get(f"/{PLACE}/receipt/my-words/").content.decode()
    before = library.session.session_key
    library.post(f"/{PLACE}/receipt/finish/")
    assert not Session.objects.filter(session_key=before).exists()
    for page in ("thread", "receipt/my-words", "receipt/reply", "receipt/correct"):
        assert library.get(f"/{PLACE}/{page}/").status_code == 302


def test_putting_a_receipt_away_does_not_sign_anybody_out(year, code):
    browser = year.browser("joe")
    open_it(browser, code)
    browser.post(f"/{PLACE}/receipt/finish/")
    assert browser.get(f"/{PLACE}/thread/").status_code == 302
    assert browser.get(f"/{PLACE}/me/").status_code == 200


def test_looking_at_the_way_out_does_not_take_it(year, code):
    browser = year.browser()
    open_it(browser, code)
    browser.get(f"/{PLACE}/receipt/finish/")
    assert browser.get(f"/{PLACE}/thread/").status_code == 200


def test_pressing_back_shows_nothing_because_no_browser_keeps_these_pages(year, code):
    browser = year.browser()
    open_it(browser, code)
    for page in ("thread", "receipt/my-words", "receipt/reply", "receipt/correct"):
        kept = browser.get(f"/{PLACE}/{page}/")["Cache-Control"]
        assert "no-store" in kept
        assert "private" in kept
    signed_in = year.browser("joe")
    for page in ("me", "my-plan", "my-budget", "have-your-say/mine"):
        assert "no-store" in signed_in.get(f"/{PLACE}/{page}/")["Cache-Control"]


def test_opening_a_receipt_changes_the_sessions_key_so_that_nobody_chose_it_beforehand(year, code):
    victim = year.browser()
    session = victim.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    victim.cookies["sessionid"] = planted
    open_it(victim, code)
    assert victim.cookies["sessionid"].value != planted
    thief = year.browser()
    thief.cookies["sessionid"] = planted
    assert thief.get(f"/{PLACE}/thread/").status_code == 302


def test_an_opened_receipt_is_forgotten_after_half_an_hour_without_an_account(year, code):
    browser = year.browser()
    open_it(browser, code)
    assert browser.cookies["sessionid"]["max-age"] == 30 * 60


def test_an_address_the_client_writes_itself_is_not_believed(year):
    thief = year.browser()
    for number in range(10):
        assert open_it(thief, UNKNOWN, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}").status_code == 422
    assert open_it(thief, UNKNOWN, HTTP_X_FORWARDED_FOR="203.0.113.99").status_code == 429


def test_behind_a_proxy_of_ones_own_each_client_is_counted_by_itself(year, settings):
    settings.MORROW_PROXIES = 1
    thief = year.browser()
    for number in range(10):
        forged = f"198.51.100.{number}, 203.0.113.9"
        assert open_it(thief, UNKNOWN, HTTP_X_FORWARDED_FOR=forged).status_code == 422
    assert open_it(thief, UNKNOWN, HTTP_X_FORWARDED_FOR="198.51.100.77, 203.0.113.9").status_code == 429
    assert open_it(thief, UNKNOWN, HTTP_X_FORWARDED_FOR="203.0.113.10").status_code == 422


def test_one_household_with_its_billions_of_addresses_counts_as_one(year):
    now = timezone.now()
    with year.as_("nobody"):
        for number in range(10):
            with pytest.raises(UnknownReceipt), tries.counted(f"2001:db8:1:2::{number:x}", now):
                queries.contribution_of_code(UNKNOWN)
        with pytest.raises(TooManyTries), tries.counted("2001:db8:1:2:ffff::1", now):
            queries.contribution_of_code(UNKNOWN)
        with pytest.raises(UnknownReceipt), tries.counted("2001:db8:1:3::1", now):
            queries.contribution_of_code(UNKNOWN)


def test_many_addresses_together_try_thirty_words_a_day_on_one_receipt(year, code):
    now = timezone.now()
    with year.as_("nobody"):
        said = queries.contribution_of_code(code)
        for number in range(30):
            with pytest.raises(WrongSecondThing), tries.counted(f"203.0.113.{number}", now, on=said):
                queries.replies_behind(said, f"guess {number}")
        with pytest.raises(TooManyWords), tries.counted("198.51.100.1", now, on=said):
            queries.replies_behind(said, "Rover")
        with tries.counted("198.51.100.1", now + timedelta(hours=25), on=said):
            assert queries.replies_behind(said, "Rover")


def test_neither_the_code_nor_the_second_thing_can_be_read_from_the_database(year, code):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        rows = list(Receipt.objects.values_list("digest", "second_thing"))
    plain = {code, code.replace("-", ""), "Rover", "rover"}
    assert all(not (plain & {digest, second}) for digest, second in rows)
    assert all(len(digest) == 64 for digest, _ in rows)
    assert all("$" in second for _, second in rows if second)


def test_an_unknown_code_and_a_known_one_take_the_same_path_to_the_database(
    year, code, django_assert_max_num_queries
):
    with year.as_("nobody"):
        with django_assert_max_num_queries(4) as known:
            queries.contribution_of_code(code)
        with django_assert_max_num_queries(4) as unknown, pytest.raises(UnknownReceipt):
            queries.contribution_of_code(UNKNOWN)
    assert len(known) == len(unknown)
