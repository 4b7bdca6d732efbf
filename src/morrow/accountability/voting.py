"""Whether members of the body that decides voted for it, enough of them, each once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import NotCarried
from morrow.accountability.models import Authority
from morrow.accountability.permissions import sits
from morrow.accountability.rules import VoteCast
from morrow.foundations.names import each_once
from morrow.people import queries as people


def check_votes(votes: Sequence[VoteCast], authority: Authority, today: date) -> None:
    """Raise NotCarried, saying why, unless members of the body that decides carried it."""
    wrong = [vote.position for vote in votes if vote.position not in rules.POSITIONS]
    if wrong or not _once_each(votes):
        raise NotCarried(
            _(
                "Each member votes once, by name: for, against or abstain. Look at the votes again. "
                "Where two members share a last name, write both names in full."
            )
        )
    strangers = _not_sitting(votes, authority, today)
    if strangers:
        raise NotCarried(
            _(
                "%(who)s: this body decides by its own members, and they do not sit on it, so their vote "
                "does not count. Write down the votes of its members alone."
            )
            % {"who": ", ".join(strangers)}
        )
    if not rules.quorate(votes, authority.quorum):
        raise NotCarried(
            _(
                "%(present)s members voted and the constitution asks for %(quorum)s, so nothing can be "
                "decided. Write under “How members voted” how each voted, one to a line."
            )
            % {"present": rules.present(votes), "quorum": authority.quorum}
        )
    if rules.tied(votes):
        raise NotCarried(_("The vote is tied. Record the chair’s casting vote, or put it to the vote again."))
    if not rules.carried(votes):
        raise NotCarried(_("More members voted against than for, so this option is not the decision."))


def _not_sitting(votes: Sequence[VoteCast], authority: Authority, today: date) -> list[str]:
    """Those known here who sit on another body; a name that nobody here has is taken as it is typed."""
    if authority.body is None:
        return []
    known = {name: people.at_work_as(name, today) for name in each_once(vote.member for vote in votes)}
    return [
        name for name, roles in known.items() if roles and not any(sits(role, authority) for role in roles)
    ]


def _once_each(votes: Sequence[VoteCast]) -> bool:
    """Whether every vote has a name, and each member voted once; the chair’s casting vote is a second one."""
    voices = (
        [vote.member for vote in votes if not vote.casting],
        [vote.member for vote in votes if vote.casting],
    )
    return all(len(each_once(names)) == len(names) for names in voices)
