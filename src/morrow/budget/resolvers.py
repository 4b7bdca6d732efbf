"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.budget.models import ActualsImport, Allocation, Commitment, ContributionLine, Ending, Pool
from morrow.budget.naming import is_public
from morrow.budget.permissions import may_read_ledger
from morrow.foundations.references import Kind, Line, register
from morrow.foundations.scope import Viewer, path


def _pools(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    return {
        pool.code: Line(
            sentence=_("The money is held in %(name)s.") % {"name": pool.name},
            href=path("budget:pool", code=pool.code),
            when=pool.starts,
            example=pool.example,
        )
        for pool in Pool.objects.filter(code__in=codes)
    }


def _lines(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    lines = ContributionLine.objects.filter(code__in=codes, state="accepted").select_related("owner")
    return {
        line.code: Line(
            sentence=_("%(owner)s brings %(amount)s: %(instrument)s.")
            % {"owner": line.owner.name, "amount": line.amount, "instrument": line.get_instrument_display()},
            href=path("budget:line", code=line.code),
            when=line.accepted_at.date() if line.accepted_at else None,
            example=line.example,
        )
        for line in lines
    }


def _allocations(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Allocation.objects.filter(code__in=codes).exclude(state="undone")
    found = found.select_related("priority", "pool", "decision", "ending__decision")
    return {
        a.code: Line(
            sentence=_what_became(a) % {"amount": a.amount, "priority": a.priority.title},
            figure=str(a.amount) if a.state == "standing" else _("ended"),
            href=path("budget:allocation", code=a.code),
            when=a.at.date() if a.state == "standing" else a.ending.at.date(),
            example=a.example,
            pence=a.amount.pence if a.state == "standing" else 0,
            over=a.state != "standing",
            thing=a,
        )
        for a in found
    }


def _what_became(allocation: Allocation) -> str:
    if allocation.state == "standing":
        return _("%(amount)s was set aside for “%(priority)s”.")
    return _("%(amount)s was set aside for “%(priority)s”, and it has ended.")


def _commitments(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """What is promised for something public. What is promised for a person is nobody's to see here."""
    found = Commitment.objects.filter(code__in=codes).select_related("allocation")
    return {
        c.code: Line(
            sentence=_("%(amount)s of it was promised to those who do the work.") % {"amount": c.amount},
            href=path("budget:allocation", code=c.allocation.code),
            when=c.at.date(),
            example=c.example,
        )
        for c in found
        if is_public(c.for_ref)
    }


def _endings(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Ending.objects.filter(code__in=codes).select_related("allocation__priority")
    return {
        e.code: Line(
            sentence=_("Money for “%(priority)s” ended, the people in it told first; %(amount)s was freed.")
            % {"priority": e.allocation.priority.title, "amount": e.released},
            href=path("budget:allocation", code=e.allocation.code),
            when=e.at.date(),
            example=e.example,
        )
        for e in found
    }


def _imports(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    if not may_read_ledger(viewer):
        return {}
    found = ActualsImport.objects.filter(code__in=codes)
    return {
        i.code: Line(
            sentence=_("Payments were taken in from the host’s general ledger."),
            href=path("budget:actuals"),
            when=i.at.date(),
            example=i.example,
        )
        for i in found
    }


def register_all() -> None:
    """Register this room's kinds."""
    register(Kind("budget.pool", "funded", _pools, junction=True))
    register(Kind("budget.contributionline", "funded", _lines, junction=True))
    register(Kind("budget.allocation", "funded", _allocations, lead=1, for_all=True))
    register(Kind("budget.commitment", "funded", _commitments))
    register(Kind("budget.ending", "funded", _endings, for_all=True))
    register(Kind("budget.actualsimport", "funded", _imports, junction=True))
