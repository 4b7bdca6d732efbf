"""Who was heard: facts people give about themselves, quotas, outreach, and groups at risk of exclusion."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, PUBLIC, Personal
from morrow.foundations.scope import Placed


class OwnFact(Placed):
    """A fact the place chose to ask about, or its own figures for one it asks about anyway.

    `values` is a list of `{key, label, people}`; `people` is how many live here, or None where unknown.
    """

    key = models.SlugField(max_length=40)
    question = models.CharField(max_length=200)
    values = models.JSONField()
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "key"], name="voice_own_fact_once")]

    class Privacy:
        kind = PUBLIC


class AboutPerson(Personal):
    """What somebody chose to tell about themselves, once: read by nobody else, and only ever counted.

    `facts` holds a value for each fact told, by their keys. No postcode is kept, only its fifth.
    """

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    facts = models.JSONField(default=dict)
    told_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "about people"

    class Privacy:
        kind = PERSONAL
        person = "person"
        purpose = _("seeing whose voices are missing")


class Quota(Placed):
    """Of those who took part and told this fact, at least so many in a hundred are of this kind.

    Named before the round opens; the database refuses any change afterwards.
    """

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="quotas")
    fact = models.CharField(max_length=40)
    value = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    least = models.PositiveSmallIntegerField(help_text="In a hundred.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "fact", "value"], name="voice_quota_once"),
            models.CheckConstraint(condition=Q(least__gte=1, least__lte=100), name="voice_quota_least"),
        ]

    class Privacy:
        kind = PUBLIC


class Outreach(Placed):
    """Somebody went out to those who were missing: who, where, when, how, and how many came."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="outreach")
    quota = models.ForeignKey("voice.Quota", on_delete=models.PROTECT, related_name="outreach")
    who = models.CharField(max_length=200, help_text="Who was asked.")
    where = models.CharField(max_length=200)
    on = models.DateField()
    how = models.TextField()
    came = models.PositiveIntegerField(help_text="Shown only after suppression.")
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "outreach"

    class Privacy:
        kind = PUBLIC


class GroupAtRisk(Coded, Placed):
    """A group whose voice may be missing however the numbers fall, named for one round with the reason."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="groups_at_risk")
    name = models.CharField(max_length=200)
    why = models.TextField()

    class Meta:
        verbose_name_plural = "groups at risk"
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="voice_group_code")]

    class Privacy:
        kind = PUBLIC


class SmallConversation(Placed):
    """What a group at risk of exclusion said, in words, with the consent of those who said it."""

    group = models.ForeignKey("voice.GroupAtRisk", on_delete=models.CASCADE, related_name="conversations")
    held_on = models.DateField()
    where = models.CharField(max_length=200)
    led_by = models.CharField(max_length=200)
    came = models.PositiveIntegerField(help_text="Shown only after suppression.")
    words = models.TextField()
    consented = models.BooleanField()
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(consented=True), name="voice_said_with_consent"),
            models.CheckConstraint(condition=~Q(words=""), name="voice_said_in_words"),
        ]

    class Privacy:
        kind = PUBLIC


class Consultation(Placed):
    """A round that the law requires: who must be asked, what else was thought of, and for how long.

    No decision rests on it until its summary lies before the decision-maker.
    """

    round = models.OneToOneField("voice.Round", on_delete=models.CASCADE, related_name="consultation")
    law = models.CharField(max_length=300)
    must_ask = models.TextField(help_text="Who must be asked.")
    alternatives = models.TextField(help_text="What else was thought of, and why it is not preferred.")
    least_days = models.PositiveSmallIntegerField()
    summary = models.TextField(blank=True)
    before = models.CharField(max_length=200, blank=True, help_text="The decision-maker it lies before.")
    summary_by = models.CharField(max_length=200, blank=True)
    summary_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(least_days__gte=1), name="voice_consultation_days"),
            models.CheckConstraint(
                condition=Q(summary_at=None) | (~Q(summary="") & ~Q(before="")),
                name="voice_consultation_summary",
            ),
        ]

    class Privacy:
        kind = PUBLIC
