"""A resident, worker or member."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal


class Person(Coded, Personal):
    """A resident, worker or member, with or without an account.

    `alias` is the random id under which they stand in the record; it goes when the row goes.
    `code` is what they may tell somebody who is to give them a role or to write down who speaks
    for them; it opens nothing by itself.
    """

    REACH = [
        ("none", _("No message: they will come back with the code")),
        ("email", _("E-mail")),
        ("text", _("Text message")),
        ("letter", _("Letter")),
        ("phone", _("Telephone call")),
    ]

    alias = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey("people.Account", on_delete=models.SET_NULL, null=True, blank=True)
    name = models.CharField(max_length=200, blank=True)
    example = models.BooleanField(default=False)
    area_code = models.CharField(max_length=12, blank=True, help_text="The neighbourhood they live in.")
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    reach_by = models.CharField(max_length=10, choices=REACH, default="none")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    address = models.TextField(blank=True)
    language = models.CharField(max_length=40, blank=True)

    class Meta:
        verbose_name_plural = "people"
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="person_code"),
            models.UniqueConstraint(fields=["place", "account"], name="person_once_an_account"),
        ]
        indexes = [models.Index(fields=["account"], name="person_account")]

    class Privacy:
        kind = PERSONAL
        person = "self"
        read_by = ("reply_officer", "safeguarding_lead", "data_protection_lead")
        purpose = _("knowing who a person is")
        called = _("Who you are and how to reach you")
        opens = _("Your name, your area and how to reach you. It opens nothing you said or planned.")
        wall = (
            "id::text = morrow_viewer()"
            " OR (SELECT morrow_holds(ARRAY['reply_officer', 'safeguarding_lead', 'data_protection_lead']))"
            " OR id IN (SELECT morrow_permitted('people.person'))"
        )

    @property
    def self_id(self) -> int:
        """A person is the person concerned in their own row."""
        return int(self.pk)
