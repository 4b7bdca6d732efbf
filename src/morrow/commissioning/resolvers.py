"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.commissioning.models import Agreement, Bid, Commission, Offer, Variation
from morrow.commissioning.permissions import may_read_bids, organisations_of
from morrow.foundations.references import Kind, Line, register
from morrow.foundations.scope import Viewer, path


def _commissions(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    return {
        c.code: Line(
            sentence=_("Help was looked for: %(title)s.") % {"title": c.title},
            href=path("commissioning:commission", code=c.code),
            when=c.opened_at.date(),
            example=c.example,
            thing=c,
        )
        for c in Commission.objects.filter(code__in=codes).select_related("outcome")
    }


def _bids(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    own = organisations_of(viewer)
    scorer = may_read_bids(viewer)
    found = Bid.objects.filter(code__in=codes).exclude(state="withdrawn")
    return {
        b.code: Line(
            sentence=_("%(name)s offered to do it for %(price)s.")
            % {"name": b.organisation.name, "price": b.price.pounds()},
            href=path("commissioning:commission", code=b.commission.code),
            when=b.at.date(),
            example=b.example,
        )
        for b in found.select_related("organisation", "commission")
        if b.commission.state == "awarded"
        or b.organisation.code in own
        or (scorer and b.commission.state == "scoring")
    }


def _agreements(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Agreement.objects.filter(code__in=codes).select_related(
        "commission__outcome", "bid__organisation"
    )
    return {
        a.code: Line(
            sentence=(
                _("%(name)s agreed to do it for %(value)s. That has ended.")
                if a.state == "ended"
                else _("%(name)s agreed to do it for %(value)s.")
            )
            % {"name": a.bid.organisation.name, "value": a.value.pounds()},
            figure=_("ended") if a.state == "ended" else a.value.pounds(),
            href=path("commissioning:agreement", code=a.code),
            when=(a.ended_at or a.signed_at or a.awarded_at).date(),
            over=a.state == "ended",
            example=a.example,
            thing=a,
        )
        for a in found
    }


def _variations(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Variation.objects.filter(code__in=codes).select_related("agreement")
    return {
        v.code: Line(
            sentence=_("It was changed: %(words)s") % {"words": v.words},
            href=path("commissioning:agreement", code=v.agreement.code),
            when=v.at.date(),
            example=v.agreement.example,
        )
        for v in found
    }


def _offers(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    sentences = {"live": _("You can have: %(title)s."), "ended": _("There was: %(title)s. It has ended.")}
    return {
        o.code: Line(
            sentence=sentences[o.state] % {"title": o.title},
            figure=o.title if o.state == "live" else _("ended"),
            href=path("commissioning:offer", code=o.code),
            when=o.ended_at.date() if o.ended_at else o.starts,
            over=o.state == "ended",
            example=o.example,
            thing=o,
        )
        for o in Offer.objects.filter(code__in=codes).select_related(
            "organisation", "agreement__commission__outcome", "agreement__bid__organisation"
        )
    }


def register_all() -> None:
    """Register this room's kinds."""
    for name, resolve, lead in [
        ("agreement", _agreements, 2),
        ("commission", _commissions, 3),
        ("variation", _variations, 8),
        ("bid", _bids, 9),
    ]:
        register(Kind(f"commissioning.{name}", "arranged", resolve, lead=lead))
    register(
        Kind(
            "commissioning.offer",
            "arranged",
            _offers,
            many=lambda n: ngettext("%s offer", "%s offers", n) % n,
            lead=1,
        )
    )
