"""Whether an address or a number can be one at all, before somebody goes home and waits to hear.

Pure. It says nothing of whose it is: only that a message could leave for it.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

FEWEST = 6
"""Figures of the shortest telephone number that anybody is reached by."""

BETWEEN = "+()-. /"
"""What may stand between the figures of a number to which a text message goes."""


def what_is_wrong(reach_by: str, typed: str) -> str:
    """Why nobody is reached by this, and what to write; empty where a message could leave for it.

    A call may have words beside its number; a text message and an e-mail have nothing else.

    >>> what_is_wrong("email", "amina@example.org"), what_is_wrong("phone", "0161 496 0123, ask for Meg")
    ('', '')
    >>> what_is_wrong("text", "hello")
    'Write the whole telephone number and nothing else, such as 07700 900123'
    """
    if reach_by == "email":
        return "" if _is_email(typed) else _("Write the e-mail address in full, such as amina@example.org")
    figures = sum(each.isdigit() for each in typed)
    if reach_by == "text" and (figures < FEWEST or not all(c.isdigit() or c in BETWEEN for c in typed)):
        return _("Write the whole telephone number and nothing else, such as 07700 900123")
    if reach_by == "phone" and figures < FEWEST:
        return _("Write the whole telephone number, such as 0161 496 0123")
    return ""


def _is_email(typed: str) -> bool:
    try:
        validate_email(typed)
    except ValidationError:
        return False
    return True
