"""A round that asks for carers' voices, and people who tell whether they care, for tests."""

from __future__ import annotations

from datetime import date

from morrow.voice import actions
from tests.rooms.voice.conversing import statements_in
from tests.rooms.voice.scenes import neighbours, terms


def asking_for_carers(cast, now, least=20, **changes):
    """An open round: at least so many in a hundred of those who tell are carers."""
    esme = cast.actor("esme")
    draft = actions.draft_round(terms=terms(methods=["statements"], **changes), by=esme, now=now)
    quota = actions.set_quota(round=draft, fact="caring", value="yes", least=least, by=esme, now=now)
    actions.open_round(round=draft, by=esme, now=now)
    return draft, quota


def take_part(cast, now, round_, *, carers, others, silent=0):
    """So many carers and others answer a statement and tell; the silent answer and tell nothing."""
    code = statements_in(cast, now, round_, ("Somebody should come and look.",))[0]
    told = [{"caring": "yes"}] * carers + [{"caring": "no"}] * others + [{}] * silent
    for by, facts in zip(neighbours(len(told)), told, strict=True):
        actions.answer_one(round=round_, statement=code, answer="agree", by=by, now=now)
        if facts:
            actions.tell_about_me(told=facts, by=by, now=now)


def go_out(cast, now, quota, came=12, on=date(2026, 1, 12)):
    """Esme writes down that she went to the carers' café."""
    return actions.record_outreach(
        quota=quota,
        who="Carers at the Thursday café",
        where="Old Mill",
        on=on,
        how="We came to their table, and came again.",
        came=came,
        by=cast.actor("esme"),
        now=now,
    )
