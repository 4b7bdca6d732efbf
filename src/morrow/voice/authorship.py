"""Whose words they are: shown by being signed in, or by what was chosen with the receipt."""

from __future__ import annotations

from morrow.foundations import secret_words
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.errors import WrongSecondThing
from morrow.voice.models import Contribution
from morrow.voice.permissions import LISTENERS


def prove_author(contribution: Contribution, by: Actor, second_thing: str) -> None:
    """The signed-in author, or whoever knows the second thing. Raises WrongSecondThing."""
    require(by.holds("resident", "visitor", *LISTENERS))
    if is_signed_in_author(contribution, by):
        return
    secret = contribution.receipt.second_thing
    if not secret_words.opens(second_thing, secret):
        raise WrongSecondThing


def is_signed_in_author(contribution: Contribution, by: Actor) -> bool:
    """Whether whoever acts is signed in as the author."""
    return by.holds("resident") and by.person_id == contribution.person_id
