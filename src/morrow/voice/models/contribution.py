"""Something said, in the person's own words."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal, PersonalManager, PersonalQuerySet
from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer
from morrow.voice.models.looking import RULES

READ_BY = ("navigator", "reply_officer", "engagement_officer", "safeguarding_lead")


class ContributionQuerySet(PersonalQuerySet):
    """Things said, by where they stand."""

    def waiting(self) -> ContributionQuerySet:
        """Not sorted yet, and not withdrawn."""
        return self.filter(triage="waiting", withdrawn_at=None)

    def counting(self) -> ContributionQuerySet:
        """What may be answered, gathered and counted: sorted as open, and not withdrawn.

        Every list, theme and number of this room starts here, so that a sign of harm is in none.
        """
        return self.filter(triage="open", withdrawn_at=None)

    def owed(self) -> ContributionQuerySet:
        """Open, and without a reply."""
        return self.counting().filter(replies=None)

    def showable(self) -> ContributionQuerySet:
        """Whose words may stand in public: with consent, and cleared by whoever sorted them."""
        return self.counting().filter(may_publish=True, cleared=True, erased=False)


class ContributionManager(PersonalManager.from_queryset(ContributionQuerySet)):  # type: ignore[misc]
    """Opens as a queryset that knows where things stand."""


class Contribution(Coded, Personal):
    """One thing said by one person (or by nobody we know), on any channel.

    It owes a reply. Until someone has sorted it the same working day it goes nowhere.
    """

    KINDS = [
        ("need", _("Something someone needs")),
        ("idea", _("An idea")),
        ("story", _("Something that happened")),
        ("complaint", _("A complaint")),
        ("offer", _("An offer to help")),
    ]
    CHANNELS = [
        ("popup", _("Pop-up or outreach")),
        ("web", _("Website")),
        ("phone", _("Telephone")),
        ("paper", _("Paper")),
        ("meeting", _("Meeting")),
        ("surgery", _("Councillor’s surgery")),
        ("email", _("E-mail")),
        ("batch", _("From a list")),
    ]
    TRIAGE = [
        ("waiting", _("Waiting to be sorted")),
        ("open", _("Goes on to be answered")),
        ("safeguarding", _("Gone to the safeguarding route")),
        ("complaint_route", _("Gone to the complaints procedure")),
    ]

    BASES = [
        ("asked", _("Asked to by the person")),
        ("parent", _("Parent or guardian")),
        ("attorney", _("Attorney or deputy")),
        ("advocate", _("Advocate")),
    ]
    """By what right somebody speaks for another."""

    WITHDRAWN_WITH = [
        ("word", _("Taken back with the receipt’s code and word.")),
        ("account", _("Taken back while signed in.")),
    ]

    words = models.TextField()
    kind = models.CharField(max_length=10, choices=KINDS)
    channel = models.CharField(max_length=10, choices=CHANNELS)
    where = models.CharField(max_length=120, blank=True, help_text="Such as Stretford library.")
    area_code = models.CharField(max_length=12, blank=True, help_text="The ward it is about.")
    language = models.CharField(max_length=40, blank=True)
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    said_by = models.ForeignKey(
        "people.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who said it for them, where it was not they themselves.",
    )
    proxy_name = models.CharField(max_length=200, blank=True)
    proxy_basis = models.CharField(max_length=10, choices=BASES, blank=True)
    quoted = models.TextField(blank=True, help_text="What stood below their own words in an e-mail.")
    batch = models.ForeignKey(
        "voice.Batch", on_delete=models.SET_NULL, null=True, blank=True, related_name="contributions"
    )
    may_publish = models.BooleanField(default=False, help_text="The person agreed to it being shown.")
    read_back = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_with = models.CharField(max_length=10, choices=WITHDRAWN_WITH, blank=True)
    triage = models.CharField(max_length=16, choices=TRIAGE, default="waiting")
    triaged_at = models.DateTimeField(null=True, blank=True)
    same_as = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="said_again",
        help_text="What says the same, and was marked so by a worker.",
    )
    same_voice = models.BooleanField(default=False, help_text="One person's words, written down twice.")
    not_shown = models.CharField(
        max_length=10, choices=RULES, blank=True, help_text="By which published rule it is not shown."
    )
    cleared = models.BooleanField(default=False, help_text="Whoever sorted it found nobody named in it.")
    sort_due = models.DateField(help_text="The working day on which it has to be sorted.")
    reply_due = models.DateField()
    example = models.BooleanField(default=False)
    erased = models.BooleanField(default=False)

    objects: ClassVar[ContributionManager] = ContributionManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="contribution_code"),
            models.CheckConstraint(
                condition=Q(triage="waiting") | Q(triaged_at__isnull=False), name="contribution_sorted_when"
            ),
            models.CheckConstraint(
                condition=Q(cleared=False) | Q(triage="open"), name="contribution_cleared_only_when_open"
            ),
            models.CheckConstraint(
                condition=Q(said_by=None, proxy_name="") | ~Q(proxy_basis=""),
                name="contribution_proxy_says_why",
            ),
        ]
        indexes = [models.Index(fields=["place", "triage", "reply_due"], name="contribution_owed")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = READ_BY
        purpose = _("answering what was said")
        called = _("What you said")
        opens = _("Everything you told us, word for word. It does not open what we answered.")
        withheld = ("triage", "triaged_at", "cleared")
        wall = (
            "person_id::text = morrow_viewer()"
            " OR (triage = 'open' AND id IN (SELECT contribution_id FROM voice_handling"
            " WHERE to_id::text = morrow_viewer() AND answered_at IS NULL))"
            " OR (triage <> 'safeguarding' AND said_by_id::text = morrow_viewer())"
            " OR (triage <> 'safeguarding' AND (SELECT morrow_holds(ARRAY['navigator', 'reply_officer'])))"
            " OR (triage IN ('waiting', 'open') AND (SELECT morrow_holds(ARRAY['engagement_officer'])))"
            " OR (SELECT morrow_holds(ARRAY['safeguarding_lead']))"
            " OR (triage <> 'safeguarding'"
            " AND person_id IN (SELECT morrow_permitted('voice.contribution')))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """The person; those whose work it is, and whom the person permits, but for signs of harm.

            A complaint that went to its procedure is read at the desk alone.
            """
            if viewer.holds("safeguarding_lead"):
                return Q()
            own = Q(person_id=viewer.person_id)
            if viewer.person_id is not None:
                own |= Q(said_by_id=viewer.person_id) & ~Q(triage="safeguarding")
                own |= Q(triage="open", handling__to_id=viewer.person_id, handling__answered_at=None)
            if viewer.holds("navigator", "reply_officer"):
                return own | ~Q(triage="safeguarding")
            if viewer.holds("engagement_officer"):
                own |= Q(triage__in=("waiting", "open"))
            permitted = permitted_subjects(viewer, "voice.contribution")
            return own | (~Q(triage="safeguarding") & Q(person_id__in=permitted))
