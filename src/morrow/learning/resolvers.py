"""How this room's references become links and sentences on the thread."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations import small_numbers
from morrow.foundations.references import Kind, Line, register
from morrow.foundations.scope import Viewer, path
from morrow.learning.models import LearningReview, Measurement, Observation


def _reviews(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    sentences = {
        "open": _("We are looking at whether it works."),
        "concluded": _("We looked at whether it works. The verdict: %(verdict)s."),
        "withdrawn": _("A look at whether it works was closed without a verdict."),
    }
    return {
        r.code: Line(
            sentence=sentences[r.state] % {"verdict": str(r.get_verdict_display()).lower()}
            if r.state == "concluded"
            else sentences[r.state],
            figure=str(r.get_verdict_display()),
            href=path("learning:review", code=r.code),
            when=(r.closed_at or r.opened_at).date(),
            example=r.example,
            thing=r,
        )
        for r in LearningReview.objects.filter(code__in=codes)
    }


def _measurements(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    return {
        m.code: Line(
            sentence=_("Measured: %(statement)s, %(value)s %(unit)s (people: %(people)s).")
            % {
                "statement": m.outcome.statement,
                "value": m.value.normalize(),
                "unit": m.outcome.unit,
                "people": small_numbers.count(m.people),
            },
            href=path("learning:what_we_learned"),
            when=m.on,
            example=m.example,
        )
        for m in Measurement.objects.filter(code__in=codes, people__gte=small_numbers.FEWEST_SHOWN)
    }


def _observations(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    found = Observation.objects.visible_to(viewer).filter(code__in=codes, withdrawn_at=None)
    return {
        o.code: Line(sentence=_("You told us how it was for you."), when=o.on, example=o.example)
        for o in found
        if o.person_id is not None and o.person_id == viewer.person_id
    }


def register_all() -> None:
    """Register this room's kinds."""
    register(Kind("learning.review", "learned", _reviews, lead=1, for_all=True))
    register(Kind("learning.measurement", "learned", _measurements, lead=2))
    register(
        Kind(
            "learning.observation",
            "learned",
            _observations,
            personal=True,
            counted=lambda n: _("People told us how it went %s times.") % n,
            short=lambda n: _("asked %s times") % n,
            lead=3,
            gone=frozenset({"withdrew"}),
        )
    )
