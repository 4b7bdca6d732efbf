"""A way to sign in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PLACE


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
