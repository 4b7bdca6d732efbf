"""J1: somebody without e-mail speaks at a library and leaves with a receipt that opens the thread."""

from __future__ import annotations

import pytest

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.models import Entry
from morrow.voice import actions, queries
from morrow.voice.errors import NotReadBack, UnknownReceipt, WrongSecondThing
from morrow.voice.models import Contribution

WORDS = "I sit in my coat from October."


def listen(cast, now, **changes):
    """Nadia takes down what Amina says."""
    said = {
        "words": WORDS,
        "kind": "need",
        "channel": "popup",
        "person": cast.amina,
        "read_back": True,
        "second_thing": "Rover",
        "hint": "first dog",
        **changes,
    }
    with cast.as_("nadia"):
        return actions.take_down(**said, by=cast.actor("nadia"), now=now)


def test_r19_every_contribution_gets_a_receipt_that_opens_it_however_it_is_typed(cast, now):
    said = listen(cast, now)
    typed = said.code.lower().replace("-", " ")
    assert queries.contribution_of_code(typed).code == said.contribution.code


def test_r19_the_reply_needs_the_second_thing_chosen_at_the_desk(cast, now):
    said = listen(cast, now)
    contribution = queries.contribution_of_code(said.code)
    with pytest.raises(WrongSecondThing):
        queries.replies_behind(contribution, "Fido")
    assert queries.replies_behind(contribution, "  rover ") == []


def test_words_that_were_not_read_back_are_not_kept(cast, now):
    with pytest.raises(NotReadBack):
        listen(cast, now, read_back=False)
    assert Contribution.objects.unrestricted(reason="a test").count() == 0


@pytest.mark.parametrize("typed", ["", "K7QM", "0820-C20A-1G7G"])
def test_a_code_that_cannot_be_ours_is_refused_kindly(cast, now, typed):
    with pytest.raises(CodeNotRead):
        queries.contribution_of_code(typed)


def test_an_unknown_code_says_what_to_do(cast, now):
    with pytest.raises(UnknownReceipt, match="library"):
        queries.contribution_of_code("0820-C20A-1G7F")


def test_the_record_holds_no_words_and_no_name(cast, now):
    said = listen(cast, now)
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(said.contribution))
    written = " ".join(str(value) for entry in entries for value in vars(entry).values())
    assert entries.count() == 1
    assert "coat" not in written
    assert "Amina" not in written
