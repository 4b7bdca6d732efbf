"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.references import Kind, Line, register
from morrow.foundations.scope import Viewer, path
from morrow.voice.models import Contribution, Panel, Project, Reply, Round, Statement, Theme
from morrow.voice.queries.panels import NEVER_PUBLIC


def _contributions(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Contribution.objects.visible_to(viewer).filter(code__in=codes, person_id=viewer.person_id or 0)
    return {
        c.code: Line(
            sentence=_("It was taken back.") if c.withdrawn_at else _("You said something on this."),
            when=timezone.localdate(c.said_at),
            href=path("voice:mine"),
            example=c.example,
        )
        for c in found
    }


def _statements(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Statement.objects.visible_to(viewer).filter(code__in=codes, person_id=viewer.person_id or 0)
    return {
        s.code: Line(
            sentence=_("You made a statement on this."),
            when=timezone.localdate(s.said_at),
            href=path("voice:round", code=s.round.code),
            example=s.example,
        )
        for s in found.select_related("round")
    }


def _replies(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Reply.objects.visible_to(viewer).filter(code__in=codes, person_id=viewer.person_id or 0)
    return {
        r.code: Line(
            sentence=_("We answered you."),
            when=timezone.localdate(r.at),
            href=path("voice:mine"),
            example=r.example,
        )
        for r in found
    }


def _themes(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Theme.objects.filter(code__in=codes).exclude(state="draft")
    return {
        t.code: Line(
            sentence=_("What was said became a theme: %(title)s.") % {"title": t.title},
            href=path("voice:theme", code=t.code),
            when=timezone.localdate(t.published_at),
            example=t.example,
            thing=t,
        )
        for t in found
    }


def _rounds(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Round.objects.filter(code__in=codes).exclude(opened_at=None)
    return {
        r.code: Line(
            sentence=_("Everyone was asked: %(question)s") % {"question": r.question},
            href=path("voice:round", code=r.code),
            when=r.opens,
            example=r.example,
        )
        for r in found
    }


def _projects(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Project.objects.filter(code__in=codes).exclude(round__opened_at=None).select_related("round")
    outcomes = {
        True: _("The vote funded %(title)s."),
        False: _("The vote did not fund %(title)s."),
        None: _("%(title)s was put to the vote."),
    }
    return {
        p.code: Line(
            sentence=outcomes[p.funded] % {"title": p.title},
            figure=p.cost.pounds() if p.funded else "",
            href=path("voice:round", code=p.round.code),
            when=p.round.closes if p.funded is not None else p.round.opens,
            example=p.example,
        )
        for p in found
    }


def _panels(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Panel.objects.filter(code__in=codes).exclude(NEVER_PUBLIC)
    return {
        p.code: Line(
            sentence=(
                _("A residents’ panel was called off: %(title)s")
                if p.called_off_at
                else _("A residents’ panel was drawn by lot: %(title)s")
                if p.drawn_at
                else _("People are invited to a residents’ panel: %(title)s")
            )
            % {"title": p.title},
            href=path("voice:panel", code=p.code),
            when=p.draw_on,
            example=p.example,
        )
        for p in found
    }


def _no_note(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    """A note stands on no thread: what goes on from it does."""
    return {}


def register_all() -> None:
    """Register this room's kinds."""
    said = {"personal": True, "station": "said"}
    gone = frozenset({"withdrew"})
    register(
        Kind(
            "voice.contribution",
            resolve=_contributions,
            counted=lambda n: _("People told us about this %s times.") % n,
            short=lambda n: _("%s times") % n,
            lead=1,
            gone=gone,
            back=frozenset({"reinstated"}),
            **said,
        )
    )
    register(
        Kind(
            "voice.statement",
            resolve=_statements,
            counted=lambda n: _("In a round, people made %s statements on this.") % n,
            short=lambda n: _("%s times") % n,
            lead=2,
            gone=gone,
            **said,
        )
    )
    register(
        Kind(
            "voice.reply",
            "heard",
            _replies,
            personal=True,
            counted=lambda n: _("We sent %s replies.") % n,
            short=lambda n: _("answered %s times") % n,
            lead=7,
        )
    )
    register(
        Kind(
            "voice.theme",
            "heard",
            _themes,
            many=lambda n: ngettext("%s theme", "%s themes", n) % n,
            lead=1,
            for_all=True,
        )
    )
    register(Kind("voice.surgerynote", "said", _no_note, personal=True))
    register(Kind("voice.round", "heard", _rounds, junction=True, for_all=True))
    register(Kind("voice.panel", "heard", _panels))
    register(Kind("voice.project", "heard", _projects))
