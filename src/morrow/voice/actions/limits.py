"""Stating what limits a vote, before its round opens."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice import rules
from morrow.voice.errors import LimitsRefused, RoundTermsFixed
from morrow.voice.limits_fit import one_winner_needs_an_order
from morrow.voice.models import Round, RoundLimits
from morrow.voice.permissions import may_convene

LONGEST_NAME = 60


def set_limits(
    *, round: Round, limits: rules.Limits, by: Actor, now: datetime, selection_rule: str = ""
) -> None:
    """State on a draft what limits its vote; published with it, and never changed after.

    `selection_rule`, where given, takes the place of the draft's own words, so that they fit. Raises
    RoundTermsFixed and LimitsRefused.
    """
    require(may_convene(by))
    if Round.objects.get(pk=round.pk).state != "draft":
        raise RoundTermsFixed
    _check(round, limits)
    with record.act(by=by, verb="set limits of", on=round, now=now):
        told = {
            "one_winner": limits.one_winner,
            "least_votes": limits.least_votes,
            "categories": [
                {"name": name, "most": None if most is None else most.pence}
                for name, most in limits.categories
            ],
            "ward_most": limits.ward_most,
        }
        kept, _made = RoundLimits.objects.update_or_create(round=round, defaults=told)
        round.limits = kept
        if selection_rule.strip():
            round.selection_rule = selection_rule.strip()
            round.save(update_fields=["selection_rule"])


def _check(round_: Round, limits: rules.Limits) -> None:
    if not round_.has_vote:
        raise LimitsRefused(_("Limits are for a vote on projects. Let the draft have a vote first."))
    if limits.one_winner and round_.ballot_kind != "ranked":
        raise LimitsRefused(one_winner_needs_an_order())
    if limits.one_winner and (limits.categories or limits.ward_most is not None):
        raise LimitsRefused(
            _("Where one project is chosen there is no money to share out. Leave the other limits empty.")
        )
    names = [name for name, _most in limits.categories]
    if len({name.casefold() for name in names}) < len(names):
        raise LimitsRefused(_("Two categories have the same name. Give each its own."))
    if any(not name.strip() or len(name) > LONGEST_NAME for name in names):
        raise LimitsRefused(
            _("A category needs a name of at most %(most)d letters. Make it shorter.")
            % {"most": LONGEST_NAME}
        )
