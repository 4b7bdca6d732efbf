"""What was learned before of what is to be decided."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from morrow.accountability.queries import Proposal, Sheet
from morrow.desk.pack.behind import Behind
from morrow.foundations.periods import in_words
from morrow.learning import queries as learning

WORDS = 60


def sheet(behind: Behind) -> Sheet:
    """Each review that it rests on, or that looked at what it rests on: verdict, day, and why."""
    heading = _("What we learned before")
    says = tuple(_told(behind.proposal))
    return Sheet(heading, says or (_("Nothing that it rests on has been reviewed yet."),))


def _told(proposal: Proposal) -> Iterator[str]:
    for review in learning.reviews_behind_refs(proposal.rests_on):
        yield _("“%(title)s”: %(verdict)s (%(day)s). %(reason)s") % {
            "title": review.title,
            "verdict": review.get_verdict_display(),
            "day": in_words(timezone.localdate(review.closed_at)),
            "reason": Truncator(" ".join(review.reason.split())).words(WORDS),
        }
