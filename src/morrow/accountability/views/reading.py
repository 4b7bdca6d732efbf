"""What anyone may read: the register, a decision, the notices, the frozen pack."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.accountability import queries, words
from morrow.accountability.doings import doings
from morrow.accountability.models import Decision
from morrow.accountability.packs import ABOUT_WORDS, ASKED_WORDS, SAID_WORDS, laid, not_whole_before, pages
from morrow.accountability.permissions import OFFICERS, may_analyse, may_propose, sees_asking, sees_referring
from morrow.accountability.reporting import whole
from morrow.accountability.rules import NOTICE_DAYS
from morrow.foundations import record, references
from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY, Viewer, path
from morrow.standards import popolo


def register(request: Any) -> HttpResponse:
    """Every decision that was taken."""
    context = {
        "decisions": queries.register(),
        "notices": queries.notices().count(),
        "may_propose": any(may_propose(actor) for actor in request.viewer.actors),
        "has_desk": request.viewer.holds("councillor", *OFFICERS),
    }
    return render(request, "accountability/register.html", context)


def open_file(request: Any) -> HttpResponse:
    """Councillors, bodies, decisions and votes as one open file."""
    whole = queries.feed(
        lambda each: request.build_absolute_uri(path("accountability:decision", code=each.code))
    )
    return HttpResponse(popolo.write(whole), content_type="application/json")


def notices(request: Any) -> HttpResponse:
    """Key decisions that will be taken, and from when."""
    context = {
        "notices": queries.notices(),
        "private": queries.private_notices(),
        "quarters": queries.urgent_by_quarter(),
        "days": NOTICE_DAYS["usual"],
    }
    return render(request, "accountability/notices.html", context)


def decision(request: Any, code: str) -> HttpResponse:
    """What was decided and why, or what waits to be.

    A decision serves many threads, so it has no ribbon of its own: it shows what it rests on and
    what came of it, and each of those leads to its own thread.
    """
    found = queries.decision(code)
    today = timezone.localdate()
    chosen, not_chosen = queries.decided_options(found)
    replaced_by = queries.superseding(found) if found.in_force_to or found.state == "withdrawn" else None
    context = {
        "decision": found,
        "chosen": chosen,
        "not_chosen": not_chosen,
        "votes": found.votes.all(),
        "declared": found.declared.all(),
        "notices": found.notices.all(),
        "replaced_by": replaced_by,
        **lines_around(request.viewer, found, replaced_by),
        "today": today,
        "may_be_called_in": found.state == "decided" and found.call_in_ends and today <= found.call_in_ends,
        "review_late": found.state == "in_force" and found.review_on and found.review_on < today,
        "report": whole(found, today),
        **exempt_for(request, found),
        "private_notices": found.private_notices.all(),
        "doings": doings(request.viewer, found, today),
        **asked_about(request.viewer, found),
        **tried(request.viewer, found, today),
        **law(found),
        "laid_with": [] if found.taken else queries.laid_with(found),
    }
    return render(request, "accountability/decision.html", context)


def tried(viewer: Viewer, found: Decision, today: date) -> dict[str, Any]:
    """What it tries first, with what was counted; and what was learned from what it takes the place of."""
    what = queries.proposed_experiment(found)
    before = queries.tried_under(found.supersedes) if found.supersedes else None
    if what is None:
        return {"tried_before": before}
    begun = queries.tried_under(found) is not None
    return {
        "tried": what,
        "tried_before": before,
        "tried_not_chosen": found.taken and not begun,
        "tried_ended": what.get_ended_by_display(today) if begun else "",
        "readings": queries.readings(what),
        "ends_with": queries.proposed_instead(found),
        "may_end": any(may_propose(actor) for actor in viewer.actors),
        "may_count": found.state == "in_force" and any(may_analyse(actor) for actor in viewer.actors),
    }


def heard(request: Any, code: str) -> HttpResponse:
    """Everything that was heard of what a decision rests on, whole: minorities, and who is seldom heard."""
    found = queries.decision(code)
    context = {
        "decision": found,
        "example": found.example,
        "heard_whole": queries.read_out(queries.heard_whole(found)),
        "held_back": [] if found.taken else queries.held_back(found),
    }
    return render(request, "accountability/heard.html", context)


def pack(request: Any, code: str) -> HttpResponse:
    """What the decision-maker had before them, frozen; until it is decided, as it stands now."""
    found = queries.decision(code)
    frozen = getattr(found, "pack", None)
    if frozen is None and found.state not in {"proposed", "sent_back"}:
        raise NotFound
    contents = frozen.contents if frozen else pages(found, timezone.localdate())
    context = {
        "decision": found,
        "pack": frozen,
        "contents": {**contents, "heard_whole": queries.read_out(contents.get("heard_whole", []))},
        "not_whole_before": not_whole_before(contents),
        "lengths": {"about": ABOUT_WORDS, "asked": ASKED_WORDS, "said": SAID_WORDS},
        "sheets": laid(contents.get("summed_up", [])),
        **exempt_for(request, found),
    }
    return render(request, "accountability/pack.html", context)


def exempt_for(request: Any, found: Decision) -> dict[str, Any]:
    """What is exempt, as this viewer may read it, and whether this page holds such words and so is marked.

    `?copy=public` asks for the page as anyone reads it, to print or to pass on.
    """
    public = request.GET.get("copy") == "public"
    parts = queries.exempt_parts(found, NOBODY if public else request.viewer)
    numbers = sorted({each.exemption.paragraph for each in parts if each.words})
    return {
        "exempt": parts,
        "exempt_here": words.paragraphs(numbers),
        "without_exempt": f"{request.path}?copy=public",
    }


def asked_about(viewer: Viewer, found: Decision) -> dict[str, Any]:
    """The questions to scrutiny about a decision that was taken, and whether this viewer may ask one."""
    ref = record.ref(found)
    return {
        "questions": queries.questions_about(ref) if found.taken else [],
        "about_ref": str(ref),
        "asks": sees_asking(viewer),
        "refers": sees_referring(viewer),
    }


def resting_lines(viewer: Any, decision: Decision) -> list[references.Line]:
    """What a decision rests on, as this viewer may see it."""
    refs = [Ref.read(text) for text in decision.rests_on]
    found = references.resolve(viewer, refs)
    return [found[ref] for ref in refs if ref in found]


def lines_around(
    viewer: Viewer, decision: Decision, replaced_by: Decision | None
) -> dict[str, list[references.Line]]:
    """What a decision rests on and what came of it, asked together.

    The decision itself and the one in its place stand elsewhere on the page.
    """
    said = {record.ref(each) for each in (decision, replaced_by) if each is not None}
    resting = [Ref.read(text) for text in decision.rests_on]
    coming = {ref for ref in queries.came_of(decision) if ref not in said}
    found = references.resolve(viewer, dict.fromkeys([*resting, *sorted(coming)]))
    return {
        "rests_on": [found[ref] for ref in resting if ref in found],
        "came_of": [line for ref, line in found.items() if ref in coming],
    }


def law(decision: Decision) -> dict[str, str]:
    """Who decides in law, in plain words."""
    authority = decision.authority
    return {
        "regime_plain": words.regime(decision.regime),
        "manner_plain": words.manner(authority.manner) if authority else "",
    }
