"""What several pages show of a claim."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.charter.queries import ClaimRef
from morrow.charter.words import appeal_in_short
from morrow.foundations.design.pieces import Refusal
from morrow.foundations.scope import path


def refusal_of(claim: ClaimRef, *, again: bool) -> Refusal:
    """A refusal as its person reads it: who, why, what instead, and every way on."""
    instead = _("From %(day)s: %(what)s") % {
        "day": date_format(claim.instead_from, "j F Y"),
        "what": claim.instead,
    }
    version = _("under version %(version)s of the promise") % {"version": claim.entitlement.version}
    return Refusal(
        who=claim.answered_by,
        why=claim.reason,
        instead=[instead],
        role=_("entitlements officer"),
        on=timezone.localdate(claim.answered_at),
        rule=version,
        again_href=path("charter:ask_again", code=claim.code) if again else "",
        appeal=appeal_in_short(claim.entitlement),
        assessment_href=path("journeys:assessment_beside", code=claim.code),
    )
