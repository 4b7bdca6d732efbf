"""The same things said the same way on every home: decisions, reviews, rounds, themes, offers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.timesince import timesince
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.accountability import queries as accountability
from morrow.charter import queries as charter
from morrow.desk.home import Door, Item, Listing, Looker, door, listing, task
from morrow.foundations.design.pieces import Task
from morrow.foundations.periods import last_day
from morrow.foundations.scope import path
from morrow.place import queries as place

AHEAD = timedelta(days=183)


def day(when: date) -> str:
    """3 June 2026."""
    return date_format(when, "j F Y")


def notice_days() -> int:
    """Clear days of notice before a key decision, as the law has them."""
    return place.clocks_by_law()["key_decision_notice"].days


def still_to_sort(number: int) -> str:
    """How many of those owed a reply nobody has sorted yet; nothing where all are."""
    told = ngettext("%d of them is still to be sorted.", "%d of them are still to be sorted.", number)
    return told % number if number else ""


def decisions(found: Iterable[Any], today: date) -> list[Item]:
    """Decisions, each with the next day that matters for it."""
    return [
        Item(
            f"{each.code} {each.title}",
            path("accountability:decision", code=each.code),
            _about(each, today),
            each.example,
            bool(each.state == "in_force" and each.review_on and each.review_on <= today),
        )
        for each in found
    ]


def _about(decision: Any, today: date) -> str:
    if decision.state == "decided" and decision.call_in_ends and decision.call_in_ends >= today:
        return _("Call-in ends on %s") % day(decision.call_in_ends)
    if decision.state == "in_force" and decision.review_on:
        if decision.review_on < today:
            late = {"day": day(decision.review_on), "late": timesince(decision.review_on, today)}
            return _("Review was due on %(day)s, late by %(late)s") % late
        return _("Review on %s") % day(decision.review_on)
    if decision.state == "proposed" and decision.proposed_at:
        return _("Proposed on %s") % day(localdate(decision.proposed_at))
    return str(decision.get_state_display())


def first_of(found: Iterable[Any], today: date) -> str:
    """The first of some decisions by name, with its day, so that a number says what it counts."""
    items = decisions(found, today)
    return f"{items[0].title}. {items[0].hint}" if items else ""


def themes(found: Iterable[Any]) -> list[Item]:
    """Themes: what was heard."""
    return [
        Item(each.title, path("voice:theme", code=each.code), str(each.get_state_display()), _example(each))
        for each in found
    ]


def rounds(found: Iterable[Any], today: date) -> list[Item]:
    """Rounds in which people take part, with their last day."""
    return [
        Item(
            each.title,
            path("voice:round", code=each.code),
            _("%(state)s, until %(day)s") % {"state": each.get_state_display(), "day": day(each.closes)},
            _example(each),
            each.closes < today and each.state in {"open", "ballot"},
        )
        for each in found
    ]


def panels(found: Iterable[Any]) -> list[Item]:
    """Residents’ panels, with what becomes of what is personal."""
    return [
        Item(each.title, path("voice:panel", code=each.code), _panel_stands(each), _example(each))
        for each in found
    ]


def _panel_stands(panel: Any) -> str:
    if panel.destroyed_at and panel.called_off_at:
        return _("Called off; what was personal was destroyed on %s") % day(localdate(panel.destroyed_at))
    if panel.destroyed_at:
        return _("Ended; what was personal was destroyed on %s") % day(localdate(panel.destroyed_at))
    if panel.called_off_at and panel.destroy_on:
        return _("Called off; Morrow destroys what is personal on %s") % day(panel.destroy_on)
    if panel.destroy_on:
        return _("Ended; Morrow destroys what is personal on %s") % day(panel.destroy_on)
    if panel.state == "drawn":
        return _("Drawn; say when it has ended, so that what is personal goes")
    return _("%(state)s, drawn on %(day)s") % {
        "state": panel.get_state_display(),
        "day": day(panel.draw_on),
    }


def offers(found: Iterable[Any]) -> list[Item]:
    """What can be had, and who gives it."""
    return [
        Item(each.title, path("commissioning:offer", code=each.code), each.organisation.name, each.example)
        for each in found
    ]


def not_working(found: Iterable[Any]) -> list[Item]:
    """Offers that a review found not to work as they are."""
    return [
        Item(
            each.offer.title,
            path("learning:review", code=each.review.code),
            str(each.review.get_verdict_display()),
            each.offer.example,
            True,
        )
        for each in found
    ]


def reviews(found: Iterable[Any], today: date) -> list[Item]:
    """Learning reviews, the open ones with the day they are due."""
    return [
        Item(
            each.title,
            path("learning:review", code=each.code),
            _("Due on %s") % day(each.due) if each.state == "open" else str(each.get_verdict_display()),
            each.example,
            each.state == "open" and each.due <= today,
        )
        for each in found
    ]


def commissions(found: Iterable[Any]) -> list[Item]:
    """What is being commissioned, and how far it is."""
    return [
        Item(
            each.title,
            path("commissioning:commission", code=each.code),
            _("Answers by %s") % day(each.bids_by)
            if each.state == "open" and each.bids_by
            else str(each.get_state_display()),
            each.example,
        )
        for each in found
    ]


def agreements(found: Iterable[Any]) -> list[Item]:
    """Agreements, with whoever provides and until when."""
    return [
        Item(
            each.title,
            path("commissioning:agreement", code=each.code),
            _("%(state)s, to and including %(day)s")
            % {"state": each.get_state_display(), "day": day(last_day(each.ends))},
            each.example,
        )
        for each in found
    ]


def allocations(found: Iterable[Any], today: date) -> list[Item]:
    """Money set aside, with the day it ends."""
    return [
        Item(
            f"{each.priority.title}, {each.amount}",
            path("budget:allocation", code=each.code),
            _("Ends after %s") % day(last_day(each.ends)) if each.ends else "",
            each.example,
            bool(each.ends and each.ends <= today),
        )
        for each in found
    ]


def counted_by_area(today: date) -> list[Listing]:
    """Promises for every area, for those who keep what is counted; nothing where there are none."""
    items = [
        Item(each.title, path("charter:entitlement", code=each.code), line, each.example, waits)
        for each, line, waits in charter.to_be_counted(today)
    ]
    return [listing(_("Promised in every area: keep what is counted"), items)] if items else []


def to_sign(looker: Looker) -> list[Task]:
    """Reports that wait for the part this viewer signs by office; nothing for whoever holds none."""
    if not accountability.offices_of(looker.viewer, on=looker.today):
        return []
    waiting = accountability.reports_to_sign(looker.viewer, looker.today)
    return [
        task(
            _("Reports waiting for your part"),
            "accountability:desk",
            len(waiting),
            hint=first_of(waiting, looker.today),
            status=_("Yours"),
            kind="now",
        )
    ]


def pledges(looker: Looker) -> Task:
    """What mutual pledges wait for from whoever speaks for a side."""
    waits = charter.waits_for(looker.viewer, looker.today)
    yes, look, answer = len(waits.yes), len(waits.to_look_at), len(waits.to_answer)
    said = (
        ngettext("%d yes to give", "%d yeses to give", yes) % yes if yes else "",
        ngettext("%d thing done to confirm", "%d things done to confirm", look) % look if look else "",
        ngettext("%d question to you", "%d questions to you", answer) % answer if answer else "",
    )
    return task(
        _("Mutual pledges that wait for you"),
        "charter:pledges_waiting",
        yes + look + answer,
        hint=", ".join(filter(None, said)),
        status=_("Yours"),
        kind="now",
    )


def referred(today: date) -> list[Task]:
    """Matters that ward members referred and scrutiny has not answered, or looked at and not written of."""
    waiting = accountability.referrals_to_answer().count()
    looked_at = accountability.referrals_to_find_on(today).count()
    page = "accountability:referrals"
    told = _("Referred to scrutiny, waiting for an answer")
    found = _("Scrutiny looked at it, and has not written what it found")
    return [
        task(told, page, waiting, status=_("Days count"), kind="late"),
        *([task(found, page, looked_at)] if looked_at else []),
    ]


def to_reply_to(looker: Looker) -> list[Task]:
    """What scrutiny found and the executive has to answer, for a member of it."""
    if not accountability.may_reply_to_scrutiny(looker.actor):
        return []
    waiting = accountability.referrals_to_reply_to()
    first = waiting.first()
    if first is None:
        return []
    return [
        task(
            _("Scrutiny found something: the executive answers"),
            "accountability:referrals",
            waiting.count(),
            hint=_("by %s") % day(first.reply_due),
            status=_("Days count"),
            kind="late",
        )
    ]


def at_work() -> list[Door]:
    """Pages that everybody at work may need."""
    return [
        door(_("Who does what"), "people:who_does_what"),
        door(_("Register of decisions"), "accountability:register"),
        door(_("What can be had"), "commissioning:offers"),
    ]


def _example(each: Any) -> bool:
    return bool(getattr(each, "example", False))


def half_a_year_from(today: date) -> date:
    """How far ahead a home looks for reviews."""
    return today + AHEAD
