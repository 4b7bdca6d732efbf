"""Hearing those who are missing: facts told, quotas named, outreach made, groups at risk heard in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.voice.errors import FactNotTold, NotRecorded, RoundTermsFixed
from morrow.voice.facts import DEPRIVATION, facts, fifth_of_postcode
from morrow.voice.models import (
    AboutPerson,
    GroupAtRisk,
    Outreach,
    OwnFact,
    Quota,
    Round,
    SmallConversation,
)
from morrow.voice.permissions import may_convene

OVER = {"closed", "counted", "called_off"}


def tell_about_me(*, told: Mapping[str, str], by: Actor, now: datetime, postcode: str = "") -> None:
    """Keep what somebody tells about themselves, in place of all they told before.

    The postcode is not kept: only the fifth of deprivation of its neighbourhood. An empty answer is
    forgotten. Raises FactNotTold.
    """
    require(by.holds("resident"), _("Sign in as yourself to tell this: it is kept for you alone."))
    known = {fact.key: fact for fact in facts()}
    answers = {key: value for key, value in told.items() if value}
    if postcode.strip():
        fifth = fifth_of_postcode(postcode)
        if fifth is None:
            raise FactNotTold(_("We do not know that postcode here. Check it, or leave it empty."))
        answers[DEPRIVATION] = fifth
    for key, value in answers.items():
        if key not in known or known[key].value(value) is None:
            raise FactNotTold(_("One of the answers is no longer offered. Load the page again."))
    with (
        record.act(
            by=by, verb="told about themselves", on=record.Ref("people.person", str(by.alias)), now=now
        ),
        entering.lifted(reason="keeping facts that only their owner reads"),
    ):
        AboutPerson.objects.unrestricted(reason="keeping one's own facts").update_or_create(
            person_id=by.person_id, defaults={"facts": answers, "told_at": now}
        )


def ask_fact(
    *,
    question: str,
    values: Sequence[tuple[str, int | None]],
    source: str,
    by: Actor,
    now: datetime,
    key: str = "",
) -> OwnFact:
    """Ask people here for a fact of the place's own, or give figures of its own for one that is asked.

    `values` are answers with how many people here each is true of, or None. Raises NotRecorded.
    """
    require(may_convene(by))
    if len(values) < 2 or not question.strip():
        raise NotRecorded(_("Write the question, and at least two answers, each on a line of its own."))
    rows = [
        {"key": slugify(label)[:40] or str(at), "label": label, "people": people}
        for at, (label, people) in enumerate(values)
    ]
    with record.act(by=by, verb="asked a fact", on=record.Ref("voice.fact", slugify(question)[:40]), now=now):
        fact: OwnFact
        fact, _made = OwnFact.objects.update_or_create(
            key=key or slugify(question)[:40],
            defaults={"question": question.strip(), "values": rows, "source": source.strip()},
        )
    return fact


def set_quota(*, round: Round, fact: str, value: str, least: int, by: Actor, now: datetime) -> Quota:
    """Name a quota while the round is a draft: of those who tell the fact, at least so many in a hundred.

    Raises RoundTermsFixed and NotRecorded.
    """
    require(may_convene(by))
    _still_a_draft(round)
    found = {each.key: each for each in facts()}.get(fact)
    told = found.value(value) if found else None
    if found is None or told is None or not 1 <= least <= 100:
        raise NotRecorded(_("Choose one of the facts, and a share from 1 to 100 in a hundred."))
    _can_all_be_met(round, fact, value, least)
    with record.act(by=by, verb="set a quota of", on=round, now=now):
        quota: Quota
        quota, _made = Quota.objects.update_or_create(
            round=round,
            fact=fact,
            value=value,
            defaults={"label": f"{found.question} {told.label}", "least": least},
        )
    return quota


def _can_all_be_met(round_: Round, fact: str, value: str, least: int) -> None:
    """Everybody gives one answer to a fact, so its quotas together ask for a hundred in a hundred at most."""
    others = Quota.objects.filter(round=round_, fact=fact).exclude(value=value)
    asked = least + sum(others.values_list("least", flat=True))
    if asked > 100:
        raise NotRecorded(
            _(
                "With the quotas named before, that asks for %(asked)d in a hundred of those who tell this "
                "fact, so no round could meet them all. Name a smaller share, or take another quota out."
            )
            % {"asked": asked}
        )


def drop_quota(*, quota: Quota, by: Actor, now: datetime) -> None:
    """Take a quota out of a draft again. Raises RoundTermsFixed."""
    require(may_convene(by))
    _still_a_draft(quota.round)
    with record.act(by=by, verb="dropped a quota of", on=quota.round, now=now):
        quota.delete()


def name_group(*, round: Round, name: str, why: str, by: Actor, now: datetime) -> GroupAtRisk:
    """Name a group at risk of exclusion, which is heard in a small conversation before the round closes."""
    require(may_convene(by))
    if round.state in OVER:
        raise NotRecorded(_("This round is over. Name the group in the next one."))
    if not name.strip() or not why.strip():
        raise NotRecorded(_("Say which group it is, and why its voice may be missing."))
    with record.act(by=by, verb="named a group for", on=round, now=now):
        group: GroupAtRisk = GroupAtRisk.objects.create(round=round, name=name.strip(), why=why.strip())
    return group


def record_outreach(
    *, quota: Quota, who: str, where: str, on: date, how: str, came: int, by: Actor, now: datetime
) -> Outreach:
    """Write down that somebody went out to those a quota found missing, since the round began.

    Raises NotRecorded.
    """
    require(may_convene(by))
    _while_it_runs(quota.round, on, now)
    if on < quota.round.opens:
        raise NotRecorded(
            _(
                "The round began on %(day)s, so nobody can have been asked to take part before. Look at the "
                "day again."
            )
            % {"day": date_format(quota.round.opens, "j F Y")}
        )
    if not all(text.strip() for text in (who, where, how)):
        raise NotRecorded(_("Say who was asked, where, and how."))
    with record.act(by=by, verb="went out to be told of", on=quota.round, now=now):
        outreach: Outreach = Outreach.objects.create(
            round=quota.round,
            quota=quota,
            who=who.strip(),
            where=where.strip(),
            on=on,
            how=how.strip(),
            came=came,
            recorded_by=by.name,
            recorded_at=now,
        )
    return outreach


def record_small_conversation(
    *,
    group: GroupAtRisk,
    held_on: date,
    where: str,
    led_by: str,
    came: int,
    words: str,
    consented: bool,
    by: Actor,
    now: datetime,
) -> SmallConversation:
    """Write down what a group at risk of exclusion said, read back to them and published with their consent.

    It goes whole into the pack of every decision that rests on the round. Raises NotRecorded.
    """
    require(may_convene(by))
    _while_it_runs(group.round, held_on, now)
    if not consented:
        raise NotRecorded(_("Read it back to those who said it. It is kept only once they agree to it."))
    if not all(text.strip() for text in (words, where, led_by)):
        raise NotRecorded(_("Write what was said, where, and who led the conversation."))
    with record.act(by=by, verb="heard a group for", on=group.round, now=now):
        held: SmallConversation = SmallConversation.objects.create(
            group=group,
            held_on=held_on,
            where=where.strip(),
            led_by=led_by.strip(),
            came=came,
            words=words.strip(),
            consented=True,
            recorded_by=by.name,
            recorded_at=now,
        )
    return held


def _still_a_draft(round_: Round) -> None:
    if Round.objects.get(pk=round_.pk).state != "draft":
        raise RoundTermsFixed


def _while_it_runs(round_: Round, on: date, now: datetime) -> None:
    if round_.state in OVER or round_.state == "draft":
        raise NotRecorded(_("This is written down while the round runs, before it is closed."))
    if on > timezone.localdate(now):
        raise NotRecorded(_("That day has not come yet. Write it down once it was held."))
