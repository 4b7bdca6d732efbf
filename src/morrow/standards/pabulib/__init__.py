"""Pabulib files (`.pb`): the open format for participatory budgeting votes.

A file has three sections, META, PROJECTS and VOTES, each a table with semicolons between columns.
Described by Faliszewski and others, "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023,
and on pabulib.org. `read` takes all of a file or none of it; `write` gives back a file that reads the
same.
"""

from . import names
from .columns import Flat, Vote
from .errors import BadPabulib
from .instance import Instance, Project
from .read import read, read_bytes
from .write import write

__all__ = ["BadPabulib", "Flat", "Instance", "Project", "Vote", "names", "read", "read_bytes", "write"]
