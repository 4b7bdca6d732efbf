"""A round for young people: its terms, and the passes by which they take part without a name.

Nobody is asked for a name or a date of birth. A youth worker or a school looks at somebody's age and hands
out a code; who took part with which code is known to nobody, and the codes are forgotten at the close.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PERSONAL, PUBLIC, Personal
from morrow.foundations.scope import Placed


class YoungTerms(Placed):
    """What holds in a round for young people. Stated before it opens, and never changed after."""

    round = models.OneToOneField("voice.Round", on_delete=models.CASCADE, related_name="young")
    age_from = models.PositiveSmallIntegerField()
    age_to = models.PositiveSmallIntegerField()
    contact_name = models.CharField(max_length=100, help_text="The safeguarding contact, on every page.")
    contact_phone = models.CharField(max_length=30)
    where = models.CharField(max_length=300, help_text="Where a youth worker gives out codes, and when.")
    asks_permission = models.BooleanField(
        default=False, help_text="Somebody with parental responsibility must agree."
    )
    basis = models.TextField(help_text="On what lawful basis young people take part, published.")
    promise = models.TextField(help_text="Who does what is chosen, or says publicly why not.")

    class Meta:
        verbose_name_plural = "young terms"
        constraints = [
            models.CheckConstraint(
                condition=Q(age_from__gte=5, age_to__lte=25, age_to__gt=F("age_from")),
                name="voice_young_ages",
            ),
            models.CheckConstraint(
                condition=~Q(contact_name="") & ~Q(contact_phone=""), name="voice_young_have_a_contact"
            ),
            models.CheckConstraint(condition=~Q(basis=""), name="voice_young_have_a_basis"),
        ]

    class Privacy:
        kind = PUBLIC


class YoungPass(Personal):
    """One young person may take part once: a code that was handed out, kept only as a digest.

    `person` is somebody without a name, made when the code is first used, so that each votes once.
    """

    GIVEN = [("desk", _("By a youth worker, face to face")), ("school", _("By a school"))]
    PERMISSION = [
        ("", _("Not asked in this round")),
        ("parental", _("Somebody with parental responsibility agreed")),
        ("own", _("They understand it and decide for themselves (Gillick competence)")),
    ]

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="passes")
    digest = models.CharField(max_length=64)
    given = models.CharField(max_length=6, choices=GIVEN)
    where = models.CharField(max_length=200, help_text="The school, or the place of the desk.")
    permission = models.CharField(max_length=8, choices=PERMISSION, blank=True)
    basis = models.CharField(max_length=300, blank=True, help_text="How that is known; no names.")
    person = models.ForeignKey(
        "people.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "young passes"
        constraints = [
            models.UniqueConstraint(fields=["place", "digest"], name="voice_young_code_once"),
            models.UniqueConstraint(fields=["round", "person"], name="voice_young_person_once"),
            models.CheckConstraint(
                condition=Q(permission="") | ~Q(basis=""), name="voice_young_permission_is_known"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        purpose = _("letting a young person take part once")
