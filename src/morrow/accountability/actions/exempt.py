"""Certifying that a part of a report is exempt, and giving notice of a private meeting."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import NotAProposal, NotAtThisPoint
from morrow.accountability.holding import hold
from morrow.accountability.models import Decision, Exemption, ExemptWords, NamedOfficer, PrivateNotice
from morrow.accountability.permissions import may_give_notice
from morrow.accountability.queries.named import agreed_by as chair_named
from morrow.accountability.queries.named import office_of
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def certify_exempt(
    *,
    decision: Decision,
    about: str,
    paragraph: int,
    why: str,
    words: str,
    by: Actor,
    now: datetime,
    contract_terms: bool = False,
) -> Exemption:
    """Certify that a part of a report is exempt under a paragraph of Schedule 12A, and keep its words apart.

    `about` and `why` are published; `words` never are. `contract_terms` says that they are terms proposed in
    negotiations for a contract, which no other member may inspect. Raises NotAtThisPoint or NotAProposal.
    """
    today = timezone.localdate(now)
    require(
        bool(office_of(by, "proper_officer", on=today)),
        _("Only the proper officer for access to information certifies that a part is exempt."),
    )
    _still_open(decision)
    if decision.regime not in rules.SCHEDULE_12A:
        raise NotAProposal(
            _("Schedule 12A is for decisions of the council. This is for another body, under its own law.")
        )
    if paragraph not in dict(Exemption.PARAGRAPHS):
        raise NotAProposal(_("Name one of the paragraphs 1 to 7 of Schedule 12A."))
    if contract_terms and paragraph != 3:
        raise NotAProposal(_("Terms proposed for a contract are exempt under paragraph 3, and no other."))
    if not about.strip() or not why.strip() or not words.strip():
        raise NotAProposal(
            _("Say what kind of part it is, why the public interest keeps it exempt, and the exempt words.")
        )
    if words.strip().casefold() in f"{about} {why}".casefold():
        shows = "about" if words.strip().casefold() in about.casefold() else "why"
        raise NotAProposal(
            _("What is published would show the exempt words. Say it without them."), about=shows
        )
    with record.act(by=by, verb="certified a part as exempt", on=decision, now=now):
        hold(decision)
        exemption, _created = Exemption.objects.update_or_create(
            decision=decision,
            about=about.strip(),
            defaults={
                "paragraph": paragraph,
                "why": why.strip(),
                "contract_terms": contract_terms,
                "certified_by": by.name,
                "certified_on": today,
            },
        )
        ExemptWords.objects.update_or_create(exemption=exemption, defaults={"words": words.strip()})
    return exemption


def publish_private_notice(
    *,
    decision: Decision,
    kind: str,
    reason: str,
    by: Actor,
    now: datetime,
    representations: str = "",
    response: str = "",
    agreed_by: str = "",
) -> PrivateNotice:
    """Publish notice that the executive will meet in private about this (SI 2012/2089, regulation 5).

    The first stands 28 clear days; the second 5, with the representations received and the response.
    Where the date makes both impracticable, the chair of scrutiny agrees that it is urgent.
    Raises NotAtThisPoint, which says what is lacking.
    """
    require(may_give_notice(by))
    today = timezone.localdate(now)
    _still_open(decision)
    chair = _check_private(decision, kind, reason, representations, response, agreed_by, today)
    with record.act(by=by, verb="gave notice of a private meeting", on=decision, now=now):
        hold(decision)
        notice, _created = PrivateNotice.objects.update_or_create(
            decision=decision,
            kind=kind,
            defaults={
                "published_on": today,
                "meet_from": rules.first_private_day(kind, today),
                "reason": reason.strip(),
                "representations": representations.strip(),
                "response": response.strip(),
                "agreed_by": chair.name if chair else "",
                "agreed_as": chair.called if chair else "",
            },
        )
    return notice


def _check_private(
    decision: Decision,
    kind: str,
    reason: str,
    representations: str,
    response: str,
    agreed_by: str,
    today: date,
) -> NamedOfficer | None:
    if kind not in dict(PrivateNotice.KINDS):
        raise NotAtThisPoint(_("Say which notice it is: the first, the second, or an urgent one."))
    if decision.regime != "executive":
        raise NotAtThisPoint(
            _("This notice is for the executive. A committee excludes the public by its own resolution.")
        )
    if not decision.exemptions.exists():
        raise NotAtThisPoint(
            _("Nothing in this report is exempt, so it is decided in public. Certify the exempt part first.")
        )
    if not reason.strip():
        raise NotAtThisPoint(
            _("Say why the meeting is held in private; the reason is published."), about="reason"
        )
    if kind == "second" and not (representations.strip() and response.strip()):
        raise NotAtThisPoint(
            _(
                "The second notice says what was said for meeting in public, or that nothing was, "
                "and the answer."
            ),
            about="response" if representations.strip() else "representations",
        )
    if kind == "second" and not decision.private_notices.filter(kind="first").exists():
        raise NotAtThisPoint(
            _("The first notice comes before the second. Publish the first one."), about="kind"
        )
    if kind != "urgent":
        return None
    chair = chair_named(agreed_by, today)
    if chair is None:
        raise NotAtThisPoint(
            _(
                "An urgent private meeting needs the agreement of the chair of scrutiny, or of the chair or "
                "vice-chair of the council where there is none: name the one who agreed."
            ),
            about="agreed_by",
        )
    return chair


def _still_open(decision: Decision) -> None:
    if decision.taken or decision.state == "withdrawn":
        raise NotAtThisPoint(_("This comes before the decision, and this one is no longer open."))
