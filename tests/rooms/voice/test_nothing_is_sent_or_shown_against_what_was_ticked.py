"""What somebody ticked is what happens: no draft is sent, and no words show that a rule keeps back."""

from __future__ import annotations

from morrow.voice import actions
from morrow.voice.models import Contribution
from tests.rooms.voice.scenes import browser, hear, hear_openly, open_round, page, refusal, send, theme_on


def test_the_page_that_answers_everyone_offers_no_draft(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    answering = page(browser(cast.rosa), f"themes/{theme.code}/answer/")
    assert "Send it to everyone" in answering
    assert "keep it as a draft" not in answering
    assert "How long did it take you?" not in answering


def test_words_are_not_both_cleared_and_kept_back_by_a_rule(cast, now):
    said = hear(cast, now, may_publish=True).contribution
    told = refusal(
        browser(cast.rosa), f"desk/replies/{said.code}/sort/", goes="open", cleared="on", not_shown="threat"
    )
    assert "Take out the tick, or the rule." in told
    assert Contribution.objects.unrestricted(reason="a test").get().triage == "waiting"


def test_a_statement_is_not_both_shown_and_found_to_break_a_rule(cast, now):
    round_ = open_round(cast, now)
    statement = actions.add_statement(
        round=round_, words="Joe Bloggs must go.", person=None, by=cast.actor("joe"), now=now
    )
    address = f"rounds/{round_.code}/statements/{statement.code}/"
    told = refusal(browser(cast.esme), address, show="yes", rule="named")
    assert "or take out the rule" in told
    statement.refresh_from_db()
    assert statement.moderation == "waiting"


def test_whoever_complained_of_care_is_not_promised_a_reply_that_the_desk_does_not_write(cast, now):
    said = hear(cast, now, "The carer never came.", kind="complaint")
    reader = browser()
    send(reader, "receipt/", code=said.code)
    assert "We owe you a reply by" in page(reader, "thread/")
    actions.send_to_complaints(
        contribution=said.contribution, procedure="care_or_health", by=cast.actor("rosa"), now=now
    )
    told = page(reader, "thread/")
    assert "We owe you a reply by" not in told
    assert "They answer you themselves" in told
