"""Where we are and who is looking, set once for each request, task or command.

`entered(place, viewer)` opens the transaction, tells PostgreSQL the place and the viewer for that
transaction only (`set_config(…, true)`), and remembers both for Python. It is called by one
middleware, one task wrapper and one command wrapper. Unset, nothing placed can be read.
"""

from morrow.foundations.scope.entering import (
    Scope,
    current,
    entered,
    is_set,
    lifted,
    path,
    place,
)
from morrow.foundations.scope.errors import NoPlace, NotYourRole
from morrow.foundations.scope.models import Placed, PlacedManager, PlacedQuerySet
from morrow.foundations.scope.viewer import MORROW, NOBODY, SYSTEM, Actor, Viewer

__all__ = [
    "MORROW",
    "NOBODY",
    "SYSTEM",
    "Actor",
    "NoPlace",
    "NotYourRole",
    "Placed",
    "PlacedManager",
    "PlacedQuerySet",
    "Scope",
    "Viewer",
    "current",
    "entered",
    "is_set",
    "lifted",
    "path",
    "place",
]
