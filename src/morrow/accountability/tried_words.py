"""What came of something that was tried, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability.models import Experiment
from morrow.foundations.periods import in_words


def came_of(experiment: Experiment) -> list[str]:
    """What came of something that was tried, in sentences: expected, counted, spent, true or not, learned."""
    decision = experiment.decision
    what = _("Tried before: %(code)s %(title)s.") % {
        "code": decision.code,
        "title": decision.title.rstrip("."),
    }
    expected = _("What was expected: %s") % experiment.hypothesis
    true = [f"{experiment.get_came_true_display()}."] if experiment.came_true else []
    learned = [_("What was learned: %s") % experiment.learned] if experiment.learned else []
    return [what, expected, *_counted_last(experiment), *true, *learned]


def _counted_last(experiment: Experiment) -> list[str]:
    standing = [each for each in experiment.readings.all() if each.stands]
    if not standing:
        return [_("Nothing was counted.")]
    told = _("Up to %(day)s: %(n)s counted (%(counted)s), %(spent)s spent of at most %(budget)s.") % {
        "day": in_words(standing[-1].as_at),
        "n": standing[-1].shown,
        "counted": experiment.counted.rstrip("."),
        "spent": standing[-1].spent.pounds(),
        "budget": experiment.budget.pounds(),
    }
    return [told]
