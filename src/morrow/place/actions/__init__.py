"""What can be done here: load a place, register organisations and bodies, hold before an election."""

from morrow.place.actions.election import (
    end_restricted_period,
    release_before_election,
    set_restricted_period,
)
from morrow.place.actions.load import load
from morrow.place.actions.register import found_body, found_organisation

__all__ = [
    "end_restricted_period",
    "found_body",
    "found_organisation",
    "load",
    "release_before_election",
    "set_restricted_period",
]
