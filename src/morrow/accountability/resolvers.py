"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from morrow.accountability.models import Authority, Decision, Option, Responsibility
from morrow.accountability.queries.scrutiny_questions import own_questions
from morrow.foundations.money import Money
from morrow.foundations.references import Kind, Line, register
from morrow.foundations.scope import Viewer, path


def _free_choice() -> Subquery:
    """The title of the option that was chosen, where it costs nothing, such as doing nothing."""
    chosen = Option.objects.filter(decision=OuterRef("pk"), chosen=True, cost=Money(0))
    return Subquery(chosen.values("title")[:1])


def sentence(decision: Decision) -> str:
    """What became of a decision, in one sentence; `free_choice` is what was chosen where it costs nothing."""
    if decision.free_choice:
        return _("%(who)s decided on “%(title)s”: %(option)s. That costs nothing.") % {
            "who": decision.decided_by,
            "title": decision.title,
            "option": decision.free_choice,
        }
    sentences = {
        "decided": _("%(who)s decided: %(title)s. It has not taken effect yet."),
        "called_in": _("%(who)s decided: %(title)s. Scrutiny members have called it in."),
        "in_force": _("%(who)s decided: %(title)s."),
        "superseded": _("%(who)s decided: %(title)s. A later decision has taken its place."),
    }
    return sentences[decision.state] % {"who": decision.decided_by, "title": decision.title}


def _decisions(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """Only what was decided stands at this station; a proposal has agreed nothing."""
    found = Decision.objects.filter(code__in=codes, decided_at__isnull=False).exclude(state="withdrawn")
    return {
        each.code: Line(
            sentence=sentence(each),
            figure=_("Decision %s") % each.code,
            href=path("accountability:decision", code=each.code),
            when=each.decided_at.date(),
            example=each.example,
            free=bool(each.free_choice),
            thing=each,
        )
        for each in found.select_related("authority__body").annotate(free_choice=_free_choice())
    }


def _authorities(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Authority.objects.filter(code__in=codes).select_related("body")
    return {
        each.code: Line(
            sentence=_("%(who)s may decide on: %(scope)s.")
            % {"who": each.body.name if each.body else each.post.replace("_", " "), "scope": each.scope},
            when=each.active_from,
            example=each.example,
        )
        for each in found
    }


def _responsibilities(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """A row of the map, for whoever said something about it."""
    return {
        each.code: Line(
            sentence=_("About who decides: %s") % each.question,
            href=path("story:question", code=each.code),
        )
        for each in Responsibility.objects.filter(code__in=codes)
    }


def _questions(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """One's own only: what was accepted stands on the page of what it is about."""
    return {
        each.code: Line(
            sentence=_("You asked scrutiny a question."),
            href=path("accountability:scrutiny_question", code=each.code),
            when=each.asked_at.date(),
            example=each.example,
        )
        for each in own_questions(viewer)
        if each.code in codes
    }


def register_all() -> None:
    """Register this room's kinds. A decision serves many topics at once."""
    register(Kind("accountability.decision", "agreed", _decisions, junction=True, lead=1, for_all=True))
    register(Kind("accountability.authority", "agreed", _authorities, junction=True))
    register(Kind("accountability.scrutinyquestion", "agreed", _questions, personal=True))
    register(Kind("accountability.responsibility", "said", _responsibilities, junction=True, lead=9))
