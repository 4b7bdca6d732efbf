"""Codes of this room as sentences."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.foundations.privacy.queries import LISTED
from morrow.foundations.scope import entering
from morrow.people.models import Invitation, Person, Role
from morrow.place import queries as place

EVERYDAY = {
    "voice.safeguardingreferral": gettext_lazy("A worry that you may be harmed"),
}
"""What people call the kinds of row of rooms that do not say it themselves."""

OWN_REACH = [
    ("none", gettext_lazy("Do not write to me: I come back with my code, or look here")),
    *[choice for choice in Person.REACH if choice[0] != "none"],
]


def kind_in_words(label: str) -> str:
    """A kind of row, as the person it is about would call it.

    A model may say it itself, as `called` in its `class Privacy`; otherwise its plural stands. What was
    only listed is called by `listed`.
    """
    name, listing, _rest = label.partition(LISTED)
    try:
        model = apps.get_model(name)
    except (LookupError, ValueError):
        return label
    says = getattr(model, "Privacy", None)
    if listing and getattr(says, "listed", ""):
        return str(says.listed)
    called = getattr(says, "called", "") or EVERYDAY.get(name, "")
    return str(called) or kind_at_work(label)


def opens_in_words(label: str) -> str:
    """Exactly what a permission for a kind of row opens; nothing where none can be given."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return ""
    return str(getattr(getattr(model, "Privacy", None), "opens", ""))


def kind_at_work(label: str) -> str:
    """A kind of row, as those who watch over the register call it."""
    name, listing, _rest = label.partition(LISTED)
    try:
        plural = str(apps.get_model(name)._meta.verbose_name_plural).capitalize()
    except (LookupError, ValueError):
        return label
    return _("%s, listed by name only") % plural if listing else plural


def reach_in_words(reach_by: str) -> str:
    """How somebody is told what happens, said to them."""
    return str(dict(OWN_REACH).get(reach_by, reach_by))


def work_in_words(lines: Iterable[str]) -> dict[str, str]:
    """Each line of roles somebody held, such as `navigator@TRUST,resident`, as words: what, and where.

    Being a resident is not said beside a role.
    """
    work = {line: [part.partition("@")[::2] for part in line.split(",")] for line in set(lines)}
    where = place.names_at_work({code for roles in work.values() for _kind, code in roles if code})
    return {line: _roles_in_words(roles, where) for line, roles in work.items()}


def _roles_in_words(roles: Iterable[tuple[str, str]], where: dict[str, str]) -> str:
    names = dict(Role.KINDS)
    said = [
        ", ".join(filter(None, (str(names.get(kind, kind)), where.get(code, code))))
        for kind, code in roles
        if kind and kind != "resident"
    ]
    return "; ".join(said) or _("Resident")


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
