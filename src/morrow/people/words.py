"""Codes of this room as sentences."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.foundations.scope import entering
from morrow.people.models import Invitation, Role
from morrow.place import queries as place


def kind_in_words(label: str) -> str:
    """A kind of row, as the person it is about would call it.

    A model may say it itself, as `called` in its `class Privacy`.
    """
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return label
    called = getattr(getattr(model, "Privacy", None), "called", "")
    everyday = {
        "people.person": _("Who you are and how to reach you"),
        "voice.contribution": _("What you said"),
        "voice.reply": _("What we answered you"),
        "voice.safeguardingreferral": _("A worry that you may be harmed"),
    }
    return str(called or everyday.get(label) or model._meta.verbose_name_plural).capitalize()


def roles_in_words(kinds: Iterable[str]) -> str:
    """The roles somebody held, as words; being a resident is not said beside a role."""
    names = dict(Role.KINDS)
    said = [str(names.get(kind, kind)) for kind in kinds if kind and kind != "resident"]
    return ", ".join(said) or _("Resident")


def role_in_words(role: Role | Invitation) -> str:
    """A role as a line: what, where."""
    what = role.title or role.get_kind_display()
    where = role.body or role.organisation
    return f"{what}, {where.name}" if where else str(what)


def invitation_text(invitation: Invitation, link: str) -> tuple[str, str]:
    """The subject and words of the e-mail that brings an invitation."""
    known = place.place_of(entering.place())
    values = {
        "role": role_in_words(invitation),
        "place": known.name if known else entering.place(),
        "until": date_format(invitation.open_until, "j F Y"),
        "link": link,
    }
    subject = _("You are invited to a role in %(place)s") % values
    text = (
        _(
            "Hello,\n\n"
            "you are invited to be %(role)s in %(place)s, on Morrow.\n\n"
            "To take it up, open this link and sign in with this e-mail address, or create an account "
            "with it:\n\n%(link)s\n\n"
            "The invitation is open until %(until)s. If you did not expect it, do nothing: no account "
            "is made and nobody is told."
        )
        % values
    )
    return subject, text
