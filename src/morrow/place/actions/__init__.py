"""What can be done here: load a place, and register organisations and bodies."""

from morrow.place.actions.load import load
from morrow.place.actions.register import found_body, found_organisation

__all__ = ["found_body", "found_organisation", "load"]
