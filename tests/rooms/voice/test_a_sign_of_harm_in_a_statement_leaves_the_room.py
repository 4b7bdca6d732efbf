"""A sign of harm in a statement goes where one in anything said goes, and its author is not tipped off."""

from __future__ import annotations

import pytest
from django.db import Error, transaction
from django.utils import timezone

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.people import queries as people
from morrow.people.queries import copy
from morrow.voice import actions, queries
from morrow.voice.errors import AlreadySorted, NotModerated
from morrow.voice.models import RULES, Gathered, Statement
from morrow.voice.queries.participation import participants
from tests.rooms.voice.scenes import browser, open_round, page, send, theme_on
from tests.rooms.voice.young import slips, young_round

WORDS = "My uncle locks me in at night."
WHY = "a test looks at what is kept"


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def state(cast, now, round_=None, words=WORDS, by="joe", person=None):
    round_ = round_ or open_round(cast, now, methods=["statements"])
    return actions.add_statement(round=round_, words=words, person=person, by=cast.actor(by), now=now)


def show(cast, now, statement):
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)


def refer(cast, now, statement, by="esme"):
    return actions.send_statement_to_safeguarding(
        statement=statement, route="child", by=cast.actor(by), now=now
    )


def test_one_button_beside_it_takes_it_to_the_lead_with_who_said_it(cast, now):
    statement = state(cast, now)
    esme, pile = browser(cast.esme), f"rounds/{statement.round.code}/statements/"
    assert f"{pile}{statement.code}/harm/" in page(esme, pile)
    assert "send it to the safeguarding lead" in page(esme, f"{pile}{statement.code}/")
    assert send(esme, f"{pile}{statement.code}/harm/", route="child") == pile
    assert WORDS not in page(esme, pile)
    assert esme.get(f"/morrowdale/{pile}{statement.code}/").status_code == 404
    beth = browser(cast.beth)
    told = page(beth, "desk/safeguarding/")
    assert all(words in told for words in (WORDS, cast.joe.name, statement.round.title))
    [referral] = queries.referrals_waiting(cast.viewer("beth"))
    send(beth, f"desk/safeguarding/{referral.code}/")
    assert queries.referrals_waiting(cast.viewer("beth")) == []


def test_its_author_reads_of_it_as_of_any_that_waits(cast, now):
    waits, taken = state(cast, now), state(cast, now, words="He hits me.")
    refer(cast, now, taken)
    mine = page(browser(cast.joe), "have-your-say/mine/")
    assert mine.count("Waiting to be read") == 2
    assert "afeguarding" not in mine
    assert "second look" not in mine
    with cast.as_("joe") as viewer:
        rows = copy.everything_about(viewer.viewer)["voice.statement"]["rows"]
    first, second = ({name for name in row if row[name]} for row in rows)
    assert first == second
    assert "moderation" not in rows[0]
    assert waits.moderation == "waiting"


def test_reading_it_stands_in_no_list_over_whose_shoulder_another_looks(cast, now):
    refer(cast, now, state(cast, now))
    page(browser(cast.beth), "desk/safeguarding/")
    with cast.as_("joe") as scope:
        assert [looked for looked in people.who_looked(scope.viewer) if "safeguarding" in looked.kind] == []


def test_one_that_was_not_shown_loses_the_reason_that_would_tell(cast, now):
    statement = state(cast, now)
    actions.moderate(
        statement=statement,
        show=False,
        because_of="An uncle.",
        rule="private",
        by=cast.actor("esme"),
        now=now,
    )
    refer(cast, now, statement)
    assert "uncle." not in page(browser(cast.joe), "have-your-say/mine/").replace(WORDS, "")
    assert (statement.rule, statement.not_shown_because) == ("", "")


def test_it_is_in_no_theme_no_number_and_on_no_page(cast, now):
    statement = state(cast, now)
    show(cast, now, statement)
    round_ = statement.round
    theme = theme_on(cast, now, statements=[statement])
    assert WORDS in page(browser(), f"rounds/{round_.code}/")
    refer(cast, now, statement)
    assert not Gathered.objects.unrestricted(reason=WHY).filter(theme=theme).exists()
    assert WORDS not in page(browser(), f"rounds/{round_.code}/")
    assert participants(round_) == 0


