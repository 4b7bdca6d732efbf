"""A conversation in the files Polis exports: statements, and what each participant made of them.

    summary.csv              what it was about, as rows of a name and a value
    comments.csv             one row for each statement: comment-id, author-id, moderated, comment-body
    votes.csv                one row for each answer, in the order they came: comment-id, voter-id, vote
    participants-votes.csv   one row for each participant: group-id, and a column for each statement

Answers are 1 agree, 0 pass, -1 disagree, nothing unseen. Read all or nothing: every fault names file, row
and column. The columns are those of compdemocracy.org's open data.
"""

from .conversation import Conversation, Statement
from .read import read_conversation
from .write import write_conversation

__all__ = ["Conversation", "Statement", "read_conversation", "write_conversation"]
