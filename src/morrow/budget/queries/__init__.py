"""Questions this room answers."""

from morrow.budget.queries.actuals import Unpaid, import_of, imports, unpaid_commitments, unpaid_of
from morrow.budget.queries.allocations import (
    Figures,
    Share,
    allocation_of,
    allocations,
    behind,
    commitment_of,
    figures,
    near_their_end,
    reasons_for,
    releases,
    shares,
    standing_for,
    still_held,
    years,
)
from morrow.budget.queries.choices import decisions_in_force, decisions_that_end, priorities_in_force
from morrow.budget.queries.lines import WhoseMoney, free_money, line_of, waiting_lines, whose_money
from morrow.budget.queries.pools import PoolFigures, current_pool, pool_figures, pool_of, pools
from morrow.budget.queries.statement import ledger_rows, reconciliation, section_75_stands, statement

__all__ = [
    "Figures",
    "PoolFigures",
    "Share",
    "Unpaid",
    "WhoseMoney",
    "allocation_of",
    "allocations",
    "behind",
    "commitment_of",
    "current_pool",
    "decisions_in_force",
    "decisions_that_end",
    "figures",
    "free_money",
    "import_of",
    "imports",
    "ledger_rows",
    "line_of",
    "near_their_end",
    "pool_figures",
    "pool_of",
    "pools",
    "priorities_in_force",
    "reasons_for",
    "reconciliation",
    "releases",
    "section_75_stands",
    "shares",
    "standing_for",
    "statement",
    "still_held",
    "unpaid_commitments",
    "unpaid_of",
    "waiting_lines",
    "whose_money",
    "years",
]
