"""What the complaints team is handed, and what the person is told of it."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.people.queries import Contact, Reached
from morrow.place import queries as place
from morrow.voice.by_channel import here, put
from morrow.voice.models import Attachment, ComplaintReferral, Contribution


def who_has_it(complaint: ComplaintReferral) -> str:
    """The team that has it, as it was named on that day; the procedure where none was."""
    return complaint.team or str(complaint.get_procedure_display())


def handed_over(complaint: ComplaintReferral, contact: Contact | None) -> tuple[str, str]:
    """The subject and the text for the team: the words whole, by when to acknowledge, how to reach them."""
    said = complaint.contribution
    days = place.clocks_by_law()["complaint_acknowledgement"].days
    subject = _("A complaint to acknowledge by %(day)s (%(code)s)") % {
        "day": _day(complaint.acknowledge_by),
        "code": complaint.code,
    }
    parts = [
        _("%(place)s hands this complaint over to you: %(team)s. Procedure: %(procedure)s.")
        % {"place": here(), "team": who_has_it(complaint), "procedure": complaint.get_procedure_display()},
        _("It was made on %(made)s. It has to be acknowledged by %(due)s, %(days)s working days after.")
        % {"made": _day(said.said_at), "due": _day(complaint.acknowledge_by), "days": days},
        _how_it_came(said),
        _("THEIR OWN WORDS, WHOLE"),
        said.words,
        *_beside(said),
        _("HOW TO REACH THEM"),
        _reach(complaint, contact),
        _("Once you have told the person that you have it, tell our reply desk, quoting %s.")
        % complaint.code,
    ]
    return subject, "\n\n".join(filter(None, parts))


def _how_it_came(said: Contribution) -> str:
    came = _("How it came: %s.") % said.get_channel_display()
    if said.proxy_basis:
        speaker = said.proxy_name or _("somebody else")
        came += " " + _("Said for them by %(name)s: %(basis)s.") % {
            "name": speaker,
            "basis": said.get_proxy_basis_display(),
        }
    return came


def _beside(said: Contribution) -> list[str]:
    """What stands beside the words: the same in another language, and files, which do not go along."""
    found = []
    rendering = getattr(said, "rendering", None)
    if rendering:
        found += [_("THE SAME IN %s") % rendering.into.upper(), rendering.words]
    if said.quoted:
        found += [_("WHAT STOOD BELOW IN THEIR E-MAIL"), said.quoted]
    beside = Attachment.objects.unrestricted(reason="how many files stand beside a complaint; none is opened")
    files = beside.filter(contribution=said).count()
    if files:
        text = ngettext(
            "%d file was given with it. It does not go along: ask our reply desk for it.",
            "%d files were given with it. They do not go along: ask our reply desk for them.",
            files,
        )
        found.append(text % files)
    return found


def _reach(complaint: ComplaintReferral, contact: Contact | None) -> str:
    if contact is not None and contact.address:
        told = _("They agreed that you have this. %(name)s, %(channel)s: %(address)s")
        return told % {
            "name": contact.name or _("No name given"),
            "channel": contact.channel,
            "address": contact.address,
        }
    return _(
        "They did not agree to pass on their name, or left no way to reach them. Write to our reply desk, "
        "quoting %s: we pass it on, word for word."
    ) % (complaint.code)


def told(complaint: ComplaintReferral, reached: Reached) -> tuple[str, str]:
    """The subject and the text for whoever complained, for their channel. Their words are not repeated."""
    subject = _("%s: who has your complaint now") % here()
    short = _("%(place)s: your complaint is with %(team)s now. They say by %(due)s that they have it.")
    values = {
        "place": here(),
        "team": who_has_it(complaint),
        "due": _day(complaint.acknowledge_by),
    }
    return subject, put(reached.channel, reached.name, where_it_is(complaint), short=short % values)


def where_it_is(complaint: ComplaintReferral) -> list[str]:
    """Who has a complaint, by when its author hears, and to whom they can go after, in short paragraphs."""
    parts = [
        _(
            "What you told us on %(said)s is a complaint that has a procedure in law. On %(sent)s we handed "
            "your words over, whole, to %(team)s. Only they and our reply desk read them."
        )
        % {
            "said": _day(complaint.contribution.said_at),
            "sent": _day(complaint.sent_at),
            "team": who_has_it(complaint),
        },
        _acknowledged(complaint),
        _("They have your name and how to reach you, as you agreed.")
        if complaint.contact_given
        else _("We did not give them your name or how to reach you. They answer you through us."),
    ]
    if complaint.telephone:
        parts.append(_("You can ring them yourself: %s.") % complaint.telephone)
    return [*parts, _ombudsman(complaint)]


def _acknowledged(complaint: ComplaintReferral) -> str:
    if complaint.acknowledged_at:
        return _("On %s they said that they have it.") % _day(complaint.acknowledged_at)
    return _(
        "By %s they have to tell you that they have it, and to talk with you about what happens and when."
    ) % (_day(complaint.acknowledge_by))


def _ombudsman(complaint: ComplaintReferral) -> str:
    who = complaint.ombudsman or _("the Ombudsman: any library tells you which one, and how to reach them")
    return _("If you are not content with how it ends, you have the right to go to %s. It is free.") % who


def _day(when: object) -> str:
    moment = localtime(when) if hasattr(when, "hour") else when  # type: ignore[arg-type]
    return date_format(moment, "j F Y")  # type: ignore[arg-type]
