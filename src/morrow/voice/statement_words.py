"""What is said of a statement before it is sent: gently, and never as a refusal."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from morrow.methods.wording import Hint


@dataclass(frozen=True)
class HintInWords:
    """A hint as it is read: what was seen, why it matters, and words of the statement it is about."""

    title: str
    why: str
    about: tuple[str, ...] = ()


def in_words(hint: Hint) -> HintInWords:
    """A hint in words."""
    title, why = {
        "private": (
            _("This looks private."),
            _("Everyone will read it. Leave out addresses, numbers and the like, unless they are meant."),
        ),
        "names_somebody": (
            _("This may be somebody’s name."),
            _("They cannot answer here. Say what should happen, and leave the person out."),
        ),
        "question": (
            _("This is a question."),
            _("Nobody can agree with a question. Say what you think should be, and others can."),
        ),
        "two_thoughts": (
            _("There may be two thoughts in it."),
            _("Somebody may agree with one and not with the other. You can send them one after the other:"),
        ),
        "long": (
            _("It is long: %d letters and signs.") % hint.number,
            _("Most people read on a telephone. What fits in 140 is read at a glance."),
        ),
    }[hint.code]
    return HintInWords(title, why, hint.about)
