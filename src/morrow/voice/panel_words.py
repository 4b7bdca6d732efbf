"""What the pages of a panel say of its letters, and of the codes in them."""

from __future__ import annotations

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from morrow.foundations.codes import CodeNotRead
from morrow.voice.models import Panel


def letter_not_read(fault: CodeNotRead) -> str:
    """Why the code in a letter could not be read."""
    sentences = {
        "empty": _("Type the code in your letter. It looks like K7QM-4XRD-2H9B."),
        "wrong_length": _(
            "The code in your letter has twelve letters and numbers. Check that none is missing, and none is "
            "there twice."
        ),
        "wrong_character": _(
            "Our codes never have the letter U or signs. Check each letter and number against your letter."
        ),
        "mistyped": _(
            "One letter or number is not right, or two are swapped. Check each against your letter."
        ),
    }
    return sentences.get(fault.code, str(fault))


def it_is_called_off(panel: Panel) -> tuple[str, str]:
    """What everybody in a panel is told that is called off: a subject, and the words."""
    told = {
        "title": panel.title,
        "reason": panel.called_off_reason,
        "name": panel.called_off_by,
        "day": date_format(panel.destroy_on, "j F Y") if panel.destroy_on else "",
    }
    text = _(
        "You said that you would sit on the residents’ panel “%(title)s”. It has been called off, so nobody "
        "is drawn, and you need do nothing.\n\nWhy: %(reason)s\n\nWhat you told us is destroyed on %(day)s. "
        "Thank you for saying yes.\n\nDecided by %(name)s"
    )
    return _("The residents’ panel is called off"), text % told


def who_sits_now(number: int, *, seated: bool, instead: int | None) -> str:
    """What whoever writes down that somebody cannot come is told of their seat."""
    if not seated:
        return _("Number %(gone)d is out of the pool. No seat changes.") % {"gone": number}
    if instead is None:
        return _(
            "Number %(gone)d does not sit any more. Nobody of the same sort in the quotas stands by, so "
            "the seat stays empty."
        ) % {"gone": number}
    return _(
        "Number %(instead)d sits in the place of number %(gone)d, by the published draw. Tell them both."
    ) % {"gone": number, "instead": instead}


def times_as_likely(weight: int) -> str:
    """How likely a household gets a letter, beside the least likely ones."""
    if weight == 100:
        return _("the usual")
    return _("%s times the usual") % number_format((f"{weight / 100:.2f}").rstrip("0").rstrip("."))


def usual_weights_why() -> str:
    """Where the usual weights come from, and what is not known of them."""
    return _(
        "Fewer of those who are invited in more deprived neighbourhoods come. The Sortition Foundation draws "
        "panels for councils, finds the same, and sends one letter in five to such neighbourhoods alone "
        "(its report on Newham, 2021). These numbers do much the same. How many come here is not known "
        "until a panel here has shown it: so far it is an assumption."
    )
