"""Reason codes and conditions of this room as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.budget.instruments import why_unlawful
from morrow.budget.rules import Conditions, Reason
from morrow.foundations import periods
from morrow.foundations.periods import financial_year


def ages(age_from: int | None, age_to: int | None) -> str:
    """An age group in words; empty for everyone."""
    if age_from is not None and age_to is not None:
        return _("people aged %(low)s to %(high)s") % {"low": age_from, "high": age_to - 1}
    if age_to is not None:
        return _("people under %(age)s") % {"age": age_to}
    if age_from is not None:
        return _("people aged %(age)s and over") % {"age": age_from}
    return ""


def day(when: date) -> str:
    """A day in words."""
    return date_format(when, "j F Y")


def last_day(ends: date) -> str:
    """The last day of something, from the first day after it."""
    return day(periods.last_day(ends))


def year(number: int) -> str:
    """A financial year, such as 2027-28."""
    return financial_year(number).label


def condition(code: str, of: Conditions, names: Mapping[str, str] | None = None) -> str:
    """One condition as a sentence. `names` gives titles of priorities and wards by ref or code."""
    called = names or {}
    named = {
        "priorities": ", ".join(called.get(ref, ref) for ref in of.priorities),
        "purposes": ", ".join(of.purposes),
        "ages": ages(of.age_from, of.age_to),
        "wards": ", ".join(called.get(ward, ward) for ward in of.wards),
        "first": day(of.starts),
        "last": last_day(of.ends),
        "expiry": last_day(of.expires) if of.expires else "",
    }
    sentences = {
        "form": _("It is not money, so it cannot pay for anything that must be paid in money."),
        "priority": _("It may only be used for the priority: %(priorities)s."),
        "purpose": _("It may only be used for: %(purposes)s."),
        "age": _("It may only be used for %(ages)s."),
        "ward": _("It may only be used in: %(wards)s."),
        "period": _("It may only be used from %(first)s to %(last)s."),
        "expiry": _("It must be spent by %(expiry)s."),
    }
    return sentences[code] % named


def conditions(of: Conditions, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Every condition that a partner set, as sentences; the period is told apart from them."""
    set_ = {
        "priority": bool(of.priorities),
        "purpose": bool(of.purposes),
        "age": bool(ages(of.age_from, of.age_to)),
        "ward": bool(of.wards),
        "expiry": bool(of.expires),
    }
    return tuple(condition(code, of, names) for code, is_set in set_.items() if is_set)


def reason(found: Reason, of: Conditions, names: Mapping[str, str] | None = None) -> str:
    """What became of one partner contribution in a drawing."""
    plain = {
        "drawn": _("%(amount)s comes from here."),
        "spent": _("All of it is set aside already."),
        "not_needed": _("It fits, and was not needed."),
    }
    if found.code in plain:
        return plain[found.code] % {"amount": found.amount}
    return condition(found.code, of, names)


def not_used() -> str:
    """A partner contribution that fitted and gave nothing."""
    return _("It fits, and was not needed or was set aside already.")


def unlawful(key: str, label: str, *, owner: str, host: str, same: bool, form: str) -> tuple[str, str]:
    """The reason code and sentence why an instrument cannot be used here; both empty where it can."""
    code = why_unlawful(key, owner=owner, host=host, same=same, form=form)
    special = {
        "s75": _(
            "Section 75 is only between councils and NHS bodies: charities, businesses and others cannot "
            "join it. They can give a restricted grant, align their own budget, or give in kind."
        ),
        "s256": _("Section 256 is how an NHS body pays a council, and nobody else."),
        "s76": _("Section 76 is how a council pays an NHS body, and nobody else."),
        "levy": _("Only a council can bring a levy, and a council holds it."),
        "restricted_grant": _(
            "Councils and NHS bodies pay one another under sections 75, 256 or 76, not by a restricted grant."
        ),
    }
    sentences = {
        "": "",
        "owner": special.get(key, _("This kind of organisation cannot use it.")),
        "host": special.get(key, _("The organisation that would hold it cannot.")),
        "form": _(
            "“%(label)s” does not fit what is brought: money needs a money instrument, and goods, hours "
            "or things are given in kind or aligned."
        ),
        "must_leave": _("“%(label)s” pays another organisation, so its owner cannot also hold it."),
        "must_stay": _("An aligned budget stays with its owner, so its owner must hold it."),
    }
    return code, sentences[code] % {"label": label}


def posting(verb: str, kind: str) -> str:
    """What an entry of the ledger did, to what, in words; the machine's own words where there are none."""
    done = {
        "contributed": _("Brought in"),
        "allocated": _("Set aside"),
        "undid": _("Undone as a mistake"),
        "committed": _("Promised"),
        "released": _("Let go"),
        "ended": _("Ended"),
        "paid": _("Paid"),
        "refunded": _("Paid back"),
        "undid payment": _("Payment undone"),
    }
    things = {
        "budget.contributionline": _("partner contribution"),
        "budget.allocation": _("sum set aside"),
        "budget.commitment": _("promise"),
        "budget.ending": _("end of what was set aside"),
        "budget.actualsimport": _("file of payments"),
    }
    return f"{done.get(verb, verb)}: {things.get(kind, kind)}"
