"""Accounts, persons, roles, advocates, permissions, and the messages that reach people."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, PLACE, Personal
from morrow.foundations.scope import Placed


class AccountManager(BaseUserManager[Any]):
    """Accounts are made with an e-mail address."""

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> Account:
        """An account; without a password it signs in by an e-mailed code."""
        account = self.model(email=self.normalize_email(email), **extra)
        account.set_password(password)
        account.save(using=self._db)
        return account  # type: ignore[no-any-return]

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> Account:
        """An account that may enter the staff screens (which hold nothing personal)."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)


class Account(AbstractBaseUser, PermissionsMixin):
    """A way to sign in. Belongs to no place: one account may lead to persons in several."""

    email = models.EmailField(_("e-mail address"), unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)

    objects = AccountManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return self.email


class Person(Coded, Personal):
    """A resident, worker or member, with or without an account.

    `alias` is the random id under which they stand in the record; it goes when the row goes.
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
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="person_code")]
        indexes = [models.Index(fields=["account"], name="person_account")]

    class Privacy:
        kind = PERSONAL
        person = "self"
        read_by = ("reply_officer", "safeguarding_lead", "data_protection_lead")
        purpose = _("knowing who a person is")
        wall = (
            "id::text = morrow_viewer()"
            " OR (SELECT morrow_holds(ARRAY['reply_officer', 'safeguarding_lead', 'data_protection_lead']))"
            " OR id IN (SELECT morrow_permitted('people.person'))"
        )

    @property
    def self_id(self) -> int:
        """A person is the person concerned in their own row."""
        return int(self.pk)


class Role(Coded, Placed):
    """Joins a person to an organisation or body, in one kind of work, for a period."""

    KINDS = [
        ("resident", _("Resident")),
        ("navigator", _("Navigator")),
        ("reply_officer", _("Reply officer")),
        ("engagement_officer", _("Engagement officer")),
        ("councillor", _("Councillor")),
        ("democratic_officer", _("Democratic services officer")),
        ("commissioner", _("Commissioner")),
        ("fund_manager", _("Fund manager")),
        ("partner", _("Partner's representative")),
        ("provider", _("Provider")),
        ("organiser", _("Neighbourhood organiser")),
        ("broker", _("Support broker")),
        ("panel_member", _("Residents' panel member")),
        ("monitoring_officer", _("Scrutiny and monitoring officer")),
        ("safeguarding_lead", _("Safeguarding lead")),
        ("data_protection_lead", _("Data protection lead")),
        ("storyteller", _("Storyteller")),
        ("learning_lead", _("Learning lead")),
        ("administrator", _("Administrator")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=30, choices=KINDS)
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, null=True, blank=True)
    body = models.ForeignKey("place.Body", on_delete=models.PROTECT, null=True, blank=True)
    title = models.CharField(max_length=100, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="role_code")]
        indexes = [models.Index(fields=["place", "person", "kind"], name="role_of")]

    class Privacy:
        kind = PLACE


class Advocate(Personal):
    """Someone who speaks for a person: in which capacity, on what evidence, for what, until when."""

    CAPACITIES = [
        ("advocate", _("Advocate")),
        ("attorney", _("Attorney")),
        ("deputy", _("Deputy")),
        ("appointee", _("Appointee")),
        ("authorised", _("Authorised person")),
        ("nearest_relative", _("Nearest relative")),
        ("parental", _("Person with parental responsibility")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    speaker = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    capacity = models.CharField(max_length=20, choices=CAPACITIES)
    evidence = models.CharField(max_length=200)
    covers = models.CharField(max_length=200)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("navigator", "safeguarding_lead", "data_protection_lead")
        purpose = _("knowing who may speak for a person")


class Permission(Coded, Personal):
    """A person's own yes: who may see which kinds of thing about them, why, until when."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    given_to = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    kinds = ArrayField(models.CharField(max_length=60))
    purpose = models.CharField(max_length=200)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="permission_code")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("data_protection_lead",)
        purpose = _("keeping the register of permissions")
        wall = (
            "person_id::text = morrow_viewer() OR given_to_id::text = morrow_viewer()"
            " OR (SELECT morrow_holds(ARRAY['data_protection_lead']))"
        )


class Message(Personal):
    """Something sent to a person by the channel they chose; printed letters wait to be printed."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    event = models.UUIDField(null=True, unique=True, help_text="What caused it, so that it goes once.")
    channel = models.CharField(max_length=10)
    address = models.CharField(max_length=300, blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    written = models.DateTimeField()
    sent = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=200, blank=True)

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("reply_officer",)
        purpose = _("sending replies")
