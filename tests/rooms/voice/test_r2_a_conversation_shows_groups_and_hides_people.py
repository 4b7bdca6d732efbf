"""R2: what every group agrees with, what each says, and what a minority says; and nobody in particular."""

from __future__ import annotations

import re
from random import Random

from django.db import connection
from django.test.utils import CaptureQueriesContext

from morrow.voice import actions, queries
from tests.rooms.voice.conversing import WORDS, camps
from tests.rooms.voice.scenes import browser, neighbours, page


def test_r2_two_camps_are_told_apart_with_what_they_share_and_what_each_says(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    found = queries.conversation_of(round_)
    assert found.named
    assert [str(group.people) for group in found.groups] == ["25", "15"]
    assert {held.words for held in found.common} == set(WORDS[:2])
    first, second = ({held.words for held, agrees in group.says if agrees} for group in found.groups)
    assert (first, second) == (set(WORDS[2:4]), set(WORDS[4:6]))
    shown = page(browser(), f"rounds/{round_.code}/conversation/")
    assert "What every group agrees with" in shown
    assert "Group B" in shown


def test_r2_what_a_minority_says_stays_on_the_page(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    minorities = {held.words: held.minority for held in queries.conversation_of(round_).minorities}
    assert minorities[WORDS[4]] == "agree"
    shown = page(browser(), f"rounds/{round_.code}/conversation/")
    assert "10 people or more agree, and more disagree." in shown


def test_too_few_to_show_never_reads_as_nothing_said(cast, now):
    round_, _codes = camps(cast, now, 5, 4)
    assert queries.conversation_of(round_) is None
    assert "does not mean that nothing was said" in page(browser(), f"rounds/{round_.code}/conversation/")


def test_a_group_of_fewer_than_ten_is_told_of_and_not_shown(cast, now):
    words = [*WORDS, "Rent is too high.", "Rents are fair."]
    round_, _codes = camps(cast, now, 24, 14, 6, words=words)
    found = queries.conversation_of(round_)
    assert found.hidden
    assert len(found.groups) == 2
    shown = page(browser(), f"rounds/{round_.code}/conversation/")
    assert "smaller group, of fewer than 10 people" in shown
    assert "Group C" not in shown


def test_groups_that_are_not_found_again_are_not_named(cast, now):
    round_, codes = camps(cast, now)
    chance = Random(7)
    for by in neighbours(40):
        answers = {code: chance.choice(("agree", "disagree", "pass")) for code in codes}
        actions.answer_statements(round=round_, answers=answers, person=None, by=by, now=now)
    found = queries.conversation_of(round_)
    assert found.stability < 0.7
    assert found.groups == ()
    assert "are not real enough to be named" in page(browser(), f"rounds/{round_.code}/conversation/")


def test_the_map_draws_a_mark_for_each_group_and_none_for_a_person(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    shown = page(browser(), f"rounds/{round_.code}/conversation/")
    drawn = shown[shown.index('class="p-picture') :].split("</svg>")[0]
    middles = re.findall(r'<ellipse cx="([\d.]+)" cy="([\d.]+)"', drawn)
    assert len(set(middles)) == 2
    assert "<circle" not in drawn.replace(drawn[drawn.index("<defs>") : drawn.index("</defs>")], "")
    assert "<path" not in drawn.replace(drawn[drawn.index("<defs>") : drawn.index("</defs>")], "")


def test_a_changed_answer_changes_what_is_shown(cast, now):
    round_, codes = camps(cast, now, 24, 14)
    before = queries.conversation_of(round_)
    assert queries.conversation_of(round_) is before
    by = neighbours(1)[0]
    actions.answer_one(round=round_, statement=codes[0], answer="agree", by=by, now=now)
    between = queries.conversation_of(round_)
    actions.answer_one(round=round_, statement=codes[0], answer="disagree", by=by, now=now)
    assert queries.conversation_of(round_) is not between


def test_the_page_asks_the_database_little(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    client = browser(cast.joe)
    with CaptureQueriesContext(connection) as asked:
        page(client, f"rounds/{round_.code}/conversation/")
    assert len(asked) <= 25
    assert "Group A" in client.get(f"/morrowdale/rounds/{round_.code}/conversation.csv").content.decode()
