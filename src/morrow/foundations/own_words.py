"""What Django says where a number, a length or a file cannot be taken, said as this house says it."""

from __future__ import annotations

from django.core.validators import (
    MaxLengthValidator,
    MaxValueValidator,
    MinLengthValidator,
    MinValueValidator,
    ProhibitNullCharactersValidator,
)
from django.forms import FileField
from django.utils.translation import gettext_lazy as _


def speak_as_the_house() -> None:
    """Put our sentences in the place of Django's, for every form."""
    MinValueValidator.message = _("This is too small a number. Write %(limit_value)s or more.")
    MaxValueValidator.message = _("This is too large a number. Write %(limit_value)s or less.")
    MaxLengthValidator.message = _(
        "This is too long: %(show_value)s characters, and %(limit_value)s are the most. Nothing was sent; "
        "shorten it and send it again."
    )
    MinLengthValidator.message = _("This is too short. Write at least %(limit_value)s letters or numbers.")
    ProhibitNullCharactersValidator.message = _(
        "A sign that nobody sees came in with this, as when it is copied from somewhere. Write it again here."
    )
    FileField.default_error_messages |= {
        "empty": _("There is nothing in this file. Look whether it is the right one, and send it again."),
    }
