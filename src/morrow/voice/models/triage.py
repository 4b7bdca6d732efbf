"""What leaves this room by law: signs of harm, and complaints that have a procedure of their own."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.scope import Viewer
from morrow.voice.models.contribution import Contribution
from morrow.voice.models.statement import Statement


class SafeguardingReferral(Coded, Personal):
    """Something said, or a statement in a round, that showed a sign of harm: sent to the council's route.

    `code_from` is where the code was handed out with which somebody without a name took part: it is the
    only way back to them, and goes nowhere else.
    """

    ROUTES = [
        ("adult", _("Adult safeguarding (Care Act 2014, section 42)")),
        ("child", _("Children’s safeguarding (Children Act 1989, section 47)")),
    ]

    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.CASCADE, null=True, blank=True, related_name="referral"
    )
    statement = models.OneToOneField(
        "voice.Statement", on_delete=models.CASCADE, null=True, blank=True, related_name="referral"
    )
    code_from = models.CharField(max_length=200, blank=True)
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    route = models.CharField(max_length=10, choices=ROUTES)
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=200)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="referral_code"),
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, statement=None)
                | Q(contribution=None, statement__isnull=False),
                name="referral_of_one_thing",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("safeguarding_lead",)
        purpose = _("keeping someone safe")
        unlisted = True
        wall = "(SELECT morrow_holds(ARRAY['safeguarding_lead']))"

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """The safeguarding lead alone: not even the person, whose screen another may be watching."""
            return Q() if viewer.holds("safeguarding_lead") else Q(pk__in=[])

    @property
    def said(self) -> Contribution | Statement:
        """What was said, on whatever way it came."""
        found: Contribution | Statement = self.contribution or self.statement
        return found


class ComplaintReferral(Coded, Personal):
    """A complaint handed over to the team of its procedure in law, to be acknowledged by a day.

    Who has it, and the Ombudsman above them, stand here as they were named on that day.
    """

    PROCEDURES = [
        ("care_or_health", _("Adult social care, or care and health together (SI 2009/309)")),
        ("nhs", _("The NHS (SI 2009/309)")),
        ("children", _("Children’s social care (Children Act 1989, section 26)")),
    ]
    CHANNELS = [("email", _("by e-mail")), ("letter", _("printed, to be posted or taken there"))]

    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.CASCADE, related_name="complaint"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    procedure = models.CharField(max_length=16, choices=PROCEDURES)
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=200, blank=True)
    team = models.CharField(max_length=300, blank=True, help_text="Who has it now, as the place named them.")
    telephone = models.CharField(max_length=30, blank=True)
    ombudsman = models.CharField(max_length=500, blank=True, help_text="Who is above them.")
    channel = models.CharField(max_length=10, choices=CHANNELS, default="letter")
    hand_over = models.UUIDField(default=uuid4, editable=False, help_text="By which it leaves once.")
    contact_given = models.BooleanField(default=False, help_text="The person agreed to be reached by them.")
    acknowledge_by = models.DateField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="complaint_code")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("reply_officer", "navigator")
        purpose = _("sending a complaint to its procedure")
