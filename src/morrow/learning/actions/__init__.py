"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.learning.actions.conclude import conclude, withdraw_review
from morrow.learning.actions.observe import measure, note_experience, observe
from morrow.learning.actions.review import add_evidence, make_sense, open_review, weigh
from morrow.learning.actions.withdraw import release, withdraw
from morrow.learning.proposal import Proposal, ProposedOption

__all__ = [
    "Proposal",
    "ProposedOption",
    "add_evidence",
    "conclude",
    "make_sense",
    "measure",
    "note_experience",
    "observe",
    "open_review",
    "release",
    "weigh",
    "withdraw",
    "withdraw_review",
]
