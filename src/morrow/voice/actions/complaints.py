"""Complaints that the law gives a procedure of its own: handed over whole, and acknowledged in time."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.scope import MORROW, Actor, entering
from morrow.people import actions as people
from morrow.people import queries as reaching
from morrow.place import queries as place
from morrow.voice import complaint_words
from morrow.voice.errors import AlreadyAcknowledged
from morrow.voice.events import ComplaintSent
from morrow.voice.models import ComplaintReferral, Contribution
from morrow.voice.permissions import may_answer, may_sort
from morrow.voice.rules.addresses import in_lines
from morrow.voice.sorting import leave_themes, mark_sorted, note_acknowledged, refuse_to_close_alone, still_in


def send_to_complaints(
    *, contribution: Contribution, procedure: str, by: Actor, now: datetime, contact_given: bool = False
) -> ComplaintReferral:
    """Hand a complaint over to the team that the place names for its procedure in law, word for word.

    It leaves by e-mail, or is printed where the team has none. `contact_given` says that the person agreed
    to the team having their name and how to reach them. The person is told who has it now, by when they
    hear, and of the Ombudsman. It leaves any theme it was in.
    """
    require(may_sort(by))
    still_in(contribution, {"waiting", "open"})
    with (
        record.act(by=by, verb="sent to complaints", on=contribution, now=now) as act,
        entering.lifted(reason="handing on what the sender may not read afterwards"),
    ):
        leave_themes(contribution)
        mark_sorted(contribution, "complaint_route", now)
        complaint = _referral(contribution, procedure, contact_given, by, now)
        _hand_over(complaint, now)
        _tell_the_author(complaint, now)
        act.announce(ComplaintSent(subject=str(record.ref(contribution)), procedure=procedure))
    return complaint


def acknowledge_complaint(*, complaint: ComplaintReferral, by: Actor, now: datetime) -> None:
    """Say that the complaints procedure has told the person that it has their complaint.

    Raises AlreadyAcknowledged, and SomebodyElseCloses for whoever sent it on: it may be about them.
    """
    require(may_answer(by))
    if complaint.acknowledged_at:
        raise AlreadyAcknowledged
    refuse_to_close_alone(complaint.contribution, by)
    with record.act(by=by, verb="acknowledged", on=complaint, now=now):
        note_acknowledged(complaint, by, now)


def _referral(
    contribution: Contribution, procedure: str, contact_given: bool, by: Actor, now: datetime
) -> ComplaintReferral:
    team = place.complaints_team(procedure)
    made: ComplaintReferral = ComplaintReferral.objects.create(
        contribution=contribution,
        person_id=contribution.person_id,
        procedure=procedure,
        sent_at=now,
        sent_by=by.name,
        team=str(team) if team else "",
        telephone=team.telephone if team else "",
        ombudsman=team.ombudsman if team else "",
        channel="email" if team and team.email else "letter",
        contact_given=contact_given and contribution.person_id is not None,
        acknowledge_by=_acknowledge_by(contribution),
    )
    return made


def _acknowledge_by(contribution: Contribution) -> date:
    """The last day on which it may be acknowledged: the law sets the days, and no place does."""
    days = place.clocks_by_law()["complaint_acknowledgement"].days
    return working_days(timezone.localdate(contribution.said_at), days, ENGLAND_AND_WALES)


def _hand_over(complaint: ComplaintReferral, now: datetime) -> None:
    team = place.complaints_team(complaint.procedure)
    contact = None
    if complaint.contact_given and complaint.person_id:
        contact = reaching.contact_agreed(complaint.person_id)
    subject, text = complaint_words.handed_over(complaint, contact)
    people.send_to_body(
        body=complaint_words.who_has_it(complaint),
        channel=complaint.channel,
        address=(team.email or in_lines(team.address)) if team else "",
        about=complaint.person_id,
        event=complaint.hand_over,
        subject=subject,
        text=text,
        by=MORROW,
        now=now,
    )


def _tell_the_author(complaint: ComplaintReferral, now: datetime) -> None:
    if complaint.person_id is None:
        return
    for reached in reaching.how_to_reach([complaint.person_id]):
        subject, text = complaint_words.told(complaint, reached)
        people.send_message(
            person_id=reached.person_id, event=uuid.uuid4(), subject=subject, text=text, by=MORROW, now=now
        )
