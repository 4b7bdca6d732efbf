"""The paper receipt: a code that opens the public thread, and a second thing that opens the reply."""

from __future__ import annotations

from django.db import models

from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class Receipt(Placed):
    """One receipt. Neither the code nor the second thing can be read back from here.

    `hint` is what the person chose to be reminded by; it goes when they are erased. `wrong_since` counts
    the wrong words tried since the right one was last given, so that its holder can be told of them.
    """

    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.CASCADE, related_name="receipt"
    )
    digest = models.CharField(max_length=64, unique=True)
    second_thing = models.CharField(max_length=200, blank=True)
    hint = models.CharField(max_length=100, blank=True)
    wrong_since = models.PositiveIntegerField(default=0)
    renewed_at = models.DateTimeField(null=True, blank=True, help_text="When a worker last gave it anew.")
    renewed_by = models.CharField(max_length=200, blank=True)

    class Privacy:
        kind = PLACE


class Renewal(Placed):
    """One time a receipt was given anew: by which worker, and when; never what was said.

    `old_digest` is that of the code it took the place of, so that whoever still holds the old paper
    learns of it. It is empty where only the word was set anew.
    """

    receipt = models.ForeignKey("voice.Receipt", on_delete=models.CASCADE, related_name="renewals")
    old_digest = models.CharField(max_length=64, blank=True, db_index=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Privacy:
        kind = PLACE


class WrongTry(Placed):
    """A code or a second thing that opened nothing, from an address we keep only as a digest.

    What is said without signing in is counted here too, by the hour and under digests of its own.
    """

    address = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["place", "address", "at"], name="wrong_try")]

    class Privacy:
        kind = PLACE
