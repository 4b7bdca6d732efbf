"""What somebody was told on the way of what they said, and of what they want to hear no more."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.codes import new_code
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal


def new_stop_code() -> str:
    """A code nobody can guess, printed with each telling, by which it is the last."""
    return new_code()


class Telling(Coded, Personal):
    """One time somebody was told that a theme with their words in it came to a station: once for each.

    `thing` is what brought it there, such as a decision. `stop_code` stands in the message, and lets
    whoever was written to say that they want to hear no more.
    """

    STATIONS = [
        ("heard", _("Heard")),
        ("agreed", _("Decided")),
        ("not_now", _("Not taken up")),
        ("funded", _("Money set aside")),
        ("arranged", _("Arranged")),
        ("learned", _("What we learned")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    theme = models.ForeignKey("voice.Theme", on_delete=models.CASCADE, related_name="tellings")
    station = models.CharField(max_length=10, choices=STATIONS)
    thing = models.CharField(max_length=120, help_text="Such as accountability.decision/2026-014.")
    stop_code = models.CharField(max_length=14, unique=True, default=new_stop_code, editable=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="telling_code"),
            models.UniqueConstraint(fields=["person", "theme", "station"], name="told_once_a_station"),
            models.UniqueConstraint(fields=["person", "thing"], name="told_once_of_a_thing"),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ()
        purpose = _("telling people what became of their words")
        called = _("What we told you of")


class Quiet(Personal):
    """Somebody wants to hear no more of a theme. Replies are still owed, and still come."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    theme = models.ForeignKey("voice.Theme", on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    class Meta:
        verbose_name_plural = "quiet"
        constraints = [models.UniqueConstraint(fields=["person", "theme"], name="quiet_once")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ()
        purpose = _("leaving people in peace who asked for it")
        called = _("What you want to hear no more of")
