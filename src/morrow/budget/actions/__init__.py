"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.budget.actions.actuals import import_actuals, undo_import
from morrow.budget.actions.allocate import allocate, undo_allocation
from morrow.budget.actions.commit import commit, release
from morrow.budget.actions.consider import accept, send_back
from morrow.budget.actions.end import end_allocation
from morrow.budget.actions.pledge import Terms, pledge, revise, withdraw
from morrow.budget.actions.pool import close_pool, open_pool

__all__ = [
    "Terms",
    "accept",
    "allocate",
    "close_pool",
    "commit",
    "end_allocation",
    "import_actuals",
    "open_pool",
    "pledge",
    "release",
    "revise",
    "send_back",
    "undo_allocation",
    "undo_import",
    "withdraw",
]
