"""Joe's words are looked over once, with help; he sends them as he wants, or agrees with what is there."""

from __future__ import annotations

from django.utils import timezone

from morrow.voice import queries
from morrow.voice.models import Statement, StatementVote
from tests.rooms.voice.conversing import statements_in
from tests.rooms.voice.scenes import browser, open_round, page, refusal, send

TWO = "Landlords should mend boilers and owners should pay."


def still_open(cast, now):
    """A round in which people can take part on the day of the clock too."""
    return open_round(cast, now, closes=timezone.localdate())


def said():
    return [each.words for each in Statement.objects.unrestricted(reason="a test").order_by("pk")]


def look(client, round_, words, **more):
    """Send words; gives the page that came back, with help on it."""
    address = f"/morrowdale/rounds/{round_.code}/statement/"
    response = client.post(address, {"words": words, "agreed": "on", **more})
    assert response.status_code == 200
    return response.content.decode()


def test_joe_is_shown_his_two_thoughts_apart_and_nothing_was_sent(cast, now):
    round_, joe = still_open(cast, now), browser(cast.joe)
    shown = look(joe, round_, TWO)
    assert "There may be two thoughts in it." in shown
    assert "<q data-content>Landlords should mend boilers</q>" in shown
    assert "It has not been sent yet" in shown
    assert f">{TWO}</textarea>" in shown.replace("\n", "").replace("\r", "")
    assert said() == []


def test_joe_sends_it_as_it_is_all_the_same(cast, now):
    round_, joe = still_open(cast, now), browser(cast.joe)
    send(joe, f"rounds/{round_.code}/statement/", words=TWO, agreed="on", sure="yes")
    assert said() == [TWO]


def test_what_joe_changed_is_looked_at_again_and_goes_out_when_nothing_is_left_to_say(cast, now):
    round_, joe = still_open(cast, now), browser(cast.joe)
    assert "This is a question." in look(joe, round_, "Why is it so cold?")
    send(joe, f"rounds/{round_.code}/statement/", words="Homes here are too cold.", agreed="on")
    assert said() == ["Homes here are too cold."]


def test_joe_agrees_with_what_others_said_and_no_second_one_is_made(cast, now):
    round_, joe = still_open(cast, now), browser(cast.joe)
    code = statements_in(cast, now, round_)[2]
    shown = look(joe, round_, "Landlords must mend first!")
    assert "Others have said nearly this." in shown
    assert f'name="statement-{code}" value="agree"' in shown
    send(joe, f"rounds/{round_.code}/", **{f"statement-{code}": "agree"})
    votes = StatementVote.objects.unrestricted(reason="a test")
    assert [(vote.statement.code, vote.answer) for vote in votes.select_related("statement")] == [
        (code, "agree")
    ]


def test_what_nobody_may_read_yet_is_never_offered_as_said_before(cast, now):
    round_ = still_open(cast, now)
    joe = browser(cast.joe)
    send(joe, f"rounds/{round_.code}/statement/", words="Landlords should mend first.", agreed="on")
    assert queries.help_with_statement(round_, "Landlords must mend first!").near == ()


def test_nadia_helps_somebody_and_is_offered_no_answer_of_her_own(cast, now):
    round_ = still_open(cast, now)
    statements_in(cast, now, round_)
    shown = look(browser(cast.nadia), round_, "Landlords must mend first!", helping="K7QM")
    assert "Others have said nearly this." in shown
    assert "Agree with this" not in shown


def test_esme_is_told_where_to_look_twice_when_she_reads_it(cast, now):
    round_, joe = still_open(cast, now), browser(cast.joe)
    words = "Mrs Khan at 12 Lantern Row never answers."
    send(joe, f"rounds/{round_.code}/statement/", words=words, agreed="on", sure="yes")
    code = Statement.objects.unrestricted(reason="a test").get().code
    shown = page(browser(cast.esme), f"rounds/{round_.code}/statements/{code}/")
    assert "This may name somebody, or show who they are:" in shown
    for piece in ("Mrs Khan", "12 Lantern Row"):
        assert f"“<span data-content>{piece}</span>”" in shown


def test_what_cannot_be_taken_is_still_refused_with_its_length(cast, now):
    round_, joe = still_open(cast, now), browser(cast.joe)
    assert "281 letters" in refusal(joe, f"rounds/{round_.code}/statement/", words="x" * 281, agreed="on")