def test_it_leaves_the_public_count_of_what_is_not_shown(cast, now):
    round_ = open_round(cast, now, methods=["statements"])
    kept = {"round": round_, "said_at": now, "moderation": "not_shown", "not_shown_because": "x"}
    hidden = Statement.objects.unrestricted(reason=WHY).bulk_create(
        [Statement(words=f"{rule} {n}", rule=rule, **kept) for rule, _label in RULES for n in range(13)]
    )
    assert {str(cell) for cell in queries.not_shown(now.date()).by_rule.values()} == {"15"}
    refer(cast, now, hidden[0])
    assert sorted(map(str, queries.not_shown(now.date()).by_rule.values())) == ["10", "15", "15", "15"]


def test_a_second_look_it_waited_for_waits_no_more(cast, now):
    statement = state(cast, now)
    actions.moderate(statement=statement, show=False, because_of="x", by=cast.actor("esme"), now=now)
    actions.ask_second_look_at_statement(statement=statement, why="It is so.", by=cast.actor("joe"), now=now)
    rosa = browser(cast.rosa)
    [look] = queries.second_looks(cast.viewer("rosa"))
    where = f"rounds/{statement.round.code}/statements/{statement.code}/harm/"
    assert where in page(rosa, f"desk/second-looks/{look.code}/")
    assert send(rosa, where, route="adult") == "desk/second-looks/"
    assert queries.second_looks(cast.viewer("rosa")) == []
    shown = page(rosa, "desk/second-looks/")
    assert "Nothing waits for a second look." in shown
    assert rosa.get(f"/morrowdale/desk/second-looks/{look.code}/").status_code == 404


def test_somebody_with_a_code_is_found_by_where_the_code_came_from(cast, now):
    round_ = young_round(cast, now)
    (code,) = slips(cast, now, round_)
    said_before = page(browser(), f"rounds/{round_.code}/statement/")
    assert "Beth Carrow reads them, and learns where your slip was handed out" in said_before
    send(browser(), f"rounds/{round_.code}/statement/", words=WORDS, young_code=code, agreed="on", sure="yes")
    refer(cast, now, Statement.objects.unrestricted(reason=WHY).get())
    told = page(browser(cast.beth), "desk/safeguarding/")
    assert WORDS in told
    assert "Thistledown High" in told


def test_one_of_nobody_we_know_goes_too(cast, now):
    refer(cast, now, state(cast, now, by="nadia"))
    assert "Nobody knows who said it" in page(browser(cast.beth), "desk/safeguarding/")


def test_it_goes_once_and_comes_back_by_no_way(cast, now):
    statement = state(cast, now)
    for nobody in ("joe", "okafor"):
        with pytest.raises(NotAllowed):
            refer(cast, now, statement, by=nobody)
    refer(cast, now, statement)
    with pytest.raises(AlreadySorted):
        refer(cast, now, statement)
    with pytest.raises(AlreadySorted):
        show(cast, now, statement)
    with pytest.raises(Error, match="does not come back"), transaction.atomic():
        Statement.objects.unrestricted(reason=WHY).filter(pk=statement.pk).update(moderation="shown")


def test_nobody_but_the_lead_reads_it_afterwards(cast, now):
    statement = state(cast, now)
    refer(cast, now, statement)
    for reader in ("esme", "rosa", "nadia", "okafor", "dev"):
        with cast.as_(reader), pytest.raises(NotFound):
            queries.statement_for(cast.viewer(reader), statement.round, statement.code)


def test_erased_words_are_not_sent(cast, now):
    statement = state(cast, now)
    Statement.objects.unrestricted(reason=WHY).filter(pk=statement.pk).update(words="", erased=True)
    with pytest.raises(NotModerated, match="tell the safeguarding lead yourself"):
        refer(cast, now, statement)
