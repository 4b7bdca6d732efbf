"""A residents' panel drawn by lot: the panel, its quotas, addresses to invite, and volunteers.

What is personal (addresses, and what volunteers tell) is destroyed a stated number of days after the
panel ends. The panel, its quotas, what was shown of them, and the lottery over numbers without names stay.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, PUBLIC, Personal
from morrow.foundations.scope import Placed, Viewer
from morrow.voice.models.ballot import NOBODY_READS
from morrow.voice.rules.panels import USUAL_WEIGHTS

RUNS_PANELS = "engagement_officer"


def usual_weights() -> dict[str, int]:
    """The usual weights of letters, by fifth of deprivation."""
    return dict(USUAL_WEIGHTS)


class Panel(Coded, Placed):
    """A panel: its task, its size, its dates, and the lottery once it is published.

    `commitment` is the SHA-256 of a secret kept until the draw; `number_named` says which public number,
    unknown to anyone beforehand, is joined to it. `lottery` holds volunteers' numbers by kind, and tickets.
    """

    STATES = [
        ("draft", _("Being prepared")),
        ("inviting", _("Inviting")),
        ("published", _("Chances published")),
        ("drawn", _("Drawn")),
        ("ended", _("Ended")),
        ("called_off", _("Called off")),
        ("destroyed", _("Ended, and what was personal destroyed")),
    ]
    METHODS = [
        ("leximin", _("The smallest chance as great as can be, then the next smallest, and so on")),
        ("maximin", _("The smallest chance as great as can be")),
        ("nash", _("The product of all chances as great as can be")),
    ]

    title = models.CharField(max_length=200)
    task = models.TextField(help_text="What the panel is asked, and what becomes of its answer.")
    size = models.PositiveSmallIntegerField()
    method = models.CharField(max_length=10, choices=METHODS, default="leximin")
    letters = models.PositiveIntegerField(help_text="How many households are invited.")
    answer_by = models.DateField()
    draw_on = models.DateField()
    number_named = models.TextField(help_text="The public number joined to the secret, named beforehand.")
    weights = models.JSONField(default=usual_weights, help_text="Of letters, by fifth, in hundredths.")
    weights_why = models.TextField(blank=True, help_text="Where these come from, if not the usual.")
    letters_by = models.JSONField(default=dict, blank=True, help_text="Letters drawn, by fifth.")
    keep_days = models.PositiveSmallIntegerField(default=90)
    state = models.CharField(max_length=10, choices=STATES, default="draft")
    commitment = models.CharField(max_length=64, blank=True)
    secret = models.CharField(max_length=64, blank=True, help_text="Empty until the draw.")
    number = models.CharField(max_length=80, blank=True)
    lottery = models.JSONField(default=dict, blank=True)
    seats = models.JSONField(default=list, blank=True, help_text="The numbers of those who sit.")
    drawn_at = models.DateTimeField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    destroy_on = models.DateField(null=True, blank=True)
    destroyed_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)
    called_off_by = models.CharField(max_length=200, blank=True)
    called_off_reason = models.TextField(blank=True, help_text="Published.")
    as_shown = models.JSONField(
        default=dict, blank=True, help_text="What was shown of each quota, kept when the rest is destroyed."
    )
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="panel_code"),
            models.CheckConstraint(condition=Q(size__gte=1), name="panel_size"),
            models.CheckConstraint(condition=Q(draw_on__gt=F("answer_by")), name="panel_days"),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "inviting", "published"])
                | ~Q(secret="")
                | ~Q(called_off_reason=""),
                name="panel_secret_told",
            ),
            models.CheckConstraint(
                condition=Q(called_off_at=None) | (~Q(called_off_reason="") & ~Q(called_off_by="")),
                name="panel_called_off_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(state="called_off") | Q(called_off_at__isnull=False),
                name="panel_called_off_says_when",
            ),
        ]

    class Privacy:
        kind = PUBLIC


class PanelSecret(Personal):
    """The secret of a draw, until it is told."""

    panel = models.OneToOneField("voice.Panel", on_delete=models.CASCADE, related_name="+")
    secret = models.CharField(max_length=64)

    class Privacy:
        kind = PERSONAL
        purpose = _("drawing a panel")
        wall = NOBODY_READS


class PanelQuota(Placed):
    """Of people with this fact, at least and at most so many sit on the panel."""

    panel = models.ForeignKey("voice.Panel", on_delete=models.CASCADE, related_name="quotas")
    fact = models.CharField(max_length=40)
    value = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    lives_here = models.PositiveSmallIntegerField(null=True, help_text="In a hundred.")
    least = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["panel", "fact", "value"], name="panel_quota_once"),
            models.CheckConstraint(condition=Q(most__gte=F("least")), name="panel_quota_order"),
        ]

    class Privacy:
        kind = PUBLIC


class PanelAddress(Personal):
    """One address of the place's own list; `digest` is of the code printed in its letter."""

    panel = models.ForeignKey("voice.Panel", on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=300)
    postcode = models.CharField(max_length=10)
    fifth = models.CharField(max_length=1, blank=True)
    invited = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, blank=True, db_index=True)

    class Meta:
        verbose_name_plural = "panel addresses"

    class Privacy:
        kind = PERSONAL
        purpose = _("inviting people to a residents’ panel")
        wall = f"(SELECT morrow_holds(ARRAY['{RUNS_PANELS}']))"

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """Whoever runs panels."""
            return Q() if viewer.holds(RUNS_PANELS) else Q(pk__in=[])


class PanelVolunteer(Personal):
    """Somebody who would sit on a panel, under a number of their own, and what they told for the quotas."""

    STANDS = [("pool", _("In the pool")), ("sits", _("Sits on the panel")), ("gone", _("Cannot come"))]

    panel = models.ForeignKey("voice.Panel", on_delete=models.CASCADE, related_name="+")
    address = models.ForeignKey("voice.PanelAddress", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    reach = models.CharField(max_length=200, help_text="How they can be told.")
    facts = models.JSONField(default=dict)
    stands = models.CharField(max_length=5, choices=STANDS, default="pool")
    told_at = models.DateTimeField(null=True, blank=True, help_text="That it is called off.")
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["panel", "number"], name="panel_number_once")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = (RUNS_PANELS,)
        purpose = _("drawing a residents’ panel")
