"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import CharField, Exists, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter.models import (
    Claim,
    Counting,
    Delivery,
    DraftPromise,
    DroppedTheme,
    Entitlement,
    FloorCorrection,
    LookAgain,
    Outcome,
    Pledge,
    PledgeSide,
    Priority,
    RuleBook,
)
from morrow.charter.rules_of_pledges import became
from morrow.charter.words_of_pledges import BECAME
from morrow.foundations.record import Ref
from morrow.foundations.references import Kind, Line, register, resolve
from morrow.foundations.scope import Viewer, path


def _priorities(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    return {
        each.code: Line(
            sentence=(_("This was a priority: %s.") if each.ended_by_id else _("This is a priority: %s."))
            % each.title,
            figure=_("Priority %s") % each.order,
            href=path("charter:priority", code=each.code),
            when=each.active_from,
            example=each.example,
        )
        for each in Priority.objects.filter(code__in=codes)
    }


def _outcomes(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Outcome.objects.filter(code__in=codes).select_related("priority")
    return {
        each.code: Line(
            sentence=_("The change we want: “%s”.") % each.statement,
            href=path("charter:priority", code=each.priority.code),
            when=each.priority.active_from,
            example=each.example,
        )
        for each in found
    }


def _entitlements(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    return {
        each.code: Line(
            sentence=_("This was promised: %(title)s (version %(version)s).")
            % {"title": each.title, "version": each.version},
            href=path("charter:entitlement", code=each.code),
            when=each.active_from,
            example=each.example,
        )
        for each in Entitlement.objects.filter(code__in=codes)
    }


def _drafts(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """What would be promised: nothing is agreed by it, so that no thread counts it."""
    found = DraftPromise.objects.filter(code__in=codes, replaced_by=None, taken_back="")
    return {
        each.code: Line(
            sentence=_("A promise was drafted for it: %(title)s.") % {"title": each.title},
            href=path("charter:draft", code=each.code),
            when=each.written_on,
            example=each.example,
            over=True,
        )
        for each in found
    }


def _dropped(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """What did not become a priority; not where it became one after all."""
    found = list(DroppedTheme.objects.filter(code__in=codes).select_related("decision"))
    adopted = Priority.objects.filter(rests_on__overlap=[each.theme for each in found], ended_by=None)
    later = {theme for rests_on in adopted.values_list("rests_on", flat=True) for theme in rests_on}
    themes = resolve(viewer, [Ref.read(each.theme) for each in found])
    return {
        each.code: Line(
            sentence=_not_a_priority(each, themes.get(Ref.read(each.theme))),
            figure=_("Not now"),
            href=path("accountability:decision", code=each.decision.code),
            when=each.dropped_on,
            example=each.example,
            over=True,
            thing=each,
        )
        for each in found
        if each.theme not in later
    }


def _not_a_priority(dropped: DroppedTheme, theme: Line | None) -> str:
    """Which theme did not become a priority, and why."""
    if theme is None:
        return _("This did not become a priority: %s") % dropped.reason
    said = {"theme": theme.sentence, "why": dropped.reason}
    return _("%(theme)s It did not become a priority: %(why)s") % said


def _corrections(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = FloorCorrection.objects.filter(code__in=codes).select_related("entitlement")
    return {
        each.code: Line(
            sentence=_("The monitoring officer corrected what the law asks at least: %s") % each.reason,
            href=path("charter:entitlement", code=each.entitlement.code),
            when=each.corrected_on,
        )
        for each in found
    }


def _countings(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Counting.objects.filter(code__in=codes).select_related("entitlement")
    return {
        each.code: Line(
            sentence=_("It was counted area by area: %s.") % each.entitlement.title,
            href=path("charter:entitlement", code=each.entitlement.code),
            when=each.as_at,
            example=each.example,
        )
        for each in found
    }


def _books(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    return {
        each.code: Line(
            sentence=_("What rules may ask and use was written down."),
            href=path("charter:book"),
            when=each.kept_on,
        )
        for each in RuleBook.objects.filter(code__in=codes)
    }


def _claims(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """One's own only."""
    if viewer.person_id is None:
        return {}
    mine = Claim.objects.visible_to(viewer).filter(code__in=codes, person_id=viewer.person_id)
    return {
        each.code: Line(
            sentence=_("You asked for something that is promised: %s.") % each.entitlement.title,
            href=path("charter:my_claim", code=each.code),
            when=each.asked_at.date(),
            example=each.example,
        )
        for each in mine.select_related("entitlement")
    }


def _looks(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    if viewer.person_id is None:
        return {}
    mine = LookAgain.objects.visible_to(viewer).filter(code__in=codes, person_id=viewer.person_id)
    return {
        each.code: Line(
            sentence=_("You asked us to look again."),
            href=path("charter:my_claim", code=each.claim.code),
            when=each.asked_at.date(),
            example=each.example,
        )
        for each in mine.select_related("claim")
    }


def _pledges(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """What all sides said yes to, or are asked to."""
    today = timezone.localdate()
    refused = PledgeSide.objects.filter(pledge=OuterRef("pk"), yes_on=None, left_on__isnull=False)
    found = Pledge.objects.filter(code__in=codes).select_related("priority").annotate(no=Exists(refused))
    return {
        each.code: Line(
            sentence=(
                _("Each side pledged its part: %s.")
                if each.stands_since
                else _("Each side is asked to pledge its part: %s.")
            )
            % each.title,
            figure=_("Mutual pledge"),
            href=path("charter:pledge", code=each.code),
            when=each.stands_since or each.adopted_on,
            example=each.example,
            over=each.ended(today) or each.no,
        )
        for each in found
    }


def _deliveries(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """What a side did for a pledge; never how many, where each one counted is a person."""
    found = Delivery.objects.filter(code__in=codes).select_related("side__organisation", "side__pledge")
    said = ArrayAgg(
        Concat(Cast("said__side_id", CharField()), Value(":"), "said__kind"),
        filter=Q(said__isnull=False),
        order_by=("said__at", "said__pk"),
        default=Value([]),
    )
    told = {each: _became(each.words_on_it) for each in found.annotate(words_on_it=said)}
    return {
        each.code: Line(
            sentence=_did(each, what),
            href=path("charter:pledge", code=each.side.pledge.code),
            when=each.done_on,
            example=each.example,
            over=what == "reversed",
            sure=what == "confirmed",
        )
        for each, what in told.items()
    }


def _became(said: list[str]) -> str:
    words = [word.partition(":") for word in said]
    return became((side, kind) for side, _colon, kind in words)


def _did(delivery: Delivery, what: str) -> str:
    side = delivery.side
    said = {
        "side": side.organisation.name,
        "what": delivery.words.rstrip("."),
        "became": str(BECAME[what]).lower(),
        "pledge": side.pledge.title,
    }
    return _("For “%(pledge)s”, %(side)s: %(what)s (%(became)s).") % said


def register_all() -> None:
    """Register this room's kinds."""
    register(Kind("charter.priority", "agreed", _priorities, lead=2, for_all=True))
    register(Kind("charter.outcome", "agreed", _outcomes))
    register(Kind("charter.entitlement", "agreed", _entitlements, lead=3, for_all=True))
    register(Kind("charter.pledge", "agreed", _pledges, lead=4))
    register(Kind("charter.delivery", "arranged", _deliveries, lead=8))
    register(Kind("charter.droppedtheme", "agreed", _dropped, lead=0, for_all=True))
    register(Kind("charter.floorcorrection", "agreed", _corrections))
    register(Kind("charter.counting", "learned", _countings, lead=9))
    register(Kind("charter.rulebook", "agreed", _books, lead=9))
    register(Kind("charter.claim", "helped", _claims, personal=True))
    register(Kind("charter.lookagain", "helped", _looks, personal=True))
    register(Kind("charter.draftpromise", "agreed", _drafts, junction=True, lead=9))
    register(Kind("charter.wordsleaveout", "agreed", _nothing, personal=True))


def _nothing(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """A note for the officer who keeps the register: it stands on no thread."""
    return {}
