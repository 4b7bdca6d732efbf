"""How this room forgets a person besides their own rows: their account and the traces of signing in."""

from __future__ import annotations

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from morrow.foundations.privacy import erasure
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.models import Account, Invitation, Nomination, Person
from morrow.place import queries as place


@erasure.erases
def forget_how_they_signed_in(person_id: int) -> None:
    """Close the account, unless it leads to somebody in another place too; forget every try to sign in."""
    person = Person.objects.unrestricted(reason="erasing a person everywhere").get(pk=person_id)
    Nomination.objects.filter(person_id=person_id, answer="waiting").delete()
    account = person.account
    addresses = {person.email, account.email if account else ""} - {""}
    for address in addresses:
        Invitation.objects.unrestricted(reason="erasing a person everywhere").filter(
            email__iexact=address
        ).delete()
    if account is None or _leads_elsewhere(account):
        return
    for address in addresses:
        for tries in (AccessAttempt, AccessFailureLog, AccessLog):
            tries.objects.filter(username__iexact=address).delete()
    _close_sessions(account)
    account.delete()


def _leads_elsewhere(account: Account) -> bool:
    here = entering.place()
    for other in place.places():
        if other == here:
            continue
        with entering.entered(place=other, viewer=SYSTEM):
            if Person.objects.unrestricted(reason="one account, two places").filter(account=account).exists():
                return True
    return False


def _close_sessions(account: Account) -> None:
    for session in Session.objects.iterator():
        if session.get_decoded().get(SESSION_KEY) == str(account.pk):
            session.delete()
