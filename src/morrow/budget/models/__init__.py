"""What the room keeps: the pool, what partners bring, what it is set aside for, and the ledger."""

from morrow.budget.models.actuals import Actual, ActualsImport
from morrow.budget.models.allocation import (
    Allocation,
    Commitment,
    Ending,
    PlannedAllocation,
    Release,
)
from morrow.budget.models.ledger import Account, Entry, Posting
from morrow.budget.models.line import ContributionLine, PlannedContribution
from morrow.budget.models.pool import Pool

__all__ = [
    "Account",
    "Actual",
    "ActualsImport",
    "Allocation",
    "Commitment",
    "ContributionLine",
    "Ending",
    "Entry",
    "PlannedAllocation",
    "PlannedContribution",
    "Pool",
    "Posting",
    "Release",
]
