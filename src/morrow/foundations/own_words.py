"""What Django says where a number or a file cannot be taken, said as this house says it: what to do."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms import FileField
from django.utils.translation import gettext_lazy as _


def speak_as_the_house() -> None:
    """Put our sentences in the place of Django's, for every form."""
    MinValueValidator.message = _("This is too small a number. Write %(limit_value)s or more.")
    MaxValueValidator.message = _("This is too large a number. Write %(limit_value)s or less.")
    FileField.default_error_messages |= {
        "empty": _("There is nothing in this file. Look whether it is the right one, and send it again."),
    }
