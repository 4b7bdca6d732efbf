"""Putting a question with options to a decision-maker, and the analysis that must reach them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import NotAProposal, NotAtThisPoint
from morrow.accountability.events import DecisionProposed
from morrow.accountability.holding import hold
from morrow.accountability.limits import refuse_beyond_limit
from morrow.accountability.models import Authority, Decision, Option
from morrow.accountability.numbering import next_number
from morrow.accountability.permissions import may_analyse, may_propose
from morrow.accountability.queries.register import STANDING
from morrow.accountability.rules import OptionDraft
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


def propose(
    *,
    title: str,
    question: str,
    subject: str,
    options: Sequence[OptionDraft],
    rests_on: Iterable[Ref | Referable],
    by: Actor,
    now: datetime,
    authority: Authority | None = None,
    regime: str = "",
    key: bool = False,
    heard: str = "",
    supersedes: Decision | None = None,
) -> Decision:
    """Put a question to a decision-maker, with at least two options and what each costs.

    `subject` is what it is about, in the words of an authority's scope; `rests_on` are the themes,
    rounds or reviews it comes from. Raises NotAProposal, which says what is lacking, and ProposedBeyondLimit,
    which names who could decide, where an option is dearer than this authority may choose.
    """
    require(may_propose(by))
    _check(title, question, subject, options, authority, regime)
    if authority:
        refuse_beyond_limit(authority, subject, options, on=timezone.localdate(now))
    _check_key(key, authority.regime if authority else regime)
    _check_replaced(supersedes)
    causes = [record.ref(cause) for cause in rests_on]
    linked: list[Ref | Referable] = [*causes, *([supersedes] if supersedes else [])]
    with record.act(by=by, verb="proposed", because=linked, now=now) as act:
        decision = Decision.objects.create(
            code=next_number(timezone.localdate(now)),
            title=title.strip(),
            question=question.strip(),
            subject=subject.strip(),
            regime=authority.regime if authority else regime,
            authority=authority,
            key=key,
            rests_on=[str(cause) for cause in causes],
            heard=heard.strip(),
            supersedes=supersedes,
            proposed_by=by.name,
            proposed_at=now,
            example=by.example,
        )
        for draft in options:
            _add(decision, draft)
        act.on(decision)
        act.announce(DecisionProposed(subject=str(record.ref(decision))))
    return decision


def _check_key(key: bool, regime: str) -> None:
    if key and regime not in rules.KEY:
        raise NotAProposal(
            _(
                "Key decisions are taken by the executive, or by an officer for it. This body decides by its "
                "own rules, so leave the mark out."
            )
        )


def _check_replaced(supersedes: Decision | None) -> None:
    if supersedes and not Decision.objects.filter(pk=supersedes.pk, state__in=STANDING).exists():
        raise NotAProposal(
            _(
                "Only a decision that was taken and is in force, or is not yet, can be replaced. Look at its "
                "page for what came after."
            )
        )


def attach_analysis(
    *, decision: Decision, equality: str, sustainability: str, by: Actor, now: datetime
) -> None:
    """Attach the equality and sustainability analysis, without which nothing reaches the decision-maker."""
    require(may_analyse(by))
    if decision.taken or decision.state == "withdrawn":
        raise NotAtThisPoint(_("The analysis comes before the decision, and this one is no longer open."))
    if not equality.strip() or not sustainability.strip():
        raise NotAProposal(
            _(
                "Both analyses are needed: equality and sustainability. "
                "Write what each found, also where that is little."
            )
        )
    with record.act(by=by, verb="analysed", on=decision, now=now):
        hold(decision)
        decision.equality = equality.strip()
        decision.sustainability = sustainability.strip()
        decision.save(update_fields=["equality", "sustainability"])


def write_what_was_heard(
    *, decision: Decision, heard: str, by: Actor, now: datetime, nothing_heard_because: str = ""
) -> None:
    """Write down what was heard, or why nothing was: a proposal cannot be decided without one of them."""
    require(may_analyse(by))
    if decision.taken or decision.state == "withdrawn":
        raise NotAtThisPoint(
            _("What was heard comes before the decision, and this one is no longer open. It stays as it is.")
        )
    if not heard.strip() and not nothing_heard_because.strip():
        raise NotAProposal(_("Write what was heard or, where nothing was, why nothing was heard."))
    with record.act(by=by, verb="wrote what was heard", on=decision, now=now):
        hold(decision)
        decision.heard = heard.strip()
        decision.nothing_heard_because = nothing_heard_because.strip()
        decision.save(update_fields=["heard", "nothing_heard_because"])


def _check(
    title: str,
    question: str,
    subject: str,
    options: Sequence[OptionDraft],
    authority: Authority | None,
    regime: str,
) -> None:
    if not title.strip() or not question.strip():
        raise NotAProposal(_("A proposal needs a title and the question that is to be decided."))
    if not subject.strip():
        raise NotAProposal(_("Say what the proposal is about, so that the right authority can be found."))
    if not authority and not regime:
        raise NotAProposal(_("Say who decides in law: name the authority, or at least the regime."))
    if authority and not rules.covers(authority.scope, subject):
        raise NotAProposal(
            _("That authority covers %(scope)s. Say in those words what it is about, or name another.")
            % {"scope": authority.scope},
            about="subject",
        )
    if len(options) < 2 or any(not option.title.strip() for option in options):
        raise NotAProposal(
            _("A decision is a choice, so give at least two options with a title. Doing nothing is one.")
        )


def _add(decision: Decision, draft: OptionDraft) -> None:
    Option.objects.create(
        decision=decision,
        title=draft.title.strip(),
        description=draft.description.strip(),
        cost=draft.cost,
        people_chose=draft.people_chose,
    )
